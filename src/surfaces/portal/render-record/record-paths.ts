import type { SectionKey } from '../../../record/sections/section.js'

/** The address of a person's summary. */
export function summaryPath(person: string): string {
  return `/patients/${person}`
}

/** The address of one section of a person's record. */
export function sectionPath(person: string, section: SectionKey): string {
  return `/patients/${person}/sections/${section}`
}
