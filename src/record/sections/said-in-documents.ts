import { headingOfSection } from '../headings/document-sections.js'
import { headingOf } from '../headings/headings.js'
import { toClinicalDate, toInstant } from '../reading/clinical-date.js'
import { codedWords, readCoded } from '../reading/coded-text.js'
import { all, at, textAt, type Element } from '../reading/element.js'
import { groupBy } from '../reading/group-by.js'
import { narrativeLine, readNarrative } from '../reading/narrative.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { labelled, toItem } from '../reading/section-item.js'
import { statusMarks } from '../reading/status-marks.js'
import { cprSaidIn } from './decisions/cpr-words.js'
import type { SectionContent } from './section-content.js'
import type { HeadingKey, Mark, SectionItem, SectionKey } from './section.js'

/**
 * What documents say in words under the headings of the record: a line under each of them that leads to the document,
 * so that nobody reads that nothing was said. The latest of a source stands for what is current.
 */
export function saidInDocuments(
  resources: readonly ReadResource[],
  view: RecordView,
): ReadonlyMap<SectionKey, SectionContent> {
  const told = resources
    .filter(({ type, isSafe, shared }) => type === 'Composition' && isSafe && !shared)
    .flatMap((document) => toldBy(document, view))
  return new Map([...groupBy(told, ({ key }) => key)].map(([key, lines]) => [key, toContent(lines, view)]))
}

/** A section with what documents say under its heading: behind what was sent as data. */
export function withSaid(content: SectionContent, said: SectionContent | undefined): SectionContent {
  if (!said) return content
  return {
    ...content,
    current: [...content.current, ...said.current],
    past: [...content.past, ...said.past],
  }
}

interface Told {
  readonly key: HeadingKey
  readonly document: ReadResource
  readonly item: SectionItem
}

/** What the whole document is about, or what a page shows whole already. */
const NOT_REPEATED: readonly SectionKey[] = ['documents', 'about-me', 'demographics', 'gp-practice']
const DEEPEST = 4

function toldBy(document: ReadResource, view: RecordView): readonly Told[] {
  const found = sectionsOf(document.json, 0).flatMap(({ section, key }) => {
    const words = wordsOf(section, document, view)
    return words === undefined ? [] : headingsFor(key, words).map((one) => ({ key: one, section, words }))
  })
  return [...groupBy(found, ({ key }) => key)].flatMap(([key, parts]) =>
    NOT_REPEATED.includes(key) ? [] : [{ key, document, item: toLine(key, parts, document) }],
  )
}

/** What is said of resuscitation is looked for at the end of life, whatever heading it stands under. */
function headingsFor(key: HeadingKey, words: string): readonly HeadingKey[] {
  return key === 'end-of-life' || cprSaidIn(words) === undefined ? [key] : [key, 'end-of-life']
}

interface Placed {
  readonly key: HeadingKey
  readonly section: Element
}

/** A section within another that has no heading of its own stands under that of the other. */
function sectionsOf(element: Element, depth: number, outer?: HeadingKey): readonly Placed[] {
  if (depth > DEEPEST) return []
  return all(element, 'section').flatMap((section) => {
    const key = headingOfSection(section) ?? outer
    const below = sectionsOf(section, depth + 1, key)
    return key === undefined ? below : [{ key, section }, ...below]
  })
}

/** Its words, but where they only repeat the resources that it lists and that are shown. */
function wordsOf(section: Element, document: ReadResource, view: RecordView): string | undefined {
  const words = narrativeLine(readNarrative(textOf(section)))
  const entries = all(section, 'entry')
  const isRepeated =
    entries.length > 0 &&
    ['generated', 'extensions'].includes(textAt(section, 'text', 'status') ?? '') &&
    entries.every((entry) => view.resolve(entry, document) !== undefined)
  if (words !== '') return isRepeated ? undefined : words
  return entries.length > 0 ? undefined : labelled('nothing listed', codedWords(at(section, 'emptyReason')))
}

function textOf(section: Element): string {
  const div = at(section, 'text', 'div')
  return typeof div === 'string' ? div : ''
}

/** What is longer is read in the document: half of it could say something else. */
const LONGEST = 300

function toLine(
  key: HeadingKey,
  parts: readonly (Placed & { readonly words: string })[],
  document: ReadResource,
): SectionItem {
  const { json } = document
  const title = textAt(json, 'title') ?? readCoded(json['type'])?.text ?? 'A document'
  const words = parts.map((part) => part.words).join('; ')
  const named = parts.flatMap(({ section }) => textAt(section, 'title') ?? [])
  const date = textAt(json, 'date')
  const of = date === undefined ? title : `${title} of ${toClinicalDate(date.slice(0, 10)).text}`
  return {
    ...toItem(document, {
      what:
        words.length <= LONGEST
          ? `${of} says: ${words}`
          : `${of} has words about ${headingOf(key).things}, too many for this line: read them in the document`,
      details: [labelled('under', [...new Set(named)].map((one) => `“${one}”`).join(', '))],
      when: [['dated', date]],
      marks: [IN_WORDS, ...statusMarks(json)],
    }),
    isPart: true,
    isOfDocument: true,
    ...(KEPT.includes(key) && { isKept: true }),
  }
}

/** The record compares codes: what stands in a letter alone is warned of by nothing. */
const IN_WORDS: Mark = { text: 'in words only, not compared with the rest', tone: 'caution' }

/** Where no summary may leave them out. */
const KEPT: readonly SectionKey[] = ['allergies', 'alerts']

/** Until when somebody is expected to have done what a letter asks for. */
const DAYS_TO_DO = 90

function toContent(told: readonly Told[], { today }: RecordView): SectionContent {
  const newest = [...told].sort((one, other) => instantOf(other) - instantOf(one))
  const latest = new Set(
    [...groupBy(newest, ({ document }) => document.source.organisation).values()].map(([first]) => first),
  )
  const isCurrent = (one: Told): boolean =>
    latest.has(one) && !(one.key === 'actions' && isLongAgo(one, today))
  return {
    current: newest.filter(isCurrent).map(({ item }) => item),
    past: newest.filter((one) => !isCurrent(one)).map(({ item }) => item),
  }
}

function instantOf({ item }: Told): number {
  return toInstant(item.when?.date.iso) ?? 0
}

function isLongAgo(one: Told, today: string): boolean {
  const at = instantOf(one)
  return at !== 0 && at < Date.parse(today) - DAYS_TO_DO * 86_400_000
}
