import { aResource, aSection, coded, type ResourceContent } from '../../../support/a-record.js'

const ACUTE = { courseOfTherapyType: { coding: [{ code: 'acute' }] } }

function prednisolone(differs: object): ResourceContent {
  return {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    authoredOn: '2026-10-24',
    medicationCodeableConcept: coded('Prednisolone 5mg tablets'),
    ...differs,
  }
}

const said = (text: string): object => ({ dosageInstruction: [{ text }] })
const timed = (...repeats: readonly object[]): object => ({
  dosageInstruction: repeats.map((repeat, index) => ({ sequence: index + 1, timing: { repeat } })),
})

/** Where it stands on 23 November 2026, and its marks. */
function shown(differs: object): { readonly place: string; readonly marks: readonly string[] } {
  const { current, past } = aSection('medicines', [aResource(prednisolone(differs))])
  return {
    place: current.length > 0 ? 'current' : 'past',
    marks: [...current, ...past].flatMap(({ marks }) => marks.map(({ text }) => text)),
  }
}

describe('a course that says how long it is', () => {
  it.each([
    ['in words', said('Six a day for 5 days'), '5 days', '29-Oct-2026'],
    ['in short', said('Six daily for 5/7'), '5 days', '29-Oct-2026'],
    ['in a word for its number', said('One three times a day for one week'), '1 week', '31-Oct-2026'],
    ['beside how often', said('One every 8 hours for 7 days'), '7 days', '31-Oct-2026'],
    ['in steps', said('Six for 5 days then three for 5 days'), '5 days, then 5 days', '03-Nov-2026'],
    ['in the structure', timed({ boundsDuration: { value: 5, unit: 'days' } }), '5 days', '29-Oct-2026'],
    ['as how long it lasts', timed({ duration: 5, durationUnit: 'd' }), '5 days', '29-Oct-2026'],
    [
      'in steps of the structure',
      timed(
        { boundsDuration: { value: 5, code: 'd', unit: 'days' } },
        { boundsDuration: { value: 2, unit: 'days' } },
      ),
      '5 days, then 2 days',
      '31-Oct-2026',
    ],
  ])('HZ07: says when it would have ended, %s', (_how, differs, length, end) => {
    expect(shown(differs)).toEqual({
      place: 'current',
      marks: [`course of ${length}: would have ended ${end}`],
    })
  })

  it('stands with what is over where it is acute and was due to end more than a week ago', () => {
    expect(shown({ ...ACUTE, ...said('Six a day for 5 days') })).toEqual({
      place: 'past',
      marks: ['course of 5 days: would have ended 29-Oct-2026'],
    })
  })

  it('takes the length of an acute prescription from what is supplied for it', () => {
    const dispenseRequest = { expectedSupplyDuration: { value: 5, unit: 'days', code: 'd' } }

    expect(shown({ ...ACUTE, ...said('Six a day'), dispenseRequest }).place).toBe('past')
    expect(shown({ ...said('Six a day'), dispenseRequest })).toEqual({ place: 'current', marks: [] })
  })

  it.each([
    [
      'it is to be repeated',
      { ...ACUTE, ...said('Six a day for 5 days'), dispenseRequest: { numberOfRepeatsAllowed: 2 } },
    ],
    ['it may have been begun later', { ...ACUTE, ...said('Six a day for 5 days'), authoredOn: '2026-11-14' }],
    ['nobody says when it was begun', { ...ACUTE, ...said('Six a day for 5 days'), authoredOn: undefined }],
  ])('stays among what is taken where %s, and says so', (_why, differs) => {
    const { place, marks } = shown(differs)

    expect(place).toBe('current')
    expect(marks.join()).toMatch(/^course of 5 days: (?:may be over|would have ended)/)
  })

  it('counts from the latest issue', () => {
    const extension = [
      {
        url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-MedicationStatementLastIssueDate',
        valueDateTime: '2026-11-20',
      },
    ]

    expect(shown({ ...ACUTE, ...said('Six a day for 5 days'), extension })).toEqual({
      place: 'current',
      marks: [],
    })
  })

  it.each([
    'One daily',
    'One daily for 5 days then two daily',
    'One daily for 5 days every month',
    'One when needed for up to 5 days',
    'Take for 5 days before surgery',
    'Six a day for 5 days if breathless',
  ])('has no end that anybody could tell: “%s”', (text) => {
    expect(shown({ ...ACUTE, ...said(text) })).toEqual({ place: 'current', marks: [] })
  })
})
