import type { JsonObject } from '../../../fhir/json-value.js'
import { kindOfResource } from '../../headings/place-rule.js'
import { all, textAt, type Element } from '../../reading/element.js'
import { readContents } from '../../documents/read-contents.js'
import { readNarrative, type NarrativeBlock } from '../../reading/narrative.js'
import { rowLine } from '../../reading/table-rows.js'
import { saidInAnswer, saidInProse, type Read } from './cpr-in-prose.js'
import { mayEndIt, namesResuscitation } from './cpr-words.js'
import { namesEndOfLife } from './names-end-of-life.js'

const DEEPEST = 4

/**
 * What the sections of a document say of resuscitation, where the document is one of such a decision by its title or its type: a
 * ReSPECT, a DNACPR, an advance care plan. Where one of its sentences may mean that the document itself is over, that counts too.
 */
export function readDocument(json: JsonObject): readonly Read[] {
  if (!isOfDecision(json)) return []
  const sections = sectionsOf(json, 0)
  const told = sections.flatMap(readSection)
  const isSaid = told.some(({ said }) => said !== undefined && said !== 'undecided')
  return isSaid ? [...told, ...sections.flatMap(readEnd)] : told
}

/** The same of a document that came as a text: as a picture or as pages nobody reads it here. */
export function readAttachments(json: JsonObject): readonly Read[] {
  if (!isOfDecision(json)) return []
  const told = textsIn(json).map((words): Read => ({ said: saidInProse(words), words }))
  const isSaid = told.some(({ said }) => said !== undefined && said !== 'undecided')
  const ends = textsIn(json).flatMap((words) =>
    readEnd({ title: '', blocks: [{ kind: 'paragraph', text: words }] }),
  )
  return isSaid ? [...told, ...ends] : told
}

/** Whether a document of such a decision came without a text that can be read here. */
export function isUnread(json: JsonObject): boolean {
  return textsIn(json).length === 0
}

/** A form is two pages: what goes on beyond this is no form. */
const LONGEST = 100_000

function textsIn(json: JsonObject): readonly string[] {
  return readContents(json).flatMap(({ contentType, place }) => {
    if (!/^text\//i.test(contentType) || place.kind !== 'here') return []
    const text = Buffer.from(place.data.slice(0, LONGEST), 'base64').toString('utf8')
    if (!/html/i.test(contentType)) return [text]
    return [
      readNarrative(text)
        .map((block) => (block.kind === 'row' ? rowLine(block) : block.text))
        .join('\n'),
    ]
  })
}

function isOfDecision(json: JsonObject): boolean {
  const { words } = kindOfResource(json)
  return namesEndOfLife(words) || namesResuscitation(words) || /end[- ]of[- ]life/i.test(words)
}

interface DocumentSection {
  readonly title: string
  readonly blocks: readonly NarrativeBlock[]
}

function sectionsOf(element: Element, depth: number): readonly DocumentSection[] {
  if (depth > DEEPEST) return []
  return all(element, 'section').flatMap((section) => [
    {
      title: textAt(section, 'title') ?? textAt(section, 'code', 'text') ?? '',
      blocks: readNarrative(textAt(section, 'text', 'div') ?? ''),
    },
    ...sectionsOf(section, depth + 1),
  ])
}

/** Its rows as questions with answers, all else as one text; words that name nothing as the answer to its title. */
function readSection({ title, blocks }: DocumentSection): readonly Read[] {
  const prose = proseOf(blocks)
  const rows = blocks.flatMap((block) => (block.kind === 'row' ? [readRow(block)] : []))
  const ofProse =
    prose === '' ? [] : [{ said: saidInProse(prose) ?? saidInAnswer(title, prose), words: prose }]
  return [...rows, ...ofProse]
}

function readRow(row: NarrativeBlock & { readonly kind: 'row' }): Read {
  const [first = '', ...rest] = row.cells
  const words = rowLine(row)
  return { said: rest.length === 0 ? saidInProse(words) : saidInAnswer(first, rest.join('; ')), words }
}

function proseOf(blocks: readonly NarrativeBlock[]): string {
  return blocks.flatMap((block) => (block.kind === 'row' ? [] : [block.text])).join('\n')
}

const PAPER = /\b(?:form|decision|document|plan|respect|recommendations?|validity|valid|status)\b/i

function readEnd({ title, blocks }: DocumentSection): readonly Read[] {
  const lines = blocks.map((block) => (block.kind === 'row' ? rowLine(block) : block.text))
  return lines
    .flatMap((line) => `${title}: ${line}`.split(/(?<=[.;!?])\s+/))
    .filter((words) => PAPER.test(words) && ENDS.test(words) && mayEndIt(words))
    .map((words): Read => ({ said: 'unclear', words }))
}

/** Of a whole document many a sentence has an *if*: only what ends it is asked for. */
const ENDS =
  /\b(?:revok\w+|revoc\w+|cancel\w+|withdr\w+|rescind\w+|void(?:ed)?|invalid|not (?:valid|in (?:place|force))|no longer|expired|lapsed|superseded|overturned|destroyed)\b/i
