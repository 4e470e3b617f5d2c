import { SCORE_INSTRUMENTS } from '../../../src/record/scores/score-instruments.js'
import type { ResultPoint } from '../../../src/record/sections/section.js'
import { toSparkline } from '../../../src/surfaces/portal/render-record/results/sparkline.js'
import {
  toTrendChart,
  type TrendChart,
} from '../../../src/surfaces/portal/render-record/results/trend-chart.js'
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

  it('HZ29: a value that is not final is marked, in the drawing and in words', () => {
    const chart = chartOf(
      aSeries('Potassium', [
        aPoint('2026-11-03', '4.9', { standing: 'not-final' }),
        aPoint('2026-08-03', '5.6'),
      ]),
    )

    expect(chart.lines[0]?.dots.map(({ isOpen }) => isOpen)).toEqual([false, true])
    expect(chart.caption).toContain('crossed marks are not final')
    expect(chart.description).toContain('Last: 4.9 mmol/L on 03-Nov-2026, not final.')
  })

  it('draws a blood pressure as two lines that differ in name, mark and dash', () => {
    const reading = (iso: string, systolic: number, diastolic: number): ResultPoint =>
      aPoint(iso, `${systolic}/${diastolic}`, {
        number: undefined,
        unit: 'mmHg',
        range: '',
        parts: [
          { name: 'Systolic', value: String(systolic), number: systolic },
          { name: 'Diastolic', value: String(diastolic), number: diastolic },
        ],
      })
    const series = aSeries('Blood pressure', [reading('2026-11-03', 142, 88), reading('2026-05-03', 150, 94)])
    const { lines, caption, description } = chartOf(series)

    expect(lines.map(({ name, mark, isDashed }) => [name, mark, isDashed])).toEqual([
      ['Systolic', 'circle', false],
      ['Diastolic', 'square', true],
    ])
    expect(lines.map(({ first, last }) => [first.value, last.value])).toEqual([
      ['150', '142'],
      ['94', '88'],
    ])
    expect(caption).toBe(
      'plotted: 2 of 2; systolic: whole line with circles; diastolic: dashed line with squares',
    )
    expect(description).toContain('Diastolic. First: 94 mmHg on 03-May-2026.')
    expect(toSparkline(series)).toBeUndefined()
  })

  it('draws the bands of a score with their words, and the thresholds even when every score is below them', () => {
    const instrument = SCORE_INSTRUMENTS.find(({ name }) => name === 'NEWS2')
    const chart = chartOf({
      ...aSeries('NEWS2', [
        aPoint('2026-11-03', '2', { unit: 'points', range: '' }),
        aPoint('2026-11-02', '1', { unit: 'points', range: '' }),
      ]),
      instrument,
    })

    expect(chart.scoreBands.map(({ text }) => text)).toEqual(['0 to 4 low', '5 to 6 medium', '7 to 20 high'])
    const [low, medium, high] = chart.scoreBands
    expect(low?.threshold).toBeUndefined()
    expect(medium?.threshold).toBeGreaterThan(high?.threshold ?? NaN)
    expect(chart.lines[0]?.dots.every(({ y }) => y > (medium?.threshold ?? NaN))).toBe(true)
    expect(chart.caption).toContain('Royal College of Physicians')
    expect(chart.description).toContain('Bands: 0 to 4 low; 5 to 6 medium')
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

  it('of very many results draws all in its line, and marks the newest and what is not final', () => {
    const points = Array.from({ length: 3000 }, (_, at) =>
      aPoint(new Date(Date.parse('2026-11-03') - at * 86_400_000).toISOString().slice(0, 10), '5.0', {
        reference: `Observation/${at}`,
        ...(at === 1500 ? { value: '99', number: 99 } : {}),
        ...(at === 2000 ? { standing: 'not-final' as const } : {}),
      }),
    )
    const series = aSeries('Potassium', points)
    const { path: drawn, dots } = lineOf(series)

    expect(dots).toHaveLength(201)
    expect(dots.filter(({ isOpen }) => isOpen)).toHaveLength(1)
    expect(drawn.length).toBeLessThan(20_000)
    // The one that stands out is drawn, marked or not.
    const highest = Math.min(...[...drawn.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y)))
    expect(highest).toBeLessThan(dots[0]?.y ?? 0)
    expect(chartOf(series).caption).toContain('plotted: 3000 of 3000')
    expect(chartOf(series).caption).toContain('the newest 200 of a line have a mark each')
    expect(chartOf().caption).not.toContain('have a mark each')
  })
})
