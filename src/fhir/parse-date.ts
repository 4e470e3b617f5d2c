import { daysLater } from './london-time.js'

/** The first and the last instant that a FHIR date, dateTime or instant may mean; `before` is exclusive. */
export interface DateSpan {
  readonly from: string
  readonly before: string
}

const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/
const INSTANT =
  /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

/** Whether it is a whole, real day of the calendar: `2026-02-28`, never `2026-02-30` or `2026-02`. */
export function isWholeDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isRealDay(text)
}

/**
 * What a FHIR date means as a span of time: a day is all of that day, a year all of that year, an instant
 * itself. `undefined` for what is no date of FHIR (year 0000, 24:00, leap seconds, offsets beyond 14 hours).
 */
export function parseDate(text: string): DateSpan | undefined {
  if (INSTANT.test(text)) return isRealDay(text.slice(0, 10)) ? { from: text, before: text } : undefined
  const [, year, month, day] = DATE.exec(text) ?? []
  if (year === undefined || year === '0000') return undefined
  if (!isRealDay(`${year}-${month ?? '01'}-${day ?? '01'}`)) return undefined
  return { from: text, before: dayAfter(Number(year), month, day) }
}

function dayAfter(year: number, month: string | undefined, day: string | undefined): string {
  if (month === undefined) return toDay(Date.UTC(year + 1, 0, 1))
  if (day === undefined) return toDay(Date.UTC(year, Number(month), 1))
  return toDay(Date.UTC(year, Number(month) - 1, Number(day) + 1))
}

/**
 * The instant so many days after the last that a text may mean, days by the clock of Europe/London; `undefined` when the
 * text is no FHIR date.
 */
export function daysAfter(text: string, days: number): string | undefined {
  const span = parseDate(text)
  return span && new Date(daysLater(span.before, days)).toISOString()
}

function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && !day.startsWith('0000') && toDay(time) === day
}

function toDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
