import { latestLine } from '../../../src/record/results/latest-line.js'
import { mostUrgentFirst } from '../../../src/record/results/urgency.js'
import { toTrendChart } from '../../../src/surfaces/portal/render-record/results/trend-chart.js'
import { toResultLine } from '../../../src/surfaces/portal/render-record/results/result-rows.js'
import { newestPointFirst } from '../../../src/record/results/newest-point-first.js'
import { aPoint, aSeries } from '../../surfaces/portal/fixtures/joined-records.js'

const NORMAL = { flag: 'normal' }
const aTest = (...points: readonly ReturnType<typeof aPoint>[]) =>
  aSeries('Potassium', [...points].sort(newestPointFirst))

function told(...points: readonly ReturnType<typeof aPoint>[]) {
  const [line] = latestLine(aTest(...points))
  return {
    what: line?.what,
    marks: line?.marks.map(({ text }) => text) ?? [],
    details: line?.details.join('; ') ?? '',
  }
}

describe('a result of which the day was not sent', () => {
  it.each([
    ['of the same month', 'high', '2026-11', 'also 6.8 mmol/L high, Nov-2026: day not sent, may be later'],
    ['of the same year', 'high', '2026', 'also 6.8 mmol/L high, 2026: day not sent, may be later'],
    ['without a date', 'high', undefined, 'also 6.8 mmol/L high, no date sent: may be later'],
    ['that has no flag', '', '2026-11', 'also 6.8 mmol/L, Nov-2026: day not sent, may be later'],
  ])('HZ19: %s is told beside the latest, and never as before it', (_which, flag, iso, words) => {
    const { what, marks, details } = told(aPoint('2026-11-10', '4.5', NORMAL), aPoint(iso, '6.8', { flag }))

    expect(what).toBe('Potassium 4.5 mmol/L')
    expect(marks).toEqual(['normal', words])
    expect(details).not.toContain('before')
  })

  it('HZ19: is said to be before where its month or year was', () => {
    const { marks, details } = told(
      aPoint('2026-11-10', '4.5', NORMAL),
      aPoint('2026-10', '6.8', { flag: 'high' }),
    )

    expect(marks).toEqual(['normal'])
    expect(details).toContain('before: 6.8 mmol/L, Oct-2026')
  })

  it('is left to the table where its source calls it normal; the one before is that of a day that was', () => {
    const { marks, details } = told(
      aPoint('2026-11-10', '4.5', NORMAL),
      aPoint('2026-11', '4.9', NORMAL),
      aPoint('2026-09-10', '5.1', NORMAL),
    )

    expect(marks).toEqual(['normal'])
    expect(details).toContain('before: 5.1 mmol/L, 10-Sep-2026')
  })

  it('two of one day with their hours are before and after', () => {
    const { details } = told(aPoint('2026-11-10T14:00:00Z', '4.5'), aPoint('2026-11-10T08:00:00Z', '6.8'))

    expect(details).toContain('before: 6.8 mmol/L, 10-Nov-2026 08:00')
  })

  it('says how many more there are than two', () => {
    const partial = ['6.1', '6.2', '6.3'].map((value) => aPoint('2026', value, { flag: 'high' }))

    expect(told(aPoint('2026-11-10', '4.5', NORMAL), ...partial).marks).toHaveLength(4)
    expect(told(aPoint('2026-11-10', '4.5', NORMAL), ...partial).marks.at(-1)).toBe(
      'and 1 more that may be later',
    )
  })

  it('HZ17: stands on the summary, and as high as its flag', () => {
    const doubtful = aTest(aPoint('2026-11-10', '4.5', NORMAL), aPoint('2026-11', '6.8', { flag: 'high' }))
    const plain = aTest(aPoint('2026-11-20', '4.5', NORMAL))

    expect(toResultLine(doubtful, 0, 'a')[0]?.perhapsLater.map(({ text }) => text)).toEqual([
      'also 6.8 mmol/L high, Nov-2026: day not sent, may be later',
    ])
    expect([plain, doubtful].sort(mostUrgentFirst)).toEqual([doubtful, plain])
  })

  it('HZ19: is marked in the trend as of no day', () => {
    const chart = toTrendChart(aTest(aPoint('2026-11-10', '4.5'), aPoint('2026-11', '6.8')))

    expect(chart?.lines[0]?.dots.map(({ text }) => text)).toContain('6.8 mmol/L on Nov-2026 (day not sent)')
    expect(chart?.caption).toContain(
      'where no day was sent, a mark stands at the first day that it can have been',
    )
  })
})
