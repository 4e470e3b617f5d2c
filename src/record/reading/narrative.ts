import { decodeEntities } from './entities.js'
import { LEVEL, levelOf, onOneLine, OURS } from './raised-words.js'
import { createHeadings, createRowsOfTables, rowLine, type TableRow } from './table-rows.js'
import { toVisible } from './visible-text.js'

/** A piece of a narrative as it stands by itself: text without markup, escaped again where it is printed. */
export type NarrativeBlock =
  { readonly kind: 'heading' | 'paragraph' | 'item'; readonly text: string } | TableRow

/**
 * Markup, whatever stands in its attributes; comments, and instructions to software. A tag or a comment ends at the next
 * beginning of one at the latest, so that one that is never closed costs no more than its length.
 */
const MARKUP =
  /<!--(?:(?!<!--)[\s\S])*?-->|<(?<end>\/?)(?<name>[a-z][a-z0-9]*)(?:[^<>"']|"[^"]*"|'[^']*')*>|<[^<>]*>/gi

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
 * cells. None of its words is left out, those that its style would hide and those in the place of a picture neither; what is struck out is said to be, and what is raised or
 * lowered stays so: `2½`, never `21/2`, and `10^9`, never `109`.
 */
export function readNarrative(xhtml: string): readonly NarrativeBlock[] {
  let isInRow = false
  const spans = createSpans()
  const rows = createRowsOfTables()
  const marked = xhtml
    .replace(/[\u0001\u0002]/g, toVisible)
    .replace(OURS, (ours) => toVisible(decodeEntities(ours)))
    .replace(MARKUP, (tag: string, ...found: unknown[]) => {
      const { name = '', end = '' } = found.at(-1) as Partial<Record<'name' | 'end', string>>
      const element = name.toLowerCase()
      if (element === '') return ''
      const isEnd = end !== ''
      if (element === 'tr') isInRow = !isEnd
      if (isEnd) rows.end(element)
      else rows.begin(element, tag)
      const marker = markerOf(element, { tag, isEnd, isInRow })
      return isEnd ? spans.end() + marker : marker + spans.begin(element, tag)
    })
  // The paragraph of an item is the item.
  const withHeadings = createHeadings(rows.found())
  return marked
    .replace(ITEM_PARAGRAPH, `${BLOCK}i`)
    .split(BLOCK)
    .flatMap((part, place) => toBlock(part, place, withHeadings))
}

const STRUCK = ['s', 'strike', 'del']
const VOID = ['br', 'hr', 'img', 'col', 'wbr', 'input', 'meta', 'link']

/** Follows elements from their beginning to their end, and says where those lie that are struck out, raised or lowered. */
function createSpans() {
  const ends: string[] = []
  return {
    begin(element: string, tag: string): string {
      if (VOID.includes(element) || tag.endsWith('/>')) return ''
      const isStruck = STRUCK.includes(element) || /text-decoration[^;"']*:[^;"']*line-through/i.test(tag)
      const level = levelOf(element, tag)
      ends.push(`${level === undefined ? '' : LEVEL}${isStruck ? '] ' : ''}`)
      return `${isStruck ? ' [struck out: ' : ''}${level ?? ''}`
    },
    end(): string {
      return ends.pop() ?? ''
    },
  }
}

interface Place {
  readonly tag: string
  readonly isEnd: boolean
  readonly isInRow: boolean
}

const ALT = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/i

/** A picture by the words that its writer has put in its place, where there are any. */
function pictureWords(tag: string): string {
  const told: readonly (string | undefined)[] = ALT.exec(tag)?.slice(1) ?? []
  const words = told.find((one) => one !== undefined)?.trim() ?? ''
  return words === '' ? ' [picture, not shown] ' : ` [picture, not shown: ${words}] `
}

function markerOf(element: string, { tag, isEnd, isInRow }: Place): string {
  if (element === 'td' || element === 'th') return isEnd || tag.endsWith('/>') ? CELL : ''
  if (element === 'img') return pictureWords(tag)
  const begins = BEGINS.get(element)
  if (begins === undefined) return ''
  if (isInRow && element !== 'tr') return ' '
  return isEnd ? PLAIN : begins
}

function toBlock(
  part: string,
  place: number,
  withHeadings: (cells: readonly string[]) => TableRow,
): readonly NarrativeBlock[] {
  const [kind, words] = place === 0 ? ['p', part] : [part.slice(0, 1), part.slice(1)]
  if (kind === 'r') {
    const cells = words.split(CELL).map(toText)
    while (cells.at(-1) === '') cells.pop()
    const row = withHeadings(cells)
    return cells.length === 0 ? [] : [row]
  }
  const text = toText(words.replaceAll(CELL, ' '))
  return text === '' ? [] : [{ kind: KINDS[kind as keyof typeof KINDS], text }]
}

function toText(words: string): string {
  return toVisible(onOneLine(decodeEntities(words)))
    .replace(/\s+/g, ' ')
    .trim()
}

/** All of it on one line: what stood apart stays apart. */
export function narrativeLine(blocks: readonly NarrativeBlock[]): string {
  return blocks.map((block) => (block.kind === 'row' ? rowLine(block) : block.text)).join('; ')
}
