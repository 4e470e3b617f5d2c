import type { SectionItem } from '../../../record/sections/section.js'

const MOST = 3

/**
 * The reports whose result is words that stand beside the tests, of items that stand latest first: all that may not be left out, then
 * the latest, as long as there is room. No table of tests has them.
 */
export function reportsInWords(items: readonly SectionItem[]): readonly SectionItem[] {
  const all = allInWords(items)
  const kept = all.filter(({ isKept }) => isKept)
  const others = all.filter(({ isKept }) => !isKept)
  return [...kept, ...others.slice(0, Math.max(0, MOST - kept.length))]
}

/** Those for which there was no room there. */
export function furtherReports(items: readonly SectionItem[]): readonly SectionItem[] {
  const shown = new Set(reportsInWords(items))
  return allInWords(items).filter((item) => !shown.has(item))
}

export function allInWords(items: readonly SectionItem[]): readonly SectionItem[] {
  return items.filter(({ isInWords }) => isInWords)
}
