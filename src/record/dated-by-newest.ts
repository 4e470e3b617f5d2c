import { latestFirst } from './reading/clinical-date.js'
import type { SectionItem } from './sections/section.js'

/**
 * Lines that stand for several tellings, each with the newest date that any of them has, and who told it: a supply of last week
 * behind a prescription of two years ago is no old entry. Where the telling in front is the newest itself nothing is added.
 */
export function datedByNewest(items: readonly SectionItem[]): readonly SectionItem[] {
  return items.map((item) => {
    const { when, together } = item
    const [newest] = (together?.others ?? [])
      .filter((other) => other.when !== undefined)
      .toSorted((one, other) => latestFirst(one.when?.date.iso, other.when?.date.iso))
    if (!when || !newest?.when || latestFirst(when.date.iso, newest.when.date.iso) <= 0) return item
    const label = `${when.label} ${when.date.text}; ${newest.source.name}: ${newest.when.label}`
    return { ...item, when: { label, date: newest.when.date } }
  })
}
