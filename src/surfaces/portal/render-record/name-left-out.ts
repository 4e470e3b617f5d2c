import type { SectionItem } from '../../../record/sections/section.js'
import { thereOf } from './shown-words.js'

/** What there is no room for, by name and with what turns it round: a name alone would be a fact. */
export function nameLeftOut({ what, marks }: SectionItem): string {
  const words = marks.filter(({ tone }) => tone !== 'plain').map(({ text }) => text)
  return words.length === 0 ? what : `${what} [${words.join(', ')}]`
}

/** As many names as a line or two have room for. */
const MOST_NAMES = 12

/**
 * `3 more: Obesity; Hypertension; Eczema [unconfirmed].`; nothing where nothing is left. Problems are told so: of the other panels
 * what there is no room for is counted.
 */
export function namesLeftOut(panel: string, left: readonly SectionItem[]): string | undefined {
  const there = thereOf(left)
  if (panel !== 'problems' || there.length === 0) return undefined
  const names = there.slice(0, MOST_NAMES).map(nameLeftOut)
  const more = there.length - names.length
  return `${there.length} more: ${names.join('; ')}${more > 0 ? ` and ${more} more` : ''}.`
}
