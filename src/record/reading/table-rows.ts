import { createCarried, spanIn, type CellMarkup } from './spanned-cells.js'

/** What stands in a row of a table. */
export interface TableRow {
  readonly kind: 'row'
  /** Each in its column: an empty one is kept as long as another follows it. */
  readonly cells: readonly string[]
  /** What stands at the head of each column; left out where the table has no head, or cells that span others. */
  readonly headings?: readonly string[]
}

/** What the markup of a row says about it. */
interface RowMarkup {
  /** Which table it is of: one within another has its own, and what follows that is of neither. */
  readonly table: number
  readonly isHead: boolean
  /** Whether a cell of it reaches over others or holds a table, so that the columns cannot be counted. */
  readonly spans: boolean
  /** Over how many rows each of its cells reaches and over how many columns. */
  readonly cells: readonly CellMarkup[]
  readonly holdsTable: boolean
}

interface OpenRow {
  table: number
  isInHead: boolean
  heads: number
  plain: number
  spans: boolean
  cells: CellMarkup[]
  holdsTable: boolean
}

export interface RowsOfTables {
  begin(element: string, tag: string): void
  end(element: string): void
  /** The rows that began so far, in their order. */
  found(): readonly RowMarkup[]
}

/** Follows the tables of a narrative from tag to tag. */
export function createRowsOfTables(): RowsOfTables {
  const rows: OpenRow[] = []
  let table = 0
  let isInHead = false
  let open: OpenRow | undefined
  return {
    begin(element, tag) {
      if (element === 'table' && open) {
        open.spans = true
        open.holdsTable = true
      }
      if (element === 'table') table += 1
      if (['table', 'thead', 'tbody'].includes(element)) isInHead = element === 'thead'
      if (element === 'tr') {
        open = { table, isInHead, heads: 0, plain: 0, spans: false, cells: [], holdsTable: false }
        rows.push(open)
      }
      if (open && (element === 'td' || element === 'th')) addCell(open, element, tag)
    },
    end(element) {
      if (element === 'table') table += 1
      if (element === 'thead') isInHead = false
      if (element === 'tr' || element === 'table') open = undefined
    },
    found: () =>
      rows.map(({ heads, plain, isInHead: inHead, ...row }) => ({
        ...row,
        isHead: isHead({ isInHead: inHead, heads, plain }),
      })),
  }
}

function addCell(row: OpenRow, element: 'td' | 'th', tag: string): void {
  row[element === 'th' ? 'heads' : 'plain'] += 1
  if (SPANS.test(tag)) row.spans = true
  row.cells.push({ rows: spanIn(tag, 'row'), columns: spanIn(tag, 'col') })
}

const SPANS = /\s(?:col|row)span\s*=\s*["']?\s*(?!0*1\b)\d/i

function isHead({ isInHead, heads, plain }: Pick<OpenRow, 'isInHead' | 'heads' | 'plain'>): boolean {
  return isInHead || (heads > 0 && plain === 0)
}

interface Head {
  readonly table: number
  /** `undefined` where the columns cannot be counted. */
  readonly headings: readonly string[] | undefined
}

/** Gives the rows of a narrative, in their order, the headings of their columns. */
export function createHeadings(rows: readonly RowMarkup[]): (cells: readonly string[]) => TableRow {
  let place = 0
  let head: Head | undefined
  const withCarried = createCarried()
  return (own) => {
    const row = rows[place]
    place += 1
    if (row === undefined) return { kind: 'row', cells: own }
    const cells = withCarried(own, row)
    if (head?.table !== row.table) head = undefined
    // Below a cell that spans rows, no cell is known to stand in its column.
    if (row.spans) head = { table: row.table, headings: undefined }
    else if (row.isHead) {
      if (isOfColumns(cells) && !isUncounted(head)) head = { table: row.table, headings: cells }
      return { kind: 'row', cells }
    }
    return underHeadings(cells, head?.headings)
  }
}

function underHeadings(cells: readonly string[], headings: Head['headings']): TableRow {
  return headings && cells.length <= headings.length
    ? { kind: 'row', cells, headings }
    : { kind: 'row', cells }
}

function isUncounted(head: Head | undefined): boolean {
  return head !== undefined && head.headings === undefined
}

/** One heading alone is the title of the rows below it. */
function isOfColumns(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell !== '').length > 1
}

/** Where nothing stands in a cell. */
const EMPTY = '-'

/**
 * A row on one line. An empty cell keeps its place, and each stands behind the heading of its column, so that what was
 * stopped never reads as what was begun: `Warfarin: Dose on admission -, Dose on discharge 5 mg`.
 */
export function rowLine({ cells, headings }: TableRow, between = ', '): string {
  if (headings === undefined) return cells.map((cell) => (cell === '' ? EMPTY : cell)).join(between)
  const told = headings.map((heading, column) => {
    const cell = cells[column] ?? ''
    return `${heading} ${cell === '' ? EMPTY : cell}`.trim()
  })
  const [name = ''] = cells
  if (name === '') return told.join(', ')
  return `${name.replace(/\s*:$/, '')}: ${told.slice(1).join(', ')}`
}
