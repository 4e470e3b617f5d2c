import type { SectionItem } from '../../../record/sections/section.js'

/** A line of a medicine that is prescribed or taken says that nobody gave a dose, where nobody did: an empty place says nothing. */
export function withDoseTold(item: SectionItem): SectionItem {
  const isTaken = /^Medication(?:Request|Statement)\//.test(item.reference)
  if (item.columns === undefined || item.columns.dose !== undefined || !isTaken) return item
  return { ...item, details: ['dose not given', ...item.details] }
}
