import { codedWords } from '../reading/coded-text.js'
import { all, at, textAt, type Element } from '../reading/element.js'
import { readNarrative, type NarrativeBlock } from '../reading/narrative.js'
import type { ReadResource } from '../reading/record-view.js'

/** A section of a letter: its title, and what stands under it in the order in which it was written. */
export interface LetterPart {
  readonly title: string
  /** How far within other sections: `0` for those of the letter itself. */
  readonly depth: number
  readonly pieces: readonly LetterPiece[]
}

/** Text without markup; a table with its rows, a list with its items. */
export type LetterPiece =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }

const DEEPEST = 4

/** The words of a document as a letter to be read; nothing where it has no words of its own. */
export function toLetter({ type, json }: Pick<ReadResource, 'type' | 'json'>): readonly LetterPart[] {
  if (type !== 'Composition') return []
  const whole = toPieces(json)
  return [
    ...(whole.length > 0 ? [{ title: 'In short', depth: 0, pieces: whole }] : []),
    ...all(json, 'section').flatMap((section) => toParts(section, 0)),
  ]
}

/** A section without words is told too: its title alone may be read as that it was left empty. */
function toParts(section: Element, depth: number): readonly LetterPart[] {
  const title = textAt(section, 'title') ?? codedWords(at(section, 'code')) ?? 'Without a title'
  const pieces = toPieces(section)
  const below = depth === DEEPEST ? [] : all(section, 'section').flatMap((one) => toParts(one, depth + 1))
  if (pieces.length + below.length > 0) return [{ title, depth, pieces }, ...below]
  return [{ title, depth, pieces: [{ kind: 'paragraph', text: emptyWords(section) }] }]
}

function emptyWords(section: Element): string {
  if (all(section, 'entry').length > 0) return 'No words of its own: what it lists stands below.'
  const reason = codedWords(at(section, 'emptyReason'))
  return reason === undefined ? 'Nothing stands here.' : `Nothing stands here: ${reason}.`
}

function toPieces(element: Element): readonly LetterPiece[] {
  const div = at(element, 'text', 'div')
  return typeof div === 'string' ? readNarrative(div).reduce<readonly LetterPiece[]>(withBlock, []) : []
}

/** Rows that follow one another are one table, items one list. */
function withBlock(pieces: readonly LetterPiece[], block: NarrativeBlock): readonly LetterPiece[] {
  const last = pieces.at(-1)
  if (block.kind === 'row') {
    return last?.kind === 'table'
      ? [...pieces.slice(0, -1), { kind: 'table', rows: [...last.rows, block.cells] }]
      : [...pieces, { kind: 'table', rows: [block.cells] }]
  }
  const { kind, text } = block
  if (kind !== 'item') return [...pieces, { kind, text }]
  return last?.kind === 'list'
    ? [...pieces.slice(0, -1), { kind: 'list', items: [...last.items, text] }]
    : [...pieces, { kind: 'list', items: [text] }]
}
