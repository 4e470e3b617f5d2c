/** The service's own time: what a clock on the wall shows. */
const TIME_ZONE = 'Europe/London'

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  day: '2-digit',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** `23-Nov-2026 10:42:03`, in the time of the place. */
export function sayWhen(instant: number): string {
  const { day, month, year, hour, minute, second } = partsOf(instant)
  return `${day}-${month.slice(0, 3)}-${year} ${hour}:${minute}:${second}`
}

/** `23-Nov-2026` for a date as FHIR has it; what is not a whole date stays as it is. */
export function sayDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  const name = MONTHS[Number(month) - 1]
  return year === undefined || day === undefined || name === undefined ? date : `${day}-${name}-${year}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

type Parts = Readonly<Record<'day' | 'month' | 'year' | 'hour' | 'minute' | 'second', string>>

function partsOf(instant: number): Parts {
  return Object.fromEntries(FORMAT.formatToParts(instant).map(({ type, value }) => [type, value])) as Parts
}

/** When a day begins in the time of the place, in milliseconds since 1970; `undefined` for what is no date. */
export function parseDay(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day))
  if (new Date(midnight).toISOString().slice(0, 10) !== text) return undefined
  return midnight - offsetAt(midnight)
}

function offsetAt(instant: number): number {
  const { day, year, hour, minute, second, month } = partsOf(instant)
  const monthIndex = MONTHS.indexOf(month.slice(0, 3))
  return (
    Date.UTC(Number(year), monthIndex, Number(day), Number(hour), Number(minute), Number(second)) - instant
  )
}

/** The day after, in the time of the place. */
export function nextDay(start: number): number {
  // A day has 23 to 25 hours: half a day beyond the shortest is always in the next one.
  const { day, month, year } = partsOf(start + 36 * 3_600_000)
  const number = String(MONTHS.indexOf(month.slice(0, 3)) + 1).padStart(2, '0')
  return parseDay(`${year}-${number}-${day}`) ?? start
}
