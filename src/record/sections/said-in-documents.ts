import { placeOfSection } from '../headings/document-sections.js'
import { headingOf } from '../headings/headings.js'
import { toClinicalDate } from '../reading/clinical-date.js'
import { codedWords, readCoded } from '../reading/coded-text.js'
import { all, at, textAt, type Element } from '../reading/element.js'
import { groupBy } from '../reading/group-by.js'
import { narrativeLine, readNarrative } from '../reading/narrative.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { joined, labelled, toItem } from '../reading/section-item.js'
import { statusMarks } from '../reading/status-marks.js'
import { LASTING, replacedIn, toCurrency, type ToldInLetter } from './letter-currency.js'
import { cprSaidIn } from './decisions/cpr-words.js'
import { toldWithin } from './decisions/told-within.js'
import { namesAnotherMarks } from './names-another.js'
import { emptyKindOf } from './nothing/empty-lists.js'
import type { SectionContent } from './section-content.js'
import type { EmptyKind, Mark, SectionItem, SectionKey } from './section.js'

/**
 * What documents say in words under the headings of the record: a line under each of them that leads to the document,
 * so that nobody reads that nothing was said; under none of them what has a heading that is not known. No letter takes back
 * what another one says: what was replaced by its source, says the same as a later one, or is old is past.
 */
