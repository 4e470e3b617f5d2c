import type { SectionItem } from '../../../record/sections/section.js'

/** A line of a medicine that is prescribed or taken says that nobody gave a dose, where nobody did: an empty place says nothing. */
export function withDoseTold(item: SectionItem): SectionItem {
  const isTaken = /^Medication(?:Request|Statement)\//.test(item.reference)
  if (item.columns === undefined || item.columns.dose !== undefined || !isTaken) return item
  return { ...item, details: ['dose not given', ...item.details] }
}

/** What a note of a change begins with: that it is new, or what was done to its dose, and why. */
const CHANGE =
  /^(?:new\b|newly\b|started\b|restarted\b|changed\b|dose\b|now\b|increased\b|reduced\b|stopped\b|switched\b|in place of\b|instead of\b|withh[eo]ld\b|do not\b|to (?:stop|restart)\b)/i

/** Of a medicine, what was changed and why stands behind its dose and before who prescribed it. */
export function withChangeFirst(item: SectionItem): SectionItem {
  const changes = item.details.filter((detail, index) => index > 0 && CHANGE.test(detail))
  if (item.columns === undefined || changes.length === 0) return item
  const [first = '', ...others] = item.details
  return { ...item, details: [first, ...changes, ...others.filter((detail) => !changes.includes(detail))] }
}
