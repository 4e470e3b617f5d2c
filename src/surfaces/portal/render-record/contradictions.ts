import type { JoinedRecord, SectionItem, SectionKey } from '../../../record/sections/section.js'
import { sectionOfRecord } from './section-of-record.js'

/** What stands on every summary and on paper, where each line tells by itself that sources differ on it. */
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
 * What each side tells of contradictions that may do harm, side by side, where not every summary shows them: a lens has
 * no panel for everything, and nobody must have to open a page to learn that two sources contradict each other on it.
 */
export function contradictions(record: JoinedRecord): readonly SectionItem[] {
  const there = new Set(
    ALWAYS_THERE.flatMap((key) => sectionOfRecord(record, key).current.map(({ reference }) => reference)),
  )
  const told = new Set<string>()
  return record.conflicts
    .filter(
      ({ severity, sides }) => severity === 'high' && !sides.every(({ reference }) => there.has(reference)),
    )
    .flatMap(({ words, sides }) =>
      sides.map((side) => ({ ...side, marks: [{ text: words, tone: 'warning' } as const, ...side.marks] })),
    )
    .filter(({ reference }) => !told.has(reference) && told.add(reference))
}
