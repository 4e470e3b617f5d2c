/** Over how many rows and columns a cell reaches, itself among them. */
export interface CellMarkup {
  readonly rows: number
  readonly columns: number
}

/** What the markup of a row says of its cells. */
interface SpanningRow {
  readonly table: number
  readonly cells: readonly CellMarkup[]
  /** Whether one of its cells holds a table: then no column of it is known. */
  readonly holdsTable: boolean
}

/** As HTML has it: no cell reaches further, and 0 is to the end of the table. */
const FURTHEST = 1_000

export function spanIn(tag: string, of: 'row' | 'col'): number {
  const [, digits] = SPANS[of].exec(tag) ?? []
  if (digits === undefined) return 1
  const span = Math.min(Number(digits), FURTHEST)
  return span === 0 && of === 'row' ? FURTHEST : Math.max(span, 1)
}

const SPANS = {
  row: /\srowspan\s*=\s*["']?\s*(\d{1,6})/i,
  col: /\scolspan\s*=\s*["']?\s*(\d{1,6})/i,
} as const

interface Carried {
  readonly words: string
  readonly rowsLeft: number
  readonly columns: number
}

/** More than any table has of them, and longer than the name of a medicine: a page of words is not repeated row by row. */
const MOST = 8
const LONGEST = 80
const AS_ABOVE = '(as in the row above)'

/**
 * Gives a row the words of the cells above that reach down into it, each in its column: a dose below the one name of a medicine is
 * a dose of that medicine.
 */
export function createCarried(): (cells: readonly string[], row: SpanningRow) => readonly string[] {
  let table: number | undefined
  let carried = new Map<number, Carried>()
  return (cells, row) => {
    if (row.table !== table || row.holdsTable) carried = new Map()
    table = row.table
    const above = carried
    const found: string[] = []
    const below = new Map<number, Carried>()
    let column = 0
    const takeAbove = (): void => {
      for (let one = above.get(column); one !== undefined; one = above.get(column)) {
        found.push(one.words)
        if (one.rowsLeft > 1) below.set(column, { ...one, rowsLeft: one.rowsLeft - 1 })
        column += one.columns
      }
    }
    for (const [place, words] of cells.entries()) {
      takeAbove()
      found.push(words)
      const cell = row.cells[place] ?? ALONE
      if (reachesDown(cell, words) && below.size < MOST && !row.holdsTable)
        below.set(column, toCarried(cell, words))
      column += cell.columns
    }
    takeAbove()
    carried = below
    return cells.length === 0 ? cells : found
  }
}

const ALONE: CellMarkup = { rows: 1, columns: 1 }

function reachesDown({ rows }: CellMarkup, words: string): boolean {
  return rows > 1 && words !== ''
}

function toCarried({ rows, columns }: CellMarkup, words: string): Carried {
  return { words: words.length > LONGEST ? AS_ABOVE : words, rowsLeft: rows - 1, columns }
}
