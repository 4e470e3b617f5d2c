import type { ConflictRow, JoinedRecord, SectionItem, SectionKey } from '../../../record/sections/section.js'
import { sectionOfRecord } from './section-of-record.js'

/** What stands on every summary and on paper, where each line that is contradicted tells so by itself. */
const ALWAYS_THERE: readonly SectionKey[] = [
  'allergies',
  'medicines',
  'alerts',
  'risks',
  'end-of-life',
  'legal',
  'safeguarding',
]

/**
 * The contradictions that may do harm and that not every summary shows where they stand: a lens has no panel for
 * everything, and nobody must have to open a page to learn that two sources contradict each other on it.
 */
export function contradicted(record: JoinedRecord): readonly ConflictRow[] {
  const there = new Set(
    ALWAYS_THERE.flatMap((key) => sectionOfRecord(record, key).conflicts.map(({ id }) => id)),
  )
  return record.conflicts.filter(
    ({ id, severity, sides }) => severity === 'high' && !there.has(id) && !isOfIdentity(sides),
  )
}

/** What each side tells of them, one line each: for paper, that has no page to turn to. */
export function contradictions(record: JoinedRecord): readonly SectionItem[] {
  const told = new Set<string>()
  return contradicted(record)
    .flatMap(({ words, sides }) =>
      sides.map((side) => ({ ...side, marks: [{ text: words, tone: 'warning' } as const, ...side.marks] })),
    )
    .filter(({ reference }) => !told.has(reference) && told.add(reference))
}

/** What sources say of who the person is differs in the banner, each with what it says: as a line it has no words. */
function isOfIdentity(sides: readonly SectionItem[]): boolean {
  return sides.every(({ reference }) => reference.startsWith('Patient/'))
}
