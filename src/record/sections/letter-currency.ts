import { toInstant } from '../reading/clinical-date.js'
import type { ReadResource } from '../reading/record-view.js'
import { replacedByIt } from '../reading/replaces.js'
import type { SectionContent } from './section-content.js'
import type { Mark, SectionItem, SectionKey } from './section.js'

/** What a letter says in words under one heading. */
export interface ToldInLetter {
  readonly key: SectionKey
  readonly document: ReadResource
  readonly item: SectionItem
  readonly words: string
  /** Whether its title says that it is over. */
  readonly isOver?: boolean
}

/** Until when somebody is expected to have done what a letter asks for. */
const DAYS_TO_DO = 90

/** For so long what a letter says of what changes stands beside what later ones of its source say. */
const DAYS_CURRENT = 365

/** What no later letter takes back, however old: a ward that does not mention it has not ended it. */
export const LASTING: readonly SectionKey[] = [
  'allergies',
  'alerts',
  'risks',
  'safeguarding',
  'legal',
  'end-of-life',
  'contingency-plans',
]

interface Currency {
  /** The day in Europe/London. */
  readonly today: string
  /** Documents of which their source sent a later version. */
  readonly replaced: ReadonlySet<string>
}

/** The lines of one heading, newest first: what still counts, and what was replaced, is said again later, or is old. */
export function toCurrency(told: readonly ToldInLetter[], { today, replaced }: Currency): SectionContent {
  const newest = [...told].sort((one, other) => instantOf(other) - instantOf(one))
  const said = new Set<string>()
  const current: SectionItem[] = []
  const past: SectionItem[] = []
  const bySource = new Set<string>()
  for (const one of newest) {
    const { organisation } = one.document.source
    const words = JSON.stringify([organisation, one.words])
    const isReplaced = replaced.has(one.document.reference)
    const isLatest = !isReplaced && !bySource.has(organisation)
    const isOver = one.isOver === true || isReplaced || said.has(words) || isOld(one, isLatest, today)
    ;(isOver ? past : current).push(isReplaced ? withMark(one.item, REPLACED) : one.item)
    if (isReplaced || one.isOver === true) continue
    said.add(words)
    bySource.add(organisation)
  }
  return { current, past }
}

const REPLACED: Mark = { text: 'from a letter that its source replaced', tone: 'caution' }

function withMark(item: SectionItem, mark: Mark): SectionItem {
  return { ...item, marks: [mark, ...item.marks] }
}

function isOld(one: ToldInLetter, isLatest: boolean, today: string): boolean {
  if (one.key === 'actions') return isLongAgo(one, { today, days: DAYS_TO_DO })
  return !isLatest && !LASTING.includes(one.key) && isLongAgo(one, { today, days: DAYS_CURRENT })
}

/** Documents that another one of the same source says it replaces: by reference, or by an identifier of theirs. */
export function replacedIn(documents: readonly ReadResource[]): ReadonlySet<string> {
  return new Set(
    documents.flatMap((document) => replacedByIt(document, documents).map(({ reference }) => reference)),
  )
}

function instantOf({ item }: ToldInLetter): number {
  return toInstant(item.when?.date.iso) ?? 0
}

function isLongAgo(
  one: ToldInLetter,
  { today, days }: { readonly today: string; readonly days: number },
): boolean {
  const at = instantOf(one)
  return at !== 0 && at < Date.parse(today) - days * 86_400_000
}