export function saidInDocuments(
  resources: readonly ReadResource[],
  view: RecordView,
): ReadonlyMap<SectionKey, SectionContent> {
  const documents = resources.filter(
    ({ type, isSafe, shared }) => type === 'Composition' && isSafe && !shared,
  )
  const told = documents.flatMap((document) => toldBy(document, view))
  const replaced = replacedIn(documents)
  return new Map(
    [...groupBy(told, ({ key }) => key)].map(([key, lines]) => [
      key,
      toCurrency(lines, { today: view.today, replaced }),
    ]),
  )
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

/** What the whole document is about, or what a page shows whole already. */
const NOT_REPEATED: readonly SectionKey[] = ['documents', 'about-me', 'demographics', 'gp-practice']
const DEEPEST = 4

function toldBy(document: ReadResource, view: RecordView): readonly ToldInLetter[] {
  const found = sectionsOf(document.json, 0).flatMap(({ section, keys, ...place }) => {
    const words = wordsOf(section, document, view)
    return words === undefined
      ? []
      : headingsFor(keys, words).map((key): Part => ({ ...place, key, section, words }))
  })
  return [...groupBy(found, ({ key, isOver }) => `${key} ${isOver}`).values()].flatMap((parts) => {
    const [{ key, isOver } = { key: 'other' as const, isOver: false }] = parts
    if (NOT_REPEATED.includes(key)) return []
    const words = wordsOfParts(parts)
    const line = toLine(key, parts, document)
    const item = { ...line, marks: [...namesAnotherMarks(document, view), ...line.marks] }
    return [{ key, document, item, words, isOver }]
  })
}

/** What is said of resuscitation is looked for at the end of life, whatever heading it stands under. */
function headingsFor(keys: readonly SectionKey[], words: string): readonly SectionKey[] {
  return keys.includes('end-of-life') || cprSaidIn(words) === undefined ? keys : [...keys, 'end-of-life']
}

interface Placed {
  readonly keys: readonly SectionKey[]
  readonly section: Element
  /** Whether what is under its title is over. */
  readonly isOver: boolean
  /** Whether its words mean something else without their title. */
  readonly isTurned: boolean
}

/** What a section says under one heading. */
interface Part extends Omit<Placed, 'keys'> {
  readonly key: SectionKey
  readonly words: string
}

/** Where a section stands that has no heading that is known, and is within no other one. */
const UNSORTED: Omit<Placed, 'section'> = { keys: ['other'], isOver: false, isTurned: false }

/** A section within another that has no heading of its own stands under that of the other. */
function sectionsOf(element: Element, depth: number, outer = UNSORTED): readonly Placed[] {
  if (depth > DEEPEST) return []
  return all(element, 'section').flatMap((section) => {
    const own = placeOfSection(section)
    const place = own ? { keys: own.headings, isOver: own.isOver, isTurned: own.isTurned } : outer
    return [{ ...place, section }, ...sectionsOf(section, depth + 1, place)]
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
  if (words !== '' && emptyKind(section, words) !== undefined)
    return joined([emptyWords(at(section, 'emptyReason')), words], ': ')
  if (words !== '') return isRepeated ? undefined : words
  return entries.length > 0 ? undefined : emptyWords(at(section, 'emptyReason'))
}

/** Which nothing a section states, where it lists nothing and its words say nothing else. */
function emptyKind(
  section: Element,
  words = narrativeLine(readNarrative(textOf(section))),
): EmptyKind | undefined {
  const listed = [...all(section, 'entry'), ...all(section, 'section')]
  const isDenied = words === '' || DENIES.test(words)
  return listed.length > 0 || !isDenied ? undefined : emptyKindOf(at(section, 'emptyReason'))
}

const DENIES = /\b(?:no|nil|none|not|never|denie[sd]|without|unknown|unavailable|withheld|masked)\b/i

/** HL7's reasons for an empty list, in words: https://terminology.hl7.org/CodeSystem-list-empty-reason.html */
const EMPTY: Readonly<Record<string, string>> = {
  nilknown: 'none known',
  notasked: 'nothing listed, because it was not asked',
  withheld: 'nothing listed, because it is withheld',
  unavailable: 'nothing listed, because it was not available',
  notstarted: 'nothing listed, because it had not been begun',
  closed: 'nothing listed, because the list is closed',
}

function emptyWords(reason: Element): string | undefined {
  const code = textAt(reason, 'coding', 'code') ?? ''
  const words = textAt(reason, 'text') ?? textAt(reason, 'coding', 'display')
  return words === undefined && Object.hasOwn(EMPTY, code)
    ? EMPTY[code]
    : labelled('nothing listed', codedWords(reason))
}

function textOf(section: Element): string {
  const div = at(section, 'text', 'div')
  return typeof div === 'string' ? div : ''
}

/**
 * What is longer is read in the document: half of it could say something else. What does harm when it is not read stands
 * whole on paper too, up to a page of it.
 */
const LONGEST = 300
const LONGEST_KEPT = 2_000

function toLine(key: SectionKey, parts: readonly Part[], document: ReadResource): SectionItem {
  const { json } = document
  const title = textAt(json, 'title') ?? readCoded(json['type'])?.text ?? 'A document'
  const words = wordsOfParts(parts)
  const named = parts.flatMap(({ section }) => textAt(section, 'title') ?? [])
  const date = textAt(json, 'date')
  const none = parts.map(({ section }) => emptyKind(section))
  const of = date === undefined ? title : `${title} of ${toClinicalDate(date.slice(0, 10)).text}`
  return {
    ...toItem(document, {
      what:
        words.length <= (LASTING.includes(key) ? LONGEST_KEPT : LONGEST)
          ? `${of} says: ${words}`
          : `${of} has words about ${thingsOf(key, named)}, too many for this line: read them in the document`,
      details: [labelled('under', [...new Set(named)].map((one) => `“${one}”`).join(', '))],
      when: [['dated', date]],
      marks: [comparedMark(key, document), ...statusMarks(json)],
      // Of several parts each must say that there is nothing.
      statesNone: none.includes(undefined) ? undefined : none[0],
    }),
    isPart: true,
    isOfDocument: true,
    ...(KEPT.includes(key) && { isKept: true }),
  }
}

/** Each title before its own words, where there are several or where they mean something else without it. */
function wordsOfParts(parts: readonly Part[]): string {
  const titles = new Set(parts.map(({ section }) => textAt(section, 'title') ?? ''))
  return parts
    .map(({ section, words, isTurned }) =>
      titles.size > 1 || isTurned ? labelled(textAt(section, 'title') ?? 'without a title', words) : words,
    )
    .join('; ')
}

function thingsOf(key: SectionKey, titles: readonly string[]): string {
  return key === 'other' ? (titles[0] ?? 'other things') : headingOf(key).things
}

/** The record compares codes: what stands in a letter alone is warned of by nothing. */
const IN_WORDS: Mark = { text: 'in words only, not compared with the rest', tone: 'caution' }

/** A document of a decision about resuscitation is held against other sources in that. */
const PART_COMPARED: Mark = {
  text: 'in words only: what it says of resuscitation is compared, the rest is not',
  tone: 'caution',
}

function comparedMark(key: SectionKey, document: ReadResource): Mark {
  return key === 'end-of-life' && toldWithin(document) !== undefined ? PART_COMPARED : IN_WORDS
}

/** Where no summary may leave them out. */
const KEPT: readonly SectionKey[] = ['allergies', 'alerts']
