import type { JsonObject } from '../../../fhir/json-value.js'
import { kindOfResource } from '../../headings/place-rule.js'
import { all, textAt, type Element } from '../../reading/element.js'
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
