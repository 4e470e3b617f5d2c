import { londonOffset } from '../../fhir/london-time.js'
import { midnightOf } from '../../fhir/midnight-of.js'

/** From inclusive, to exclusive, in milliseconds since 1970. */
export type DateRange = readonly [from: number, to: number]

/** The ends of time: what has no beginning or no end reaches them. */
export const BEGINNING = -8.64e15
export const END = 8.64e15

const DATE =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?)?)?$/

/**
 * All that a FHIR date can mean, as precise as it was given: a year is all of that year. Where no zone is given it is
 * the time of the service, Europe/London. `undefined` for what is no date (year 0000 or 9999, 24:00, leap seconds, days
 * that the calendar has not, offsets beyond 14 hours).
 */
export function parseDateRange(text: string): DateRange | undefined {
  const [, year, month, day, hour, minute, second, fraction, zone] = DATE.exec(text) ?? []
  if (year === undefined || year === '0000' || year === '9999') return undefined
  if (midnightOf(`${year}-${month ?? '01'}-${day ?? '01'}`) === undefined) return undefined

  const parts = [year, month, day, hour, minute, second].map((part) =>
    part === undefined ? undefined : Number(part),
  )
  const from = toWallClock(parts) + toMilliseconds(fraction)
  return [toInstant(from, zone), toInstant(after(from, parts, fraction), zone)]
}

type Parts = readonly (number | undefined)[]

function toWallClock([year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0]: Parts): number {
  const midnight = midnightOf(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  )
  return (midnight ?? NaN) + ((hour * 60 + minute) * 60 + second) * 1000
}

function toMilliseconds(fraction: string | undefined): number {
  return fraction === undefined ? 0 : Number(fraction.slice(0, 3).padEnd(3, '0'))
}

/** The end of a date by the clock on the wall: of its year, month, day, minute, second or millisecond. */
function after(from: number, [year = 0, month, day, hour, , second]: Parts, fraction?: string): number {
  if (month === undefined) return toWallClock([year + 1])
  if (day === undefined) return month === 12 ? toWallClock([year + 1]) : toWallClock([year, month + 1])
  if (hour === undefined) return from + 86_400_000
  if (second === undefined) return from + 60_000
  return from + (fraction === undefined ? 1000 : 1)
}

function toInstant(wallClock: number, zone: string | undefined): number {
  if (zone === 'Z') return wallClock
  if (zone === undefined) return wallClock - londonOffset(wallClock - londonOffset(wallClock))
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number)
  const ahead = (hours * 60 + minutes) * 60_000
  return zone.startsWith('-') ? wallClock + ahead : wallClock - ahead
}
