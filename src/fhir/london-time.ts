import { LRUCache } from 'lru-cache'

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** What the clock on the wall shows. */
export interface WallClock {
  readonly day: string
  readonly time: string
}

export function londonClock(instant: number): WallClock {
  const minute = Math.floor((instant + londonOffset(instant)) / MINUTE)
  const known = clocks.get(minute)
  if (known !== undefined) return known
  const local = new Date(minute * MINUTE).toISOString()
  const clock = { day: local.slice(0, 10), time: local.slice(11, 16) }
  clocks.set(minute, clock)
  return clock
}

const MINUTE = 60_000
/** Everything of one visit is dated in the same few minutes. */
const clocks = new LRUCache<number, WallClock>({ max: 20_000 })

export const HOUR = 3_600_000

/** Clocks change on the hour, and asking for the zone is slow: each hour is asked for once, the latest are kept. */
const offsets = new LRUCache<number, number>({ max: 5000 })

/** How far London is ahead of UTC at an instant, in milliseconds. */
export function londonOffset(instant: number): number {
  const hour = Math.floor(instant / HOUR)
  const known = offsets.get(hour)
  if (known !== undefined) return known

  const part = Object.fromEntries(LONDON.formatToParts(hour * HOUR).map(({ type, value }) => [type, value]))
  const { year = '', month = '', day = '', hour: clock = '', minute = '' } = part
  const local = Date.parse(`${year.padStart(4, '0')}-${month}-${day}T${clock}:${minute}:00Z`)
  const offset = Number.isNaN(local) ? 0 : local - hour * HOUR
  offsets.set(hour, offset)
  return offset
}

/** The day it is in Europe/London at an instant (milliseconds since 1970), `2026-11-23`. */
export function londonDay(instant: number): string {
  return londonClock(instant).day
}

/**
 * The instant with which a day, a month or a year begins in Europe/London, milliseconds since 1970; of an instant, itself.
 * `NaN` for none of them.
 */
export function beginOf(dayOrInstant: string): number {
  return daysLater(dayOrInstant, 0)
}

/** The same so many days later: of a day the midnight in Europe/London, whether or not clocks changed in between. */
export function daysLater(dayOrInstant: string, days: number): number {
  const instant = Date.parse(dayOrInstant) + days * 24 * HOUR
  return DAY.test(dayOrInstant) && !Number.isNaN(instant) ? instant - londonOffset(instant) : instant
}

const DAY = /^\d{4}(?:-\d\d){0,2}$/
