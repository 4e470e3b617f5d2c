import { dayOf } from '../../../../record/reading/clinical-date.js'
import { daysAfter } from '../../../../record/reading/days-after.js'
import type { SectionItem } from '../../../../record/sections/section.js'

/** How many days ahead something is due soon: whoever carries the paper may be the last to come before that day. */
const SOON_DAYS = 7

/** How many lines of one list have room for being overdue or due soon: a list that is all overdue is not the whole page. */
const MOST = 6

/** What is overdue or due within a week before what is merely open, each in its order. */
export function pressingFirst(
  items: readonly SectionItem[],
  today: string | undefined,
): readonly SectionItem[] {
  return items.toSorted((one, other) => Number(isPressing(other, today)) - Number(isPressing(one, today)))
}

/** How many lines of a block have room before any block takes more: of what is to be done, all that presses. */
export function leastOf(
  { least = 0, isToBeDone }: { readonly least?: number; readonly isToBeDone?: true },
  items: readonly SectionItem[],
  today: string | undefined,
): number {
  if (!isToBeDone) return least
  return Math.max(least, Math.min(MOST, items.filter((item) => isPressing(item, today)).length))
}

function isPressing({ due, marks }: SectionItem, today: string | undefined): boolean {
  if (marks.some(({ text }) => /\boverdue\b|^due (?:by|today)\b/.test(text))) return true
  return due !== undefined && today !== undefined && dayOf(due) <= lastSoon(today)
}

function lastSoon(today: string): string {
  return daysAfter(today, SOON_DAYS)
}
