import {
  plottedWords,
  toPlottedPoints,
} from '../../../src/surfaces/portal/render-record/results/plotted-points.js'
import { aPoint, aSeries } from './fixtures/joined-records.js'

describe('toPlottedPoints', () => {
  it('draws one unit together however it is written', () => {
    const series = {
      key: 'hb',
      name: 'Haemoglobin',
      points: [
        aPoint('2026-11-03', '12.4', { unit: 'g/dL' }),
        aPoint('2026-10-03', '12.9', { unit: 'g/dl' }),
      ],
    }
    expect(toPlottedPoints(series)).toMatchObject({ drawn: 2, unit: 'g/dL', leftOut: [] })
  })

  it('never draws two units together: the unit of the newest number wins and the others are counted out', () => {
    const plotted = toPlottedPoints(
      aSeries('Glucose', [
        aPoint('2026-11-03', '5.4'),
        aPoint('2026-10-03', '97', { unit: 'mg/dL' }),
        aPoint('2026-09-03', '101', { unit: 'mg/dL' }),
        aPoint('2026-08-03', '6.0'),
      ]),
    )

    expect(plotted.lines[0]?.points.map(({ value }) => value)).toEqual([6, 5.4])
    expect(plottedWords(plotted)).toBe('plotted: 2 of 4, two have another unit')
  })

  it('says of a value with a comparator that it is not a plain number, and of one without a date that it has none', () => {
    const plotted = toPlottedPoints(
      aSeries('CRP', [
        aPoint('2026-11-03', '12'),
        aPoint('2026-10-03', '<5', { number: undefined }),
        aPoint(undefined, '9'),
      ]),
    )

    expect(plottedWords(plotted)).toBe('plotted: 1 of 3, one is not a plain number, one has no date')
  })

  it('HZ10: a value below or above a limit has a place of its own, on no line', () => {
    const plotted = toPlottedPoints(
      aSeries('CRP', [
        aPoint('2026-11-03', '12'),
        aPoint('2026-10-03', '<5', { number: undefined, limit: { side: 'below', number: 5 } }),
        aPoint('2026-09-03', '9'),
      ]),
    )

    expect(plotted.lines.map(({ points }) => points.map(({ value }) => value))).toEqual([[9, 12]])
    expect(plotted.limits).toMatchObject([{ text: '<5', value: 5, side: 'below' }])
    expect(plottedWords(plotted)).toBe('plotted: 2 of 3, one is a limit (shown by an arrow)')
  })

  it('HZ29: never draws a value that was cancelled', () => {
    const plotted = toPlottedPoints(
      aSeries('CRP', [
        aPoint('2026-11-03', '12'),
        aPoint('2026-10-03', '400', { standing: 'cancelled' }),
        aPoint('2026-09-03', '9'),
      ]),
    )

    expect(plotted.lines.flatMap(({ points }) => points.map(({ value }) => value))).toEqual([9, 12])
    expect(plottedWords(plotted)).toBe('plotted: 2 of 3, one was cancelled')
  })

  it('leaves nothing out without a word', () => {
    const plotted = toPlottedPoints(
      aSeries('Potassium', [aPoint('2026-11-03', '4.9'), aPoint('2026-10', '4.1')]),
    )

    expect(plottedWords(plotted)).toBe('plotted: 2 of 2')
  })
})
