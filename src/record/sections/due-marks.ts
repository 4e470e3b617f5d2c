import { dayOf, isFullDate, toClinicalDate } from '../reading/clinical-date.js'
import type { Mark } from './section.js'

const DAY = 86_400_000

/** How many days before its end a decision is said to end soon: time enough to ask for a renewal. */
const SOON_DAYS = 28

export interface InForce {
  /** As given. */
  readonly start: string | undefined
  readonly end: string | undefined
  /** Whether its source has it as in force. */
  readonly isActive: boolean
}

/**
 * Whether a decision is in force on this day, in words, and whether it ends soon. What its source still has as in force after
 * its end is said to have ended: nobody is to be held by it.
 */
export function inForceMarks({ start, end, isActive }: InForce, today: string): readonly Mark[] {
  if (end !== undefined && isOver(end, today)) {
    const ended = `ended ${toClinicalDate(end).text}`
    return [
      isActive
        ? { text: `${ended}: its source still has it as in force`, tone: 'warning' }
        : { text: ended, tone: 'plain' },
    ]
  }
  if (!isActive || (start !== undefined && dayOf(start) > today)) return []
  const isDay = end !== undefined && isFullDate(dayOf(end))
  const left = isDay ? (Date.parse(dayOf(end)) - Date.parse(today)) / DAY : NaN
  return [
    { text: 'in force', tone: 'plain' },
    ...(left <= SOON_DAYS ? [{ text: endsIn(left), tone: 'caution' } as const] : []),
  ]
}

function endsIn(days: number): string {
  if (days === 0) return 'ends today'
  return days === 1 ? 'ends tomorrow' : `ends in ${days} days`
}

/** Whether a day, month or year is over; what is no date never is. */
export function isOver(iso: string, today: string): boolean {
  const day = dayOf(iso)
  return /^\d{4}/.test(day) && day < today.slice(0, day.length)
}

/** The mark of what was to be looked at again, or done, before this day. */
export function overdueMarks(what: string, due: string | undefined, today: string): readonly Mark[] {
  if (due === undefined || !isOver(due, today)) return []
  return [{ text: `${what} overdue since ${toClinicalDate(due).text}`, tone: 'warning' }]
}
