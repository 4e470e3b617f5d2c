import type { SectionItem } from '../../../record/sections/section.js'

const MOST = 3

/** The latest reports whose result is words, of items that stand latest first: no table of tests has them. */
export function reportsInWords(items: readonly SectionItem[]): readonly SectionItem[] {
  return items.filter(({ isInWords }) => isInWords).slice(0, MOST)
}
