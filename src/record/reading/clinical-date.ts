import { HOUR, londonClock, londonDay, type WallClock } from '../../fhir/london-time.js'
import { midnightOf } from '../../fhir/midnight-of.js'
import type { ClinicalDate } from '../sections/section.js'
import { toVisible } from './visible-text.js'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/
const UNZONED = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/

/**
 * A date as precise as it was given, never more: `2019` stays `2019`. Times are in the local time of the service
 * (Europe/London), with the name of the zone where the clock shows the same hour twice. What is no date is shown as it came.
 *
 * @see NHS Common User Interface, date and time display (ISB 1501)
 */
export function toClinicalDate(iso: string): ClinicalDate {
  return { text: dateText(iso), iso }
}

function dateText(iso: string): string {
  if (isRealDate(iso)) return dayText(iso)
  if (INSTANT.test(iso) && !Number.isNaN(Date.parse(iso))) return instantText(Date.parse(iso))
  const unzoned = UNZONED.exec(iso)
  if (unzoned?.[1] !== undefined && isRealDate(unzoned[1])) {
    return `${dayText(unzoned[1])} ${unzoned[2] ?? ''} (time zone not given)`
  }
  return toVisible(iso)
}

/** Whether text is a year, a month of a year, or a day that the calendar has. */
function isRealDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? []
  if (year === undefined) return false
  if (month === undefined) return true
  if (Number(month) < 1 || Number(month) > 12) return false
  return day === undefined || midnightOf(text) !== undefined
}

/** Whether text is a full date that the calendar has, `1941-03-04`. */
export function isFullDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && isRealDate(text)
}

function dayText(date: string): string {
  const [year = '', month, day] = date.split('-')
  return [day, month === undefined ? undefined : MONTHS[Number(month) - 1], year]
    .filter((part) => part !== undefined)
    .join('-')
}

const ZONE_NAME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeZoneName: 'short' })

function instantText(instant: number): string {
  const { day, time } = londonClock(instant)
  return `${dayText(day)} ${time}${isTwice(instant, { day, time }) ? ` ${zoneName(instant)}` : ''}`
}

/** Whether the clock shows this time twice that day. Only October's clocks go back. */
function isTwice(instant: number, { day, time }: WallClock): boolean {
  if (!day.includes('-10-')) return false
  return [instant - HOUR, instant + HOUR].some((other) => {
    const clock = londonClock(other)
    return clock.time === time && clock.day === day
  })
}

function zoneName(instant: number): string {
  return ZONE_NAME.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? ''
}

/** The day in Europe/London of a date or instant as given; `2019` and `2019-05` stay as they are. */
export function dayOf(iso: string): string {
  return INSTANT.test(iso) && !Number.isNaN(Date.parse(iso)) ? londonDay(Date.parse(iso)) : iso.slice(0, 10)
}

/** Where a date stands in order: the first instant that it can mean; `undefined` when it is no date. */
export function toInstant(iso: string | undefined): number | undefined {
  if (iso === undefined) return undefined
  const [year, month = '01', day = '01'] = isRealDate(iso) ? iso.split('-') : []
  const instant = year === undefined ? Date.parse(iso) : (midnightOf(`${year}-${month}-${day}`) ?? NaN)
  return Number.isNaN(instant) ? undefined : instant
}

/** Orders dates latest first; those without one that can be read come last. */
export function latestFirst(one: string | undefined, other: string | undefined): number {
  return (toInstant(other) ?? -Infinity) - (toInstant(one) ?? -Infinity) || 0
}
