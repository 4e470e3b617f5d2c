import type { SectionItem } from '../../../record/sections/section.js'

/** A medicine that stands among the current ones so that nobody gives it, or that nobody takes yet. */
export function isNotInUse({ columns, details }: SectionItem): boolean {
  const standing = columns?.standing ?? ''
  // A depot that was given is in the body; one that was refused is not.
  if (standing.startsWith('dose without an order')) return !details.includes('given')
  return /^(?:not to be given|on hold|not taken|stopped|cancelled|planned: not taken|draft)/.test(standing)
}

/** A medicine that a source has as active, and has not ordered as far as it says: nobody says that it is not taken. */
export function isPlanned({ columns }: SectionItem): boolean {
  return /^planned: (?:plan|proposal)/.test(columns?.standing ?? '')
}

/** What stands among the current ones so that it is known to have been refuted: it is no allergy and no problem. */
export function isRefuted({ marks }: SectionItem): boolean {
  return marks.some(({ text }) => text === 'refuted')
}
