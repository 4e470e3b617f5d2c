import { unitKey } from '../../../../record/duplicates/aspects/unit-key.js'
import { toInstant } from '../../../../record/reading/clinical-date.js'
import { isPartial } from '../../../../record/results/perhaps-later.js'
import type { ResultPoint, ResultSeries } from '../../../../record/sections/section.js'

/** A point that can be drawn: a plain number with a date. */
export interface PlottedPoint {
  readonly point: ResultPoint
  /** The number as it was sent. */
  readonly text: string
  readonly value: number
  readonly instant: number
  /** The date as it is read. */
  readonly on: string
}

/** Points that are joined by one line; the name is empty where there is one line only. */
export interface PlottedLine {
  readonly name: string
  /** Earliest first. */
  readonly points: readonly PlottedPoint[]
}

/** A value of which no more is known than that it is below or above a number: it has a place, and no line goes to it. */
export interface PlottedLimit extends PlottedPoint {
  readonly side: 'below' | 'above'
}

export interface PlottedPoints {
  /** All of one unit. */
  readonly lines: readonly PlottedLine[]
  readonly limits: readonly PlottedLimit[]
  readonly unit: string
  /** How many there are altogether, how many of them stand on a line, and why others do not, in words. */
  readonly total: number
  readonly drawn: number
  readonly leftOut: readonly string[]
}

/** What of a series may be drawn together: plain numbers with a date, in the unit of the newest such point. */
export function toPlottedPoints({ points }: ResultSeries): PlottedPoints {
  const valid = points.filter(({ standing }) => standing !== 'cancelled')
  const numbers = valid.filter((point) => valuesOf(point).length > 0)
  const limits = valid.filter(({ limit }) => limit !== undefined)
  const unit = numbers[0]?.unit ?? limits[0]?.unit ?? ''
  const sameUnit = numbers.filter((point) => isOfUnit(point, unit))
  const drawn = sameUnit.filter((point) => placeOf(point) !== undefined)
  const atLimit = limits.filter((point) => isOfUnit(point, unit)).flatMap(toLimit)

  return {
    lines: toLines(drawn),
    limits: atLimit,
    unit,
    total: points.length,
    drawn: drawn.length,
    leftOut: [
      reason(atLimit.length, 'is a limit (shown by an arrow)', 'are limits (shown by arrows)'),
      reason(numbers.length - sameUnit.length, 'has another unit', 'have another unit'),
      reason(
        valid.length - numbers.length - atLimit.length,
        'is not a plain number',
        'are not plain numbers',
      ),
      reason(points.length - valid.length, 'was cancelled', 'were cancelled'),
      reason(sameUnit.length - drawn.length, 'has no date', 'have no date'),
    ].filter((words) => words !== undefined),
  }
}

/** However the unit is written: nothing is converted. */
function isOfUnit(point: ResultPoint, unit: string): boolean {
  return unitKey(point.unit) === unitKey(unit)
}

interface NamedValue {
  readonly name: string
  readonly value: string
  readonly number: number
}

/** The plain numbers of a point: one, those of a reading of several, or none. */
function valuesOf({ parts, value, number }: ResultPoint): readonly NamedValue[] {
  if (parts) return parts
  return number === undefined ? [] : [{ name: '', value, number }]
}

function toLines(points: readonly ResultPoint[]): readonly PlottedLine[] {
  const names = [...new Set(points.flatMap(valuesOf).map(({ name }) => name))]
  return names.map((name) => ({
    name,
    points: points
      .flatMap((point) =>
        valuesOf(point)
          .filter((one) => one.name === name)
          .flatMap(({ value, number }) => toPlotted(point, { text: value, value: number })),
      )
      .sort((one, other) => one.instant - other.instant),
  }))
}

function toPlotted(point: ResultPoint, value: Pick<PlottedPoint, 'text' | 'value'>): readonly PlottedPoint[] {
  const place = placeOf(point)
  return place ? [{ point, ...value, ...place }] : []
}

function toLimit(point: ResultPoint): readonly PlottedLimit[] {
  const { limit, value } = point
  if (!limit) return []
  return toPlotted(point, { text: value, value: limit.number }).map((one) => ({ ...one, side: limit.side }))
}

function placeOf({ date }: ResultPoint): Pick<PlottedPoint, 'instant' | 'on'> | undefined {
  const instant = toInstant(date?.iso)
  if (date === undefined || instant === undefined) return undefined
  return { instant, on: isPartial(date.iso) ? `${date.text} (day not sent)` : date.text }
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
export function plottedWords({ drawn, total, leftOut }: PlottedPoints): string {
  return [`plotted: ${drawn} of ${total}`, ...leftOut].join(', ')
}

/** The first and the last of the points, where there are two: a single one is no trend. */
export function endsOf(
  points: readonly PlottedPoint[],
): { readonly first: PlottedPoint; readonly last: PlottedPoint } | undefined {
  const first = points[0]
  const last = points.at(-1)
  return first && last && points.length > 1 ? { first, last } : undefined
}
