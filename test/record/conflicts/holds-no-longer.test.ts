import { holdsNoLonger } from '../../../src/record/conflicts/holds-no-longer.js'
import { inOrderOfBearing } from '../../../src/record/conflicts/in-order-of-bearing.js'
import { toClinicalDate } from '../../../src/record/reading/clinical-date.js'
import type { ConflictRow } from '../../../src/record/sections/section.js'
import { anItem, aPoint, aSeries, GP, HOSPITAL } from '../../surfaces/portal/fixtures/joined-records.js'

const TODAY = '2026-11-23'

const side = (reference: string, iso: string | undefined, source = GP): ConflictRow['sides'][number] => ({
  ...anItem('Potassium', source),
  reference,
  when: iso === undefined ? undefined : { label: 'on', date: toClinicalDate(iso) },
  age: undefined,
})

const row = (
  iso: string | undefined,
  rule = 'result-told-differently',
  type = 'Observation',
): ConflictRow => ({
  id: `${rule} ${iso ?? ''}`,
  rule,
  words: rule,
  severity: 'high',
  sides: [side(`${type}/one`, iso), side(`${type}/other`, iso, HOSPITAL)],
})

/** Two results of one day, and what else is known of the test. */
const contentsOf = (day: string, values: readonly string[], later: readonly string[] = []) => [
  {
    current: [],
    past: [],
    series: [
      aSeries('Potassium', [
        ...later.map((one) => aPoint(one, '4.4', { reference: `Observation/${one}` })),
        ...values.map((value, at) =>
          aPoint(day, value, {
            reference: `Observation/${at === 0 ? 'one' : 'other'}`,
            ...(value === 'detected' && { number: undefined }),
          }),
        ),
      ]),
    ],
  },
]

describe('two values of one instant', () => {
  it('are of now where they are the latest of their test and of the last year', () => {
    expect(holdsNoLonger(contentsOf('2026-03-01', ['4.0', '6.9']), TODAY)(row('2026-03-01'))).toBe(false)
  })

  it('are of now where the later result is of the same day', () => {
    const contents = contentsOf('2026-11-20', ['4.0', '6.9'], ['2026-11-20'])

    expect(holdsNoLonger(contents, TODAY)(row('2026-11-20'))).toBe(false)
  })

  it('hold no longer once a later result of the test is there', () => {
    const contents = contentsOf('2026-11-20', ['4.0', '6.9'], ['2026-11-22'])

    expect(holdsNoLonger(contents, TODAY)(row('2026-11-20'))).toBe(true)
  })

  it('hold no longer after a year, though nobody measured again', () => {
    expect(holdsNoLonger(contentsOf('2012-12-26', ['4.0', '6.9']), TODAY)(row('2012-12-26'))).toBe(true)
  })

  it('of a month or a year are as young as they can be', () => {
    expect(holdsNoLonger(contentsOf('2025', ['4.0', '6.9']), TODAY)(row('2025'))).toBe(false)
    expect(holdsNoLonger(contentsOf('2024', ['4.0', '6.9']), TODAY)(row('2024'))).toBe(true)
    const contents = contentsOf('2026-11', ['4.0', '6.9'], ['2026-11-22'])
    expect(holdsNoLonger(contents, TODAY)(row('2026-11'))).toBe(false)
  })

  it('in words are of now however old they are, until somebody looks again', () => {
    const contents = contentsOf('2012-12-26', ['detected', 'detected'])

    expect(holdsNoLonger(contents, TODAY)(row('2012-12-26', 'found-and-not-found'))).toBe(false)
    const again = contentsOf('2012-12-26', ['detected', 'detected'], ['2013-01-05'])
    expect(holdsNoLonger(again, TODAY)(row('2012-12-26', 'found-and-not-found'))).toBe(true)
  })
})

describe('a contradiction that never grows old', () => {
  it('is one without a date, or between what stands among no tests', () => {
    expect(holdsNoLonger(contentsOf('2012-12-26', ['4.0', '6.9']), TODAY)(row(undefined))).toBe(false)
    expect(holdsNoLonger([], TODAY)(row('2012-12-26'))).toBe(false)
  })

  it('is one of what is in force: plans, problems, decisions, the side of an operation', () => {
    const contents = contentsOf('2012-12-26', ['4.0', '6.9'])
    for (const rule of ['two-plans-in-force', 'side-told-differently', 'blood-group-told-differently']) {
      expect(holdsNoLonger(contents, TODAY)(row('2012-12-26', rule))).toBe(false)
    }
  })

  it('unlike two reports of one examination, after a year', () => {
    const isOver = holdsNoLonger([], TODAY)

    expect(isOver(row('2012-12-26', 'report-told-differently', 'DiagnosticReport'))).toBe(true)
    expect(isOver(row('2026-10-01', 'report-told-differently', 'DiagnosticReport'))).toBe(false)
  })
})

describe('inOrderOfBearing', () => {
  it('HZ17: puts allergies, medicines, decisions, death, plans and problems before results, the old ones last', () => {
    const rules = [
      'allergy-told-differently',
      'doses-differ',
      'resuscitation-told-differently',
      'dead-against-alive',
      'two-plans-in-force',
      'problems-exclude-each-other',
      'side-told-differently',
      'result-told-differently',
    ]
    const rows = rules.map((rule) => row('2026-11-01', rule))
    const older: ConflictRow = { ...row('2026-11-22'), isOlder: true }

    expect(inOrderOfBearing([older, ...rows.toReversed()]).map(({ rule }) => rule)).toEqual([
      ...rules,
      'result-told-differently',
    ])
  })

  it('puts the latest results first, and what has no date before them', () => {
    const rows = [row('2026-01-01'), row(undefined), row('2026-11-01')]

    expect(inOrderOfBearing(rows).map(({ sides: [one] }) => one?.when?.date.iso)).toEqual([
      undefined,
      '2026-11-01',
      '2026-01-01',
    ])
  })
})
