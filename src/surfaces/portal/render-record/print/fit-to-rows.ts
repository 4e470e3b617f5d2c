/** A block of lines, each with how many rows it takes on paper. */
export interface RowBlock {
  /** Rows that the block takes besides its lines: its title, what is withheld. */
  readonly own: number
  readonly lines: readonly number[]
  /**
   * Whose lines are given room first: those of `always` have it whether there is room or not, those of `early` as far as
   * the others keep their share, the others' last.
   */
  readonly turn: 'always' | 'early' | 'late'
  /** How many of its first lines have room before the others take any, whether there is room or not. */
  readonly least?: number
}

/** Of what is left, how much is kept for those whose turn is late, as far as they need it. */
const KEPT_FOR_LATE = 0.25

/**
 * How many lines of each block there is room for. Among those of one turn it is dealt out a line at a time in the order of
 * the blocks, so that a long list does not push out a short one. Lines stand for themselves: none is left out for a later
 * one. The least of each block is there whatever stands above: a page more is better than a page without the medicines.
 */
export function fitToRows(blocks: readonly RowBlock[], rows: number): readonly number[] {
  const first = blocks.map(({ turn, lines, least = 0 }) =>
    turn === 'always' ? lines.length : Math.min(least, lines.length),
  )
  const shown = [...first]
  const rowsOf = (turn: RowBlock['turn'], from: (place: number) => number): number =>
    sumOf(blocks.map((block, place) => (block.turn === turn ? sumOf(block.lines.slice(from(place))) : 0)))
  const needed = (turn: RowBlock['turn']): number => rowsOf(turn, () => 0)
  const beyond = (turn: RowBlock['turn']): number => rowsOf(turn, (place) => first[place] ?? 0)
  let room = rows - sumOf(blocks.map(({ own }) => own)) - needed('always')
  const kept = Math.min(needed('late'), Math.max(0, room) * KEPT_FOR_LATE)
  room -= needed('early') - beyond('early') + needed('late') - beyond('late')

  deal((block) => block.turn === 'early', Math.max(0, kept - (needed('late') - beyond('late'))))
  deal((block) => block.turn === 'late', 0)
  deal((block) => block.turn === 'early', 0)
  return shown

  function deal(isOf: (block: RowBlock) => boolean, leave: number): void {
    const open = new Set(blocks.filter(isOf))
    while (open.size > 0) {
      for (const [place, block] of blocks.entries()) {
        if (!open.has(block)) continue
        const next = block.lines[shown[place] ?? 0]
        if (next === undefined || room - next < leave) {
          open.delete(block)
          continue
        }
        room -= next
        shown[place] = (shown[place] ?? 0) + 1
      }
    }
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
