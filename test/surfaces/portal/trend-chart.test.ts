import { toSparkline } from '../../../src/surfaces/portal/render-record/sparkline.js'
import { toTrendChart, type TrendChart } from '../../../src/surfaces/portal/render-record/trend-chart.js'
import { aPoint, aSeries } from './fixtures/joined-records.js'

const POTASSIUM = aSeries('Potassium', [
  aPoint('2026-11-03', '4.90'),
  aPoint('2026-08-03', '5.60'),
  aPoint('2026-02-03', '4.2'),
])

function chartOf(series = POTASSIUM): TrendChart {
  const chart = toTrendChart(series)
  if (!chart) throw new Error('No chart was drawn.')
  return chart
}

/** The only line of a chart. */
function lineOf(series = POTASSIUM): TrendChart['lines'][number] {
  const [line, ...others] = chartOf(series).lines
  if (!line || others.length > 0) throw new Error('The chart has not one line.')
  return line
}

describe('toTrendChart', () => {
  it('labels the first and the last point with the value as it was sent', () => {
    expect(chartOf()).toMatchObject({ from: '03-Feb-2026', to: '03-Nov-2026' })
    expect(lineOf()).toMatchObject({ first: { value: '4.2' }, last: { value: '4.90' } })
  })

  it('puts the label of an end on the side where the line is not', () => {
    const { first, last, dots } = lineOf()

    expect(first.y).toBeGreaterThan(dots[0]?.y ?? NaN)
    expect(last.y).toBeGreaterThan(dots.at(-1)?.y ?? NaN)
    const falling = lineOf(aSeries('Weight', [aPoint('2026-11-03', '60'), aPoint('2026-10-03', '62')]))
    expect(falling.first.y).toBeLessThan(falling.dots[0]?.y ?? NaN)
  })

  it('keeps the label off the line when the last result came twice', () => {
    const twice = aSeries('eGFR', [
      aPoint('2026-11-12', '38'),
      aPoint('2026-11-12', '38'),
      aPoint('2026-10-20', '41'),
    ])

    expect(lineOf(twice).last.y).toBeGreaterThan(lineOf(twice).dots.at(-1)?.y ?? NaN)
  })

  it('says in words what it shows', () => {
    expect(chartOf().title).toBe('Potassium in mmol/L, from 03-Feb-2026 to 03-Nov-2026')
    expect(chartOf().description).toContain('Highest: 5.60 mmol/L on 03-Aug-2026.')
  })

  it('draws later points further right and higher values further up', () => {
    const [february, august, november] = lineOf().dots

    expect(august?.x).toBeGreaterThan(february?.x ?? NaN)
    expect(november?.x).toBeGreaterThan(august?.x ?? NaN)
    expect(august?.y).toBeLessThan(february?.y ?? NaN)
  })

  it('keeps every point and the whole reference band inside the chart', () => {
    const { band, height } = chartOf()
    const { dots } = lineOf()

    for (const { y } of dots) expect(y).toBeGreaterThan(0)
    expect(band?.y).toBeGreaterThanOrEqual(0)
    expect((band?.y ?? 0) + (band?.height ?? 0)).toBeLessThan(height)
  })

  it('gives no band where the last result has no range', () => {
    const chart = chartOf(
      aSeries('Weight', [aPoint('2026-11-03', '61', { range: '' }), aPoint('2026-10-03', '62')]),
    )

    expect(chart.band).toBeUndefined()
    expect(chart.caption).toBe('plotted: 2 of 2')
  })

  it('draws equal values as a level line', () => {
    const level = aSeries(
      'Sodium',
      ['2026-09', '2026-10', '2026-11'].map((month) => aPoint(`${month}-03`, '140', { range: '' })),
    )

    expect(new Set(lineOf(level).dots.map(({ y }) => y)).size).toBe(1)
  })

  it('draws nothing of a single point: one value is no trend', () => {
    const single = aSeries('Ferritin', [aPoint('2026-11-03', '12')])

    expect(toTrendChart(single)).toBeUndefined()
    expect(toSparkline(single)).toBeUndefined()
  })
})

describe('toSparkline', () => {
  it('has the words that stand for it', () => {
    expect(toSparkline(POTASSIUM)?.text).toBe(
      'Potassium: 4.2 on 03-Feb-2026 to 4.90 on 03-Nov-2026 (mmol/L), 3 results',
    )
  })
})
