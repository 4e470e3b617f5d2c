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

  it('stands in the social context too where it says where somebody lives, what they do and how they stand', () => {
    const others = [
      problem('Unemployed (finding)', '73438004', '2018-01-01'),
      problem('Social isolation (finding)', '422650009', '2017-01-01'),
      problem('Received diabetes education (finding)', '1', '2016-01-01'),
      problem('Employment-related asthma (disorder)', '2', '2015-01-01'),
    ]

    expect(
      aSection('social-context', [...told, ...others])
        .current.map(({ what }) => what)
        .sort(),
    ).toEqual([
      'Full-time employment',
      'Homeless',
      'Received higher education',
      'Refugee',
      'Social isolation',
      'Unemployed',
    ])
  })

  it.each([
    ['Surgical mesh (physical object)', 'Surgical mesh'],
    ['Amoxicillin 500 mg capsule (real clinical drug)', 'Amoxicillin 500 mg capsule'],
    ['Product containing only codeine (medicinal product)', 'Product containing only codeine'],
  ])('is called without that word where a reference names it too: %s', (display, words) => {
    const [line] = aSection('procedures', [
      aResource({
        resourceType: 'Procedure',
        status: 'completed',
        code: coded('Repair'),
        usedReference: [{ display }],
      }),
    ]).current

    expect(line?.details).toEqual([`used: ${words}`])
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
