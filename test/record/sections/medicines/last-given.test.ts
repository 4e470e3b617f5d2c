import { aResource, aSection, coded, HOLMWOOD, type ResourceContent } from '../../../support/a-record.js'

const HALOPERIDOL = { medicationCodeableConcept: coded('Haloperidol decanoate 100 mg') }

function aDepot(text: string, differs: object = {}): ResourceContent {
  return {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    authoredOn: '2026-06-01',
    ...HALOPERIDOL,
    dosageInstruction: [{ text }],
    ...differs,
  }
}

function aDose(day: string, differs: object = {}): ResourceContent {
  return {
    resourceType: 'MedicationAdministration',
    status: 'completed',
    ...HALOPERIDOL,
    effectiveDateTime: `${day}T10:00:00Z`,
    ...differs,
  }
}

function lineOf(...told: readonly ResourceContent[]) {
  const { current } = aSection(
    'medicines',
    told.map((one) => aResource(one, { from: HOLMWOOD })),
  )
  const [line] = current
  return {
    marks: line?.marks.map(({ text, tone }) => `${tone}: ${text}`),
    issued: line?.columns?.issued,
    kind: line?.columns?.kind,
  }
}

describe('the last dose of a depot', () => {
  it.each([
    [
      '2026-03',
      'warning: last dose given Mar-2026, day not sent; next was due 30-Apr-2026 or before: overdue',
    ],
    ['2026-10', 'caution: last dose given Oct-2026, day not sent; next due 30-Nov-2026 or before'],
  ])('of which the month alone was sent, %s, is told with what the month says', (month, mark) => {
    const dose = aDose('2026-10-12', { effectiveDateTime: month })

    // Thirty days after the last of the month.
    expect(lineOf(aDepot('every 30 days'), dose).marks).toContain(mark)
  })

  it.each([
    [
      'overdue by its interval',
      'every 4 weeks',
      '2026-10-12',
      'warning: last dose given 12-Oct-2026; next was due 09-Nov-2026: overdue by ',
    ],
    [
      'not due yet',
      'every 12 weeks',
      '2026-10-12',
      'plain: last dose given 12-Oct-2026; next due 04-Jan-2027',
    ],
  ])('HZ12: stands beside it, in words that are on every page: %s', (_case, often, day, words) => {
    const { marks, issued, kind } = lineOf(aDepot(`100 mg IM ${often}`), aDose('2026-09-14'), aDose(day))

    expect(marks).toHaveLength(1)
    expect(marks?.[0]?.startsWith(words)).toBe(true)
    expect(issued).toBe('dose given 12-Oct-2026')
    // Nobody is told to look for what stands beside it.
    expect(kind).toBe('depot: given by injection')
  })

  it.each([
    ['no dose was told of', aDepot('100 mg IM every 4 weeks'), []],
    [
      'the dose was not given',
      aDepot('100 mg IM every 4 weeks'),
      [aDose('2026-10-12', { status: 'not-done' })],
    ],
    [
      'the dose was of something else',
      aDepot('100 mg IM every 4 weeks'),
      [aDose('2026-10-12', { medicationCodeableConcept: coded('Sodium valproate 500 mg') })],
    ],
  ])('says nothing where %s, and what to look for', (_case, depot, doses) => {
    expect(lineOf(depot, ...doses)).toEqual({
      marks: [],
      issued: undefined,
      kind: 'depot: given by injection, look for who gives it and when it is due',
    })
  })

  it.each([
    ['it is said to be had every day', '5 mg daily'],
    ['how often was not said', 'as directed'],
  ])('HZ07: is told without when the next is due where %s: it acts for weeks', (_case, text) => {
    expect(lineOf(aDepot(text), aDose('2026-10-12')).marks).toEqual([
      'caution: last dose given 12-Oct-2026; when the next is due was not sent',
    ])
  })
})
