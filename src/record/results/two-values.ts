import { areOfOneUntimedDay, isOneNumber, polarityIn } from '../duplicates/aspects/measured.js'
import { unitKey } from '../duplicates/aspects/unit-key.js'
import { toWhen, type When } from '../duplicates/aspects/when.js'
import { londonDay } from '../../fhir/london-time.js'
import { groupBy } from '../reading/group-by.js'
import type { Mark, ResultPoint } from '../sections/section.js'

export const TWO_VALUES: Mark = { text: 'two values of one time', tone: 'warning' }
const OPPOSITE: Mark = { text: 'found and not found on one day', tone: 'warning' }

/**
 * Says on each result that another one of its test and instant, which holds as it does, has another value, or that one of its day
 * says the opposite, of which nobody knows which came first.
 */
export function withTwoValues(points: readonly ResultPoint[]): readonly ResultPoint[] {
  return withOpposites(withValuesOfOneInstant(points))
}

function withValuesOfOneInstant(points: readonly ResultPoint[]): readonly ResultPoint[] {
  const byInstant = groupBy(points, ({ date }) => String(instantOf(date?.iso) ?? ''))
  return points.map((point) => {
    const instant = instantOf(point.date?.iso)
    if (instant === undefined) return point
    const others = byInstant.get(String(instant)) ?? []
    if (!others.some((other) => areTwoValues(point, other))) return point
    return { ...point, marks: [TWO_VALUES, ...point.marks] }
  })
}

function withOpposites(points: readonly ResultPoint[]): readonly ResultPoint[] {
  const told = points.map((point) => ({
    point,
    when: toWhen(point.date?.iso),
    polarity: holdsFinally(point) ? polarityIn(point.value) : undefined,
  }))
  const byDay = groupBy(
    told.filter(({ polarity }) => polarity !== undefined),
    ({ when }) => (when ? londonDay(when.range[0]) : ''),
  )
  return told.map(({ point, when, polarity }) => {
    const others = when && polarity !== undefined ? (byDay.get(londonDay(when.range[0])) ?? []) : []
    return others.some((other) => other.polarity !== polarity && areOfOneDay(when, other.when))
      ? { ...point, marks: [OPPOSITE, ...point.marks] }
      : point
  })
}

function areOfOneDay(one: When | undefined, other: When | undefined): boolean {
  return one !== undefined && other !== undefined && areOfOneUntimedDay(one, other)
}

function holdsFinally({ standing }: ResultPoint): boolean {
  return standing === undefined || standing === 'corrected'
}

/** A day has room for two results; an instant has none. */
function instantOf(iso: string | undefined): number | undefined {
  const when = toWhen(iso)
  return when?.precision === 'time' ? when.range[0] : undefined
}

/** Whether both hold, are of one unit and one way of measuring as far as they say, and are unlike. */
function areTwoValues(one: ResultPoint, other: ResultPoint): boolean {
  return (
    [one, other].every(holdsFinally) &&
    one.standing === other.standing &&
    unitKey(one.unit) === unitKey(other.unit) &&
    (one.details.length === 0 || other.details.length === 0 || areAlike(one.details, other.details)) &&
    areUnlike(one, other)
  )
}

function areAlike(one: readonly string[], other: readonly string[]): boolean {
  return one.join('\n') === other.join('\n')
}

function areUnlike(one: ResultPoint, other: ResultPoint): boolean {
  if (one.parts && other.parts) {
    return one.parts.some(({ name, value }) =>
      other.parts?.some((part) => part.name === name && !isOneNumber(value, part.value)),
    )
  }
  return one.number !== undefined && other.number !== undefined && !isOneNumber(one.value, other.value)
}
