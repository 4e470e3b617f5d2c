import { aResource, aSection, status, type ResourceContent } from '../../../support/a-record.js'

const anAllergy = (text: string, differs: object = {}): ResourceContent => ({
  resourceType: 'AllergyIntolerance',
  clinicalStatus: status('active'),
  verificationStatus: status('confirmed'),
  code: { text },
  ...differs,
})
const aMedicine = (text: string): ResourceContent => ({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'plan',
  authoredOn: '2026-11-20',
  medicationCodeableConcept: { text },
})

function marksOf(allergy: ResourceContent, ...medicines: readonly string[]): readonly string[] {
  const { current } = aSection('allergies', [
    aResource(allergy),
    ...medicines.map((name) => aResource(aMedicine(name))),
  ])
  return current.flatMap(({ marks }) => marks.map(({ text }) => text))
}

describe('what an allergy is to, whose code does not name it', () => {
  it.each([
    [
      'as the substance of its reaction',
      anAllergy('Drug allergy', {
        reaction: [{ substance: { text: 'Penicillin V' }, manifestation: [{ text: 'Anaphylaxis' }] }],
      }),
      'Amoxicillin 500 mg capsules',
    ],
    ['as something of the past', anAllergy('H/O: sulphonamide allergy'), 'Co-trimoxazole 480 mg tablets'],
    [
      'in a note',
      anAllergy('Propensity to adverse reaction to drug', {
        note: [{ text: 'Codeine - respiratory arrest' }],
      }),
      'Co-codamol 30/500 tablets',
    ],
  ])('HZ12: is compared where it is told %s', (_where, allergy, medicine) => {
    expect(marksOf(allergy, medicine)).toContain(`against a current medicine: ${medicine}`)
  })

  it.each([
    ['no more than that there is one', anAllergy('Drug allergy')],
    ['a drug that is not named', anAllergy('Propensity to adverse reaction to drug')],
    ['no code at all', { ...anAllergy(''), code: {} }],
    ['a note of what was borne', anAllergy('Drug allergy', { note: [{ text: 'Tolerates codeine' }] })],
  ])('HZ12: where it says %s, it is told as compared with no medicine', (_what, allergy) => {
    const marks = marksOf(allergy, 'Co-codamol 30/500 tablets')

    expect(marks).toContain('not compared with medicines')
    expect(marks.join()).not.toContain('against')
  })

  it('a note says nothing more of an allergy whose code names a medicine', () => {
    const allergy = anAllergy('Penicillin', { note: [{ text: 'Had codeine for the pain' }] })

    expect(marksOf(allergy, 'Co-codamol 30/500 tablets').join()).not.toContain('against')
  })
})
