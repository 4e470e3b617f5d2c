import { dayOf, toClinicalDate } from '../reading/clinical-date.js'
import type { SectionItem } from './section.js'

/** By when something is to be done, as the first thing that is said of it: `due today`, `by 02-Dec-2026`. */
export function dueWords(due: string | undefined, today: string): string | undefined {
  if (due === undefined) return undefined
  return dayOf(due) === today ? 'due today' : `by ${toClinicalDate(due).text}`
}

/** A line with the day by which it is to be done, where there is one. */
export function withDue(item: SectionItem, due: string | undefined): SectionItem {
  return due === undefined ? item : { ...item, due }
}

/** What is due soonest first; what has no day stays in its order behind. */
export function soonestDue(items: readonly SectionItem[]): readonly SectionItem[] {
  return items.toSorted((one, other) => compare(keyOf(one), keyOf(other)))
}

function keyOf({ due }: SectionItem): string {
  return due === undefined ? '9999' : dayOf(due)
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
