import { HEADINGS } from '../../../record/headings/headings.js'
import type { SectionKey } from '../../../record/sections/section.js'

/** Every section that has a page, with what its page is called in a browser's title. */
export const SECTION_NAMES: ReadonlyMap<SectionKey, string> = new Map<SectionKey, string>([
  ...HEADINGS.map(({ key, title }) => [key, title] as const),
  ['other', 'Everything else'],
])

/** Gives `undefined` for what names no section. */
export function parseSectionKey(text: string): SectionKey | undefined {
  return [...SECTION_NAMES.keys()].find((key) => key === text)
}

/** Sections that several headings have taken the place of: an address that somebody kept leads to the first of them. */
const MOVED: ReadonlyMap<string, SectionKey> = new Map<string, SectionKey>([
  ['plans', 'care-plan'],
  ['people', 'professional-contacts'],
])

/** Where a section has gone; `undefined` for one that is where it was. */
export function movedSection(text: string): SectionKey | undefined {
  return MOVED.get(text)
}
