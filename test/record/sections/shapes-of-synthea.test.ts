import { aResource, aSection, coded } from '../../support/a-record.js'

const problem = (display: string, code: string, onsetDateTime: string) =>
  aResource({
    resourceType: 'Condition',
    code: { coding: [{ system: 'http://snomed.info/sct', code, display }] },
    onsetDateTime,
  })

describe('what Synthea has among the problems', () => {
  const told = [
    problem('Full-time employment (finding)', '160903007', '2026-10-01'),
    problem('Received higher education (finding)', '224299000', '2026-09-01'),
    problem('Homeless (finding)', '32911000', '2020-01-01'),
    problem('Refugee (person)', '446654005', '2019-01-01'),
  ]

  it('HZ17: stands in the order of what matters, without the word in brackets: work and school behind all others', () => {
    expect(aSection('problems', told).current.map(({ what }) => what)).toEqual([
      'Homeless',
      'Refugee',
      'Full-time employment',
      'Received higher education',
    ])
  })

  it('stands in the social context too where it says where somebody lives', () => {
    expect(aSection('social-context', told).current.map(({ what }) => what)).toEqual(['Homeless'])
  })
})

describe('a sentence that stands in the words of a dosage and apart from them', () => {
  const doseOf = (text: string, instruction: string): string | undefined =>
    aSection('medicines', [
      aResource({
        resourceType: 'MedicationRequest',
        status: 'active',
        intent: 'order',
        medicationCodeableConcept: coded('Naproxen 220 MG'),
        dosageInstruction: [{ text, additionalInstruction: [{ text: instruction }] }],
      }),
    ]).current[0]?.columns?.dose

  it('is said once', () => {
    expect(doseOf('Take at regular intervals. ', 'Take at regular intervals')).toBe(
      'Take at regular intervals.',
    )
    expect(doseOf('One daily', 'Take with food')).toBe('One daily, Take with food')
  })
})
