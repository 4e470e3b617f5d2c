import type { JoinedRecord, Section, SectionKey } from '../../../record/sections/section.js'

/** One section of a record. A page that left one out without a word would mislead, so a missing one is a fault. */
export function sectionOfRecord(record: Pick<JoinedRecord, 'sections'>, key: SectionKey): Section {
  const section = record.sections.find((one) => one.key === key)
  if (!section) throw new Error(`The joined record has no section ${key}.`)
  return section
}
