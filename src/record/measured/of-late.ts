import { dayOf, isFullDate } from '../reading/clinical-date.js'
import { daysAfter } from '../reading/days-after.js'

/** For how many days whatever was measured or assessed is told where it is looked for, whether it is known here or not. */
const LATE_DAYS = 14

/** Whether it was in the last fortnight; of a month alone whether it may have been. A date after today is a wrong one. */
export function isOfLate(iso: string | undefined, today: string | undefined): boolean {
  if (iso === undefined || today === undefined) return false
  const day = dayOf(iso)
  if (day.length < 7 || day > today) return false
  const from = daysAfter(today, -LATE_DAYS)
  return day >= from.slice(0, day.length)
}

/** Its day, where it has one that can be. */
export function dayMeasured(iso: string | undefined, today: string | undefined): string | undefined {
  const day = dayOf(iso ?? '')
  return isFullDate(day) && day <= (today ?? day) ? day : undefined
}
