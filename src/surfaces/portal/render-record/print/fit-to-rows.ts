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
}

/** Of what is left, how much is kept for those whose turn is late, as far as they need it. */
const KEPT_FOR_LATE = 0.25

/**
 * How many lines of each block there is room for. Among those of one turn it is dealt out a line at a time in the order of
 * the blocks, so that a long list does not push out a short one. Lines stand for themselves: none is left out for a later
 * one.
 */
export function fitToRows(blocks: readonly RowBlock[], rows: number): readonly number[] {
  const shown = blocks.map(({ turn, lines }) => (turn === 'always' ? lines.length : 0))
  const needed = (turn: RowBlock['turn']): number =>
    blocks.filter((block) => block.turn === turn).reduce((sum, { lines }) => sum + sumOf(lines), 0)
  let room = rows - sumOf(blocks.map(({ own }) => own)) - needed('always')

  deal((block) => block.turn === 'early', Math.min(needed('late'), Math.max(0, room) * KEPT_FOR_LATE))
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
