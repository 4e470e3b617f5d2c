import { londonDay } from '../../fhir/london-time.js'
import { isFullDate, toInstant } from '../reading/clinical-date.js'

/** What a date can mean, and no more: the days it may be, and the instant where it was given. */
export interface DateSpan {
  /** The first and the last day in Europe/London, `2019-01-01` and `2019-12-31` for `2019`. */
  readonly first: string
  readonly last: string
  /** `2019-05` where the month is known, `2019` where it is not. */
  readonly month: string
  /** Milliseconds since 1970; left out where no time was given, or no time zone with it. */
  readonly instant: number | undefined
}

const PARTIAL = /^(\d{4})(?:-(0[1-9]|1[0-2]))?$/
const ZONED = /T.*(?:Z|[+-]\d{2}:\d{2})$/

/** Gives `undefined` for what is no date. A partial date is never completed: it spans all the days that it may be. */
export function toDateSpan(iso: string): DateSpan | undefined {
  const [, year, month] = PARTIAL.exec(iso) ?? []
  if (year !== undefined) {
    return month === undefined
      ? { first: `${year}-01-01`, last: `${year}-12-31`, month: year, instant: undefined }
      : { first: `${iso}-01`, last: lastDayOf(iso), month: iso, instant: undefined }
  }
  const instant = ZONED.test(iso) ? toInstant(iso) : undefined
  const day = instant === undefined ? iso.slice(0, 10) : londonDay(instant)
  return isFullDate(day) ? { first: day, last: day, month: day.slice(0, 7), instant } : undefined
}

function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, number ?? 1, 0)).toISOString().slice(0, 10)
}

/**
 * Latest first. What says less stands behind all that says more: a year behind the months of that year, a month behind
 * its days, a day behind the times of that day. Times are put in order by their instant, whatever the clock showed.
 */
export function newestFirst(one: DateSpan, other: DateSpan): number {
  return (
    down(one.last.slice(0, 4), other.last.slice(0, 4)) ||
    down(one.month, other.month) ||
    dayOrder(one, other) ||
    (other.instant ?? -Infinity) - (one.instant ?? -Infinity) ||
    0
  )
}

function dayOrder(one: DateSpan, other: DateSpan): number {
  const [day, otherDay] = [one, other].map(({ first, last }) => (first === last ? first : ''))
  return down(day ?? '', otherDay ?? '')
}

function down(one: string, other: string): number {
  if (one === other) return 0
  return one > other ? -1 : 1
}
