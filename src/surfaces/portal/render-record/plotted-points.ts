import { toInstant } from '../../../record/reading/clinical-date.js'
import type { ResultPoint, ResultSeries } from '../../../record/sections/section.js'

/** A point that can be drawn: a plain number with a date. */
export interface PlottedPoint {
  readonly point: ResultPoint
  readonly value: number
  readonly instant: number
  /** The date as it is read. */
  readonly on: string
}

export interface PlottedPoints {
  /** Earliest first, all of one unit. */
  readonly points: readonly PlottedPoint[]
  readonly unit: string
  /** How many there are altogether, and why some are not drawn, in words. */
  readonly total: number
  readonly leftOut: readonly string[]
}

/** What of a series may be drawn together: plain numbers with a date, in the unit of the newest such point. */
export function toPlottedPoints({ points }: ResultSeries): PlottedPoints {
  const numbers = points.filter(({ number }) => number !== undefined)
  const unit = numbers[0]?.unit ?? ''
  const sameUnit = numbers.filter((point) => point.unit === unit)
  const drawn = sameUnit.flatMap(toPlotted)

  return {
    points: [...drawn].sort((one, other) => one.instant - other.instant),
    unit,
    total: points.length,
    leftOut: [
      reason(numbers.length - sameUnit.length, 'has another unit', 'have another unit'),
      reason(points.length - numbers.length, 'is not a plain number', 'are not plain numbers'),
      reason(sameUnit.length - drawn.length, 'has no date', 'have no date'),
    ].filter((words) => words !== undefined),
  }
}

function toPlotted(point: ResultPoint): readonly PlottedPoint[] {
  const { number, date } = point
  const instant = toInstant(date?.iso)
  if (number === undefined || date === undefined || instant === undefined) return []
  return [{ point, value: number, instant, on: date.text }]
}

function reason(count: number, one: string, many: string): string | undefined {
  if (count === 0) return undefined
  return count === 1 ? `one ${one}` : `${countWord(count)} ${many}`
}

const COUNT_WORDS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

function countWord(count: number): string {
  return COUNT_WORDS[count] ?? String(count)
}

/** `plotted: 14 of 16, two have another unit`. */
export function plottedWords({ points, total, leftOut }: PlottedPoints): string {
  return [`plotted: ${points.length} of ${total}`, ...leftOut].join(', ')
}

/** The first and the last of the points, where there are two: a single one is no trend. */
export function endsOf(
  points: readonly PlottedPoint[],
): { readonly first: PlottedPoint; readonly last: PlottedPoint } | undefined {
  const first = points[0]
  const last = points.at(-1)
  return first && last && points.length > 1 ? { first, last } : undefined
}
