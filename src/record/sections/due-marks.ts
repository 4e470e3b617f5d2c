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
    return [
      isActive ? pastEndMark('ended', end) : { text: `ended ${toClinicalDate(end).text}`, tone: 'plain' },
    ]
  }
  if (!isActive || (start !== undefined && dayOf(start) > today)) return []
  const isDay = end !== undefined && isFullDate(dayOf(end))
  const left = isDay ? (Date.parse(dayOf(end)) - Date.parse(today)) / DAY : NaN
  return [{ text: 'in force', tone: 'plain' }, ...(left <= SOON_DAYS ? [endsIn(left, hourOf(end))] : [])]
}

function hourOf(end = ''): string {
  return end.includes('T') ? toClinicalDate(end).text.split(' ').slice(1).join(' ') : ''
}

/** On the last day the hour decides, which nobody here knows as it is read. */
function endsIn(days: number, hour: string): Mark {
  if (days > 1) return { text: `ends in ${days} days`, tone: 'caution' }
  const day = days === 0 ? 'today' : 'tomorrow'
  if (hour === '') return { text: `ends ${day}`, tone: 'caution' }
  return days === 0
    ? { text: `expires today ${hour}: may be over`, tone: 'warning' }
    : { text: `expires tomorrow ${hour}`, tone: 'caution' }
}

/** Of what is over by its date alone, by a word for that. */
export function pastEndMark(ended: string, end: string): Mark {
  return {
    text: `${ended} ${toClinicalDate(end).text}: its source still has it as in force`,
    tone: 'warning',
  }
}

/** The mark of what is over by its date while its status has it as in force; none for what is not over. */
export function endedMarks(end: string | undefined, today: string): readonly Mark[] {
  return end !== undefined && isOver(end, today) ? [pastEndMark('ended', end)] : []
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
