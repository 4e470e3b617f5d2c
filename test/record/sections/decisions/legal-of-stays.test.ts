import {
  aJoinedRecord,
  aResource,
  aSection,
  HOLMWOOD,
  type ResourceContent,
} from '../../../support/a-record.js'

const UK = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-LegalStatus'
const legalStatus = (context: string, classification: string) => ({
  url: UK,
  extension: [
    { url: 'legalStatusContext', valueCodeableConcept: { text: context } },
    { url: 'legalStatusClassification', valueCodeableConcept: { text: classification } },
  ],
})
const aStay = (start: string, differs: object): ResourceContent => ({
  resourceType: 'Encounter',
  status: 'in-progress',
  class: { code: 'IMP' },
  period: { start },
  ...differs,
})
const ON_ADMISSION = legalStatus('Legal Status on Admission', 'Formally detained under section 3')
const ON_DISCHARGE = legalStatus('Legal Status on Discharge', 'Community treatment order')
const finished = (start: string, end: string, ...extension: readonly object[]) =>
  aStay(start, { status: 'finished', period: { start, end }, extension })

const legalOf = (...stays: readonly ResourceContent[]) =>
  aSection(
    'legal',
    stays.map((stay) => aResource(stay, { from: HOLMWOOD })),
  )
const whatOf = (items: readonly { readonly what: string }[]) => items.map(({ what }) => what)

describe('legal status that a stay in hospital tells', () => {
  it('HZ13: stands under legal status while the stay goes on, and is not said to be in force', () => {
    const { current, nothing } = legalOf(aStay('2026-11-20', { extension: [ON_ADMISSION] }))

    expect(nothing).toBeUndefined()
    expect(current).toMatchObject([
      {
        what: 'Formally detained under section 3',
        details: ['Legal Status on Admission', 'Inpatient stay'],
        marks: [{ text: 'still in hospital' }],
      },
    ])
  })

  it('takes the stay out of no other place', () => {
    const { sections } = aJoinedRecord([aResource(aStay('2026-11-20', { extension: [ON_ADMISSION] }))])
    const keys = sections.filter(({ current }) => current.length > 0).map(({ key }) => key)

    expect(keys).toEqual(expect.arrayContaining(['legal', 'contacts', 'admissions']))
  })

  it('of a stay that has ended is how somebody went, with a word that it may hold no more', () => {
    const { current, past } = legalOf(finished('2026-10-01', '2026-11-01', ON_ADMISSION, ON_DISCHARGE))

    expect(current).toMatchObject([
      {
        what: 'Community treatment order',
        marks: [{ text: 'the stay has ended: ask whether it still holds' }],
      },
    ])
    expect(whatOf(past)).toEqual(['Formally detained under section 3'])
  })

  it.each([
    [
      'there is a later stay',
      [
        finished('2026-05-01', '2026-06-01', ON_DISCHARGE),
        aStay('2026-11-20', { extension: [ON_ADMISSION] }),
      ],
    ],
    ['it was more than a year ago', [finished('2024-05-01', '2024-06-01', ON_DISCHARGE)]],
  ])('is of the past where %s', (_why, stays) => {
    expect(whatOf(legalOf(...stays).past)).toEqual(['Community treatment order'])
  })

  it('is none of a stay that is planned, nor of one that says nothing of it', () => {
    const { current, past } = legalOf(
      aStay('2026-12-20', { status: 'planned', extension: [ON_ADMISSION] }),
      aStay('2026-11-20', {}),
    )

    expect([...current, ...past]).toEqual([])
  })
})
