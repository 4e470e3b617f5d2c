import { latestFirst } from '../../../record/reading/clinical-date.js'
import type { Section } from '../../../record/sections/section.js'
import { toItemLine, type ItemLine } from './item-line.js'

/** A line of what was in force and what is, with which of the two it stands as on the page. */
export interface LineInTime {
  readonly line: ItemLine
  readonly standing: string
}

/**
 * All of a section in one order of time, latest first, whatever its source and whether it is over: who asks under which law somebody was
 * held on a day reads one list. None for one line: that is in order already.
 */
export function inTime({ current, past }: Section, person: string): readonly LineInTime[] {
  const lines = [
    ...current
      .filter(({ statesNone }) => statesNone === undefined)
      .map((item) => ({ item, standing: 'current' })),
    ...past.map((item) => ({ item, standing: 'not in force' })),
  ]
  if (lines.length < 2) return []
  return lines
    .toSorted((one, other) => latestFirst(one.item.when?.date.iso, other.item.when?.date.iso))
    .map(({ item, standing }) => ({ line: toItemLine(item, person), standing }))
}
