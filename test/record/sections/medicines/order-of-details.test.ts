import { toPrintLine } from '../../../../src/surfaces/portal/render-record/print/print-line.js'
import { toItemLine } from '../../../../src/surfaces/portal/render-record/item-line.js'
import { shortenLine } from '../../../../src/surfaces/portal/render-record/shorten-line.js'
import type { SectionItem } from '../../../../src/record/sections/section.js'
import { aResource, aSection, coded } from '../../../support/a-record.js'

const LONG = 'Six tablets (30 mg) once a day with the first meal of the day and a full glass of water'

function aMedicine(differs: object): SectionItem {
  const { current, past } = aSection('medicines', [
    aResource({
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: coded('Prednisolone 5 mg tablets'),
      authoredOn: '2026-11-19',
      dosageInstruction: [{ text: LONG }],
      requester: { display: 'Dr Test, respiratory medicine' },
      ...differs,
    }),
  ])
  const [item] = [...current, ...past]
  if (!item) throw new Error('There is no medicine.')
  return item
}

const marksOf = (differs: object): readonly string[] => aMedicine(differs).marks.map(({ text }) => text)

describe('what is said of a medicine', () => {
  it('begins with dose, end and what changes, then the reason, and ends with the prescriber', () => {
    const { details } = aMedicine({
      note: [{ text: 'Seen in clinic' }, { text: 'Increase by 5 mg every two weeks' }],
      reasonCode: [coded('Asthma')],
      dispenseRequest: {
        quantity: { value: 30, unit: 'tablet' },
        validityPeriod: { end: '2026-12-01' },
      },
    })

    expect(details).toEqual([
      LONG,
      'supply valid: until 01-Dec-2026',
      'Increase by 5 mg every two weeks',
      'for: Asthma',
      'Seen in clinic',
      '30 tablet',
      'prescribed by: Dr Test, respiratory medicine',
    ])
  })

  it('has the end of a supply that is renewed for long behind the quantity', () => {
    const { details } = aMedicine({
      courseOfTherapyType: {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/medicationrequest-course-of-therapy',
            code: 'continuous',
          },
        ],
      },
      dispenseRequest: { validityPeriod: { end: '2027-06-01' } },
    })

    expect(details.slice(1)).toEqual([
      'supply valid: until 01-Jun-2027',
      'prescribed by: Dr Test, respiratory medicine',
    ])
    expect(aMedicine({ dispenseRequest: { validityPeriod: { end: '2027-06-01' } } }).whole).toHaveLength(1)
  })

  it('tells when a supply ends in the column of its issue', () => {
    const { columns } = aMedicine({
      dispenseRequest: { validityPeriod: { start: '2026-11-19', end: '2026-12-01' } },
    })

    expect(columns?.issued).toBe('supply from 19-Nov-2026, valid until 01-Dec-2026')
  })

  it.each([
    'Increase by 25 mg every two weeks to 200 mg twice a day',
    'New: long term, respiratory consultant. ECG before second supply',
    'Course ends 24-Dec-2026',
    'Until 24-Dec-2026',
    'Only if the pulse is above 60',
    'Reduce by 5 mg a week',
  ])('HZ16: does not cut a note that changes what is given: %s', (text) => {
    const item = aMedicine({ note: [{ text }], reasonCode: [coded('Asthma')] })

    expect(shortenLine(toItemLine(item, 'a'), 2).details.join(' · ')).toBe(`${LONG} · ${text} …`)
    expect(toPrintLine(item, 1).details.startsWith(`${LONG} · ${text}`)).toBe(true)
  })

  it('HZ16: never cuts the dose on paper, however few rows a line may have', () => {
    const item = aMedicine({ reasonCode: [coded('Asthma '.repeat(60))] })

    expect(toPrintLine(item, 1).isCut).toBe(true)
    expect(toPrintLine(item, 1).details.startsWith(LONG)).toBe(true)
  })
})

describe('a course that its words end', () => {
  it.each([
    [{ note: [{ text: 'Course ends 20-Nov-2026' }] }, 'ended 20-Nov-2026?'],
    [{ note: [{ text: 'Stop on 20/11/2026' }] }, 'ended 20-Nov-2026?'],
    [{ dosageInstruction: [{ text: 'One a day until 20 November 2026' }] }, 'ended 20-Nov-2026?'],
    [
      { dosageInstruction: [{ text: 'Six tablets once a day for 3 days, then stop' }] },
      'course of 3 days: would have ended 22-Nov-2026',
    ],
  ])('is asked about after that day, where its source has it as active: %j', (differs, mark) => {
    expect(marksOf(differs)).toEqual([mark])
  })

  it.each([
    { note: [{ text: 'Course ends 24-Dec-2026' }] },
    { note: [{ text: 'Held until 20-Nov-2026' }] },
    { note: [{ text: 'Started 20-Nov-2026' }] },
    { note: [{ text: 'Course ends 20-Nov-2026. Repeated: course ends 24-Dec-2026' }] },
    { dosageInstruction: [{ text: 'Six tablets once a day for 3 weeks, then stop' }] },
  ])('is not where that day is to come, or something else was: %j', (differs) => {
    expect(marksOf(differs)).toEqual([])
  })
})
