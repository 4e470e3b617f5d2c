import { londonDay } from '../../../fhir/london-time.js'
import { textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { parseDateRange, type DateRange } from '../../search/date-range.js'
import { createAspect, type Agreement, type Aspect } from '../aspect.js'

/** A date as exact as it was given. */
export interface When {
  readonly range: DateRange
  readonly precision: 'time' | 'day' | 'month' | 'year'
  /** A time that is told in minutes: without seconds, or with seconds of nought, which is how most systems write it. */
  readonly inMinutes?: true
}

const DAY = 86_400_000
const MINUTE = 60_000

/** The first of these paths (`period.start`) that holds a date. */
export function readWhen({ json }: ReadResource, paths: readonly string[]): When | undefined {
  return paths.map((path) => toWhen(textAt(json, ...path.split('.')))).find((when) => when !== undefined)
}

/** A time of midnight sharp is how many systems write a day. */
export function toWhen(text: string | undefined): When | undefined {
  if (text === undefined) return undefined
  const isDay = /^\d{4}-\d\d-\d\d(?:T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/.test(text)
  const range = parseDateRange(isDay ? text.slice(0, 10) : text)
  if (range === undefined) return undefined
  if (isDay) return { range, precision: 'day' }
  if (text.length <= 7) return { range, precision: text.length === 4 ? 'year' : 'month' }
  return { range, precision: 'time', ...(IN_MINUTES.test(text) ? { inMinutes: true } : {}) }
}

const IN_MINUTES = /T\d\d:\d\d(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:\d\d)?$/

interface Tolerance {
  /** How many days two dates may be apart. */
  readonly days: number
  /** Whether a month or a year agrees with a day in it. */
  readonly coarse: boolean
}

/** How two dates agree: a day and an instant of that day never more than `near`. */
export function compareWhen(one: When, other: When, { days, coarse }: Tolerance): Agreement {
  const overlap = doOverlap(one, other)
  if (isCoarse(one) || isCoarse(other)) {
    if (!overlap) return 'apart'
    return coarse ? 'near' : 'unknown'
  }
  if (overlap) return one.precision === other.precision ? 'same' : 'near'
  if (isToldByClock(one, other)) return 'near'
  const between = Math.max(one.range[0] - other.range[1], other.range[0] - one.range[1])
  return days > 0 && between < days * DAY ? 'near' : 'apart'
}

/** Whether a time in seconds, cut to its minute or rounded to the next, is the one that another told in minutes. */
function isOfMinute(exact: When, minutes: When): boolean {
  if (exact.precision !== 'time' || exact.inMinutes || !minutes.inMinutes) return false
  const after = exact.range[0] - minutes.range[0]
  return after >= -MINUTE / 2 && after < MINUTE
}

function doOverlap({ range: one }: When, { range: other }: When): boolean {
  return one[0] < other[1] && other[0] < one[1]
}

/** Whether the one is the other by a clock that rounds or is of another zone. */
function isToldByClock(one: When, other: When): boolean {
  return (
    areMomentsApart(one, other) ||
    [[one, other] as const, [other, one] as const].some(
      ([told, others]) => isOfMinute(told, others) || isCutFromUtc(told, others),
    )
  )
}

const MOMENT = 2000

/** Two systems that round one instant to their seconds are no more than a moment apart. */
function areMomentsApart(one: When, other: When): boolean {
  if ([one, other].some(({ precision, inMinutes }) => precision !== 'time' || inMinutes)) return false
  return Math.abs(one.range[0] - other.range[0]) <= MOMENT
}

/** A day that was cut from a time in UTC: late in a summer's evening it is the day before that of London. */
function isCutFromUtc(day: When, time: When): boolean {
  if (day.precision !== 'day' || time.precision !== 'time') return false
  return londonDay(day.range[0]) === utcDay(time)
}

function utcDay({ range }: When): string {
  return new Date(range[0]).toISOString().slice(0, 10)
}

function isCoarse({ precision }: When): boolean {
  return precision === 'year' || precision === 'month'
}

/** When something was, by the first path that holds a date. */
export function createWhen(paths: readonly string[], tolerance: Tolerance): Aspect {
  return createAspect<When>({
    read: (resource) => readWhen(resource, paths),
    compare: (one, other) => compareWhen(one, other, tolerance),
    keys: (told) => keysOf(told, tolerance),
  })
}

/** The day in Europe/London, or for a tolerance of days the two spans that it can share with another. */
export function keysOf(told: When, { days, coarse }: Tolerance): readonly string[] {
  const { range, precision } = told
  if (coarse)
    return precision === 'month' || precision === 'year' || days === 0
      ? [londonDay(range[0]).slice(0, 4)]
      : []
  if (precision === 'month' || precision === 'year') return []
  if (days === 0) return [...new Set([londonDay(range[0]), ...(precision === 'time' ? [utcDay(told)] : [])])]
  const width = days + 1
  const span = Math.floor(range[0] / DAY / width)
  return [`${span}`, `${span + 1}`]
}

/** The minute of a time, and the one after it, into which another may round it. */
export function minutesOf({ range }: When): readonly string[] {
  const minute = Math.floor(range[0] / MINUTE)
  return [`${minute}`, `${minute + 1}`]
}

interface Observed {
  readonly at: When | undefined
  readonly issued: When | undefined
}

/**
 * When something was observed. A copy that gives the time at which the original was issued, and gives it exactly, is of the
 * same time.
 */
export function createObservedAt(paths: readonly string[]): Aspect {
  return createAspect<Observed>({
    read(resource) {
      const [at, issued] = [readWhen(resource, paths), readWhen(resource, ['issued'])]
      return at === undefined && issued === undefined ? undefined : { at, issued }
    },
    compare(one, other) {
      const agreement = one.at && other.at ? compareWhen(one.at, other.at, EXACTLY) : 'unknown'
      if (agreement === 'same' || agreement === 'near') return agreement
      return isCopyOf(one, other) || isCopyOf(other, one) ? 'near' : agreement
    },
    keys: ({ at, issued }) => [
      ...new Set([at, issued].flatMap((when) => (when ? keysOf(when, EXACTLY) : []))),
    ],
  })
}

/** Whether one gives no other time than the one at which the other was issued. */
function isCopyOf(copy: Observed, original: Observed): boolean {
  const [told, { issued }] = [copy.at ?? copy.issued, original]
  if (told?.precision !== 'time' || issued?.precision !== 'time') return false
  if (copy.at && copy.issued && compareWhen(copy.at, copy.issued, EXACTLY) === 'apart') return false
  return compareWhen(told, issued, EXACTLY) === 'same'
}

const EXACTLY: Tolerance = { days: 0, coarse: false }
