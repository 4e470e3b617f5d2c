import { decodeEntities } from './plain-text.js'
import { toVisible } from './visible-text.js'

/** A piece of a narrative as it stands by itself: text without markup, escaped again where it is printed. */
export type NarrativeBlock =
  | { readonly kind: 'heading' | 'paragraph' | 'item'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }

/** Markup, whatever stands in its attributes; comments, and instructions to software. */
const MARKUP = /<!--[\s\S]*?-->|<(?<end>\/?)(?<name>[a-z][a-z0-9]*)(?:[^>"']|"[^"]*"|'[^']*')*>|<[^>]*>/gi

/** Where one block ends and another begins, and which it is; characters that no XHTML has. */
const [BLOCK, CELL] = ['\u0001', '\u0002']
const PLAIN = `${BLOCK}p`
const BREAKS =
  'p div br hr ul ol dl dt dd table thead tbody tfoot caption blockquote pre section h1 h2 h3 h4 h5 h6'.split(
    ' ',
  )
const BEGINS: ReadonlyMap<string, string> = new Map([
  ...BREAKS.map((name) => [name, /^h[1-6]$/.test(name) ? `${BLOCK}h` : PLAIN] as const),
  ['li', `${BLOCK}i`],
  ['tr', `${BLOCK}r`],
])
const ITEM_PARAGRAPH = new RegExp(`${BLOCK}i(?:\\s*${BLOCK}p)+`, 'g')
const KINDS = { h: 'heading', i: 'item', p: 'paragraph' } as const

/**
 * An XHTML narrative as what a reader takes apart by eye: headings, paragraphs, items of lists, rows of tables with their
 * cells. None of its words is left out, those that its style would hide neither.
 */
export function readNarrative(xhtml: string): readonly NarrativeBlock[] {
  let isInRow = false
  const marked = xhtml.replace(/[\u0001\u0002]/g, toVisible).replace(MARKUP, (_tag, ...found: unknown[]) => {
    const { name = '', end = '' } = found.at(-1) as Partial<Record<'name' | 'end', string>>
    const element = name.toLowerCase()
    if (element === 'tr') isInRow = end === ''
    return markerOf(element, { isEnd: end !== '', isInRow })
  })
  // The paragraph of an item is the item.
  return marked.replace(ITEM_PARAGRAPH, `${BLOCK}i`).split(BLOCK).flatMap(toBlock)
}

interface Place {
  readonly isEnd: boolean
  readonly isInRow: boolean
}

function markerOf(element: string, { isEnd, isInRow }: Place): string {
  if (element === 'td' || element === 'th') return isEnd ? CELL : ''
  if (element === 'img') return ' [picture, not shown] '
  const begins = BEGINS.get(element)
  if (begins === undefined) return ''
  if (isInRow && element !== 'tr') return ' '
  return isEnd ? PLAIN : begins
}

function toBlock(part: string, place: number): readonly NarrativeBlock[] {
  const [kind, words] = place === 0 ? ['p', part] : [part.slice(0, 1), part.slice(1)]
  if (kind === 'r') {
    const cells = words.split(CELL).map(toText)
    while (cells.at(-1) === '') cells.pop()
    return cells.length === 0 ? [] : [{ kind: 'row', cells }]
  }
  const text = toText(words.replaceAll(CELL, ' '))
  return text === '' ? [] : [{ kind: KINDS[kind as keyof typeof KINDS], text }]
}

function toText(words: string): string {
  return toVisible(decodeEntities(words)).replace(/\s+/g, ' ').trim()
}

/** All of it on one line: what stood apart stays apart. */
export function narrativeLine(blocks: readonly NarrativeBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === 'row' ? block.cells.filter((cell) => cell !== '').join(', ') : block.text,
    )
    .join('; ')
}
