import { groupBy } from '../../../record/reading/group-by.js'
import type { Section, SectionItem } from '../../../record/sections/section.js'
import { toMarkTag, toSourceWords, type MarkTag, type SourceWords } from './item-line.js'
import { itemPath } from './record-paths.js'

/** One element of what several sources tell of the same person or practice. */
export interface ToldElement {
  readonly title: string
  /** Each value with whoever told it: one where all that tell it say the same, else side by side. */
  readonly values: readonly ToldValue[]
  /** Whether it is told by every source that tells anything here. */
  readonly isByAll: boolean
  readonly marks: readonly MarkTag[]
}

interface ToldValue {
  readonly text: string
  readonly by: readonly (SourceWords & { readonly href: string })[]
}

export interface ToldAlike {
  readonly elements: readonly ToldElement[]
  readonly sources: number
  /** What stands in no element, because it says more of itself than its words. */
  readonly others: readonly SectionItem[]
}

/** What each item is called by, of sections of which every item tells of one and the same thing. */
const TITLES: Readonly<Record<string, string>> = { demographics: 'Name', 'gp-practice': 'Practice' }

/**
 * The items of a section in which every source tells of one and the same, element by element. `undefined` for any other
 * section, and where one source tells of two things: nobody could say which value goes with which. Pure.
 */
export function toToldAlike({ key, current }: Section, person: string): ToldAlike | undefined {
  const title = TITLES[key]
  const plain = current.filter(({ marks, together }) => marks.length === 0 && together === undefined)
  if (title === undefined || plain.length === 0) return undefined
  if (new Set(plain.map(({ reference }) => reference)).size < plain.length) return undefined

  const said = plain.flatMap((item) => elementsOf(item, title))
  const elements = [...groupBy(said, (one) => one.title).entries()].map(([name, told]) =>
    toElement(name, told, { count: plain.length, person }),
  )
  return {
    elements,
    sources: new Set(plain.map(({ source }) => source.organisation)).size,
    others: current.filter((item) => !plain.includes(item)),
  }
}

interface Said {
  readonly title: string
  readonly text: string
  readonly item: SectionItem
}

/** What an item says under each title; several values under one are told as one. */
function elementsOf(item: SectionItem, title: string): readonly Said[] {
  const pairs = item.details.map((detail): readonly [string, string] => {
    const [, label, text] = /^([^:]{1,60}): (.+)$/s.exec(detail) ?? []
    return label === undefined || text === undefined ? ['also', detail] : [label, text]
  })
  const byTitle = groupBy([[title, item.what] as const, ...pairs], ([name]) => name)
  return [...byTitle].map(([name, values]) => ({
    title: name,
    text: values
      .map(([, text]) => text)
      .sort()
      .join('; '),
    item,
  }))
}

function toElement(
  title: string,
  told: readonly Said[],
  { count, person }: { readonly count: number; readonly person: string },
): ToldElement {
  const isOfEach = OF_EACH.test(title)
  const sameOf = ({ text, item }: Said): string => (isOfEach ? item.reference : alike(text))
  const values = [...groupBy(told, sameOf).values()].map((same) => ({
    text: same[0]?.text ?? '',
    by: same.map(({ item }) => ({ ...toSourceWords(item.source), href: itemPath(person, item.reference) })),
  }))
  return {
    title: title.charAt(0).toUpperCase() + title.slice(1),
    values,
    isByAll: told.length === count,
    marks: !isOfEach && doDiffer(told) ? [toMarkTag(DIFFER)] : [],
  }
}

/** Whether two that say something say otherwise: that one has nothing recorded is no other value. */
function doDiffer(told: readonly Said[]): boolean {
  const saying = told.filter(({ text }) => text !== NOTHING_SAID)
  return saying.some((one) =>
    saying.some((other) => !waysToSay(one).some((way) => waysToSay(other).includes(way))),
  )
}

const NOTHING_SAID = 'not recorded'

/** A name without its title, and each other name of the same source that is in use: in two scripts it is one. */
function waysToSay({ title, text, item }: Said): readonly string[] {
  if (title !== TITLES['demographics']) return [alike(text)]
  const names = item.details.flatMap((detail) => /^(?:usual|another) name: (.+)$/s.exec(detail)?.[1] ?? [])
  return [text, ...names].map((name) => alike(name.replace(/\s*\([^)]*\)$/, '')))
}

const DIFFER = { text: 'sources differ', tone: 'caution' } as const

/** Every source has numbers of its own for a person: equal ones are so by chance. The NHS number is nobody’s own. */
const OF_EACH = /^(?!NHS number).*\bnumber\b|^also$/i

/** What differs by capitals, spaces and commas alone is the same. */
function alike(text: string): string {
  return text.toLowerCase().replace(/[\s,.]+/g, '')
}
