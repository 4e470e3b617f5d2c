import { isFullDate } from '../reading/clinical-date.js'

/**
 * An age on a day, in the units that the guidance gives to its band: below 4 weeks days, below 1 year weeks and days,
 * below 2 years months and days, below 18 years years and months, then years; the smaller unit only where there is
 * some of it. Below 2 days the guidance asks for hours and minutes: birth dates have no time, so days stand there too.
 * `undefined` without two whole dates, or where the second is the earlier.
 *
 * @see NHS Common User Interface, Design Guide Entry – Patient Banner 4.0.0.0 (ISB 1505), table 7 and its examples in table 8
 */
export function ageText(born: string | undefined, on: string | undefined): string | undefined {
  if (born === undefined || on === undefined || !isFullDate(born) || !isFullDate(on) || on < born)
    return undefined
  const days = daysBetween(born, on)
  const months = monthsBetween(born, on)
  const years = Math.floor(months / 12)
  if (days < 28) return `${days}d`
  if (years < 1) return withRest(`${Math.floor(days / 7)}w`, days % 7, 'd')
  if (years < 2) return withRest(`${months}m`, daysBetween(monthsAfter(born, months), on), 'd')
  return years < 18 ? withRest(`${years}y`, months % 12, 'm') : `${years}y`
}

function withRest(whole: string, rest: number, unit: string): string {
  return rest === 0 ? whole : `${whole} ${rest}${unit}`
}

const DAY = 86_400_000

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

/** Whole months: the last counts when its day has come, or the month has no such day and is over. */
function monthsBetween(from: string, to: string): number {
  const [year = 0, month = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number)
  const months = (toYear - year) * 12 + toMonth - month
  return to < monthsAfter(from, months) ? months - 1 : months
}

/** The day so many months later; the first of the next month where the month has no such day. */
function monthsAfter(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number)
  const later = new Date(0)
  later.setUTCFullYear(year, month - 1 + months, day)
  const isOver = later.getUTCDate() !== day
  if (isOver) later.setUTCDate(1)
  return later.toISOString().slice(0, 10)
}
