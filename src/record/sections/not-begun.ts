import { dayOf } from '../reading/clinical-date.js'
import type { Mark, SectionItem } from './section.js'

/** Whether something begins after today, as far as its date is given. */
export function isNotBegun(start: string | undefined, today: string): boolean {
  return start !== undefined && dayOf(start) > today
}

/** A slip of the hand (2062 for 2026) may not take an alert from the first page: it stands where it would if it had begun. */
export const NOT_BEGUN: Mark = { text: 'not in force yet, or a wrong date', tone: 'warning' }

export function isMarkedNotBegun({ marks }: Pick<SectionItem, 'marks'>): boolean {
  return marks.some(({ text }) => text === NOT_BEGUN.text)
}
