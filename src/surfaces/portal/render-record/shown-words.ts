import type { Section, SectionItem } from '../../../record/sections/section.js'
import { isMarkedNotBegun } from '../../../record/sections/not-begun.js'
import { allInWords } from './reports-in-words.js'
import { isNotInUse, isPlanned, isRefuted } from './is-not-in-use.js'

/** Without what says no more than that there is none. */
export function thereOf(items: readonly SectionItem[]): readonly SectionItem[] {
  return items.filter(({ statesNone }) => statesNone === undefined)
}

/** What says that there is none of some stands behind what there is: no list begins with what somebody has not. */
export function noneOfSomeLast(items: readonly SectionItem[]): readonly SectionItem[] {
  const isNone = ({ statesNone }: SectionItem): boolean => statesNone === 'none-of-a-kind'
  return items.some(isNone)
    ? items.toSorted((one, other) => Number(isNone(one)) - Number(isNone(other)))
    : items
}

/** What is counted as something else than current. */
const COUNTED_AS: Readonly<Record<string, string>> = {
  loops: 'open',
  contacts: 'in the last twelve months',
  critical: 'critical',
}

export interface ShownCounts {
  readonly shown: number
  /** What is counted and not drawn. */
  readonly more: number
  /** Of measured results, how many reports in words stand beside them. */
  readonly reports?: number
}

/** `3 of 5 current shown, 2 past`: how many lines of a panel stand there, and of what. */
export function shownWords(
  key: string,
  { current, past, series }: Pick<Section, 'current' | 'past' | 'series'>,
  { shown, more, reports = 0 }: ShownCounts,
): string {
  const all = thereOf(current).length + more
  const inWords = allInWords(current).length
  const counts =
    series.length > 0
      ? [
          ofAll(shown, series.length, series.length === 1 ? 'test' : 'tests'),
          reportWords(reports, inWords),
          otherResults(all - inWords),
        ]
      : [
          all > 0 ? ofAll(shown, all, nounOf(key, current)) : '',
          notInUseWords(current),
          plannedWords(current),
          refutedWords(current),
          notBegunWords(current),
        ]
  return [...counts, ...pastWords(past, key === 'alerts' ? 'not in force' : 'past')]
    .filter((words) => words !== '')
    .join(', ')
}

function nounOf(key: string, current: readonly SectionItem[]): string {
  return current.some((item) => NOT_CURRENT.some((isSo) => isSo(item)))
    ? 'listed'
    : (COUNTED_AS[key] ?? 'current')
}

const NOT_CURRENT = [isNotInUse, isPlanned, isRefuted, isMarkedNotBegun]

/** On hold, not taken yet and not to be given: none of these is a medicine that somebody takes. */
function notInUseWords(current: readonly SectionItem[]): string {
  const count = current.filter(isNotInUse).length
  return count === 0 ? '' : `${count} of them not in use (each says why)`
}

/** A plan that is active may be taken: that it is not in use nobody has said. */
function plannedWords(current: readonly SectionItem[]): string {
  const count = current.filter(isPlanned).length
  return count === 0 ? '' : `${count} of them planned, and no order was sent`
}

/** What was refuted is listed, so that nobody records it again, and is not counted as a fact. */
function refutedWords(current: readonly SectionItem[]): string {
  const count = current.filter(isRefuted).length
  return count === 0 ? '' : `${count} of them refuted`
}

function notBegunWords(current: readonly SectionItem[]): string {
  const count = current.filter(isMarkedNotBegun).length
  return count === 0 ? '' : `${count} of them not in force yet, or with a wrong date`
}

/** What is over, and apart from it what is said not to be so. */
export function pastWords(past: readonly SectionItem[], noun: string): readonly string[] {
  const denied = past.filter(({ isSaidNotSo }) => isSaidNotSo).length
  return [
    past.length > denied ? `${past.length - denied} ${noun}` : '',
    denied > 0 ? `${denied} said not to be so` : '',
  ].filter((words) => words !== '')
}

/** What is counted is told apart from what it is not: nobody takes the three that are hidden for the three that are shown. */
function reportWords(shown: number, all: number): string {
  return all === 0 ? '' : ofAll(shown, all, all === 1 ? 'report' : 'reports')
}

function otherResults(count: number): string {
  if (count === 0) return ''
  return count === 1 ? '1 other result' : `${count} other results`
}

function ofAll(shown: number, all: number, noun: string): string {
  return shown < all ? `${shown} of ${all} ${noun} shown` : `${all} ${noun}`
}
