import { aResource, aSection, coded, type ResourceContent } from '../../../support/a-record.js'

function aStatement(differs: object): ResourceContent {
  return {
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: coded('Zopiclone 7.5 mg tablets'),
    dosage: [{ text: 'One at night' }],
    ...differs,
  }
}

function marksOf(differs: object): readonly string[] {
  const { current } = aSection('medicines', [aResource(aStatement(differs))])
  return current.flatMap(({ marks }) => marks.map(({ text }) => text))
}

const noted = (text: string): object => ({ note: [{ text }] })

describe('a medicine that a source has, and says in words is not taken by this person', () => {
  it.each([
    'Patient says she gives these to her son',
    'Shares them with his partner',
    'Sells her tablets',
    'Not taken for months',
    'Says she is not taking it',
    'Has stopped taking these',
  ])('HZ07: stays where it is, and says so: “%s”', (text) => {
    expect(marksOf(noted(text))).toEqual([`may not be taken by this person: “${text}”`])
  })

  it('is told so by whoever the source heard it from', () => {
    expect(marksOf({ informationSource: { display: 'Daughter: says not taken for months' } })).toEqual([
      'may not be taken by this person: “Daughter: says not taken for months”',
    ])
  })

  it.each([
    'Daughter gives these to her mother',
    'Carer gives them to him with breakfast',
    'Denies sharing with others',
    'Do not use with alcohol',
    'If not taken for 3 days, restart at half the dose',
    'Not taken with milk',
    'Taken as told',
  ])('is as ordinary as any where the words are of something else: “%s”', (text) => {
    expect(marksOf(noted(text))).toEqual([])
  })
})
