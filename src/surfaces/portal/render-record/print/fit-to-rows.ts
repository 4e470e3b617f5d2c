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
  /** How many of its first lines have room before the others take any. */
  readonly least?: number
}

/** Of what is left, how much is kept for those whose turn is late, as far as they need it. */
const KEPT_FOR_LATE = 0.25

/**
 * How many lines of each block there is room for. Among those of one turn it is dealt out a line at a time in the order of
 * the blocks, so that a long list does not push out a short one. Lines stand for themselves: none is left out for a later
 * one. The least of each block is dealt out so before anything else: no page is without the medicines for want of an order.
 */
export function fitToRows(blocks: readonly RowBlock[], rows: number): readonly number[] {
  const shown = blocks.map(({ turn, lines }) => (turn === 'always' ? lines.length : 0))
  const needed = (turn: RowBlock['turn']): number =>
    sumOf(blocks.map((block) => (block.turn === turn ? sumOf(block.lines) : 0)))
  let room = rows - sumOf(blocks.map(({ own }) => own)) - needed('always')
  const kept = Math.min(needed('late'), Math.max(0, room) * KEPT_FOR_LATE)

  const leasts = blocks.map(({ turn, least = 0 }) => (turn === 'always' ? 0 : least))
  deal(() => true, 0, leasts)
  const given = sumOf(
    blocks.map(({ turn, lines }, place) => (turn === 'late' ? sumOf(lines.slice(0, shown[place])) : 0)),
  )
  deal((block) => block.turn === 'early', Math.max(0, kept - given))
  deal((block) => block.turn === 'late', 0)
  deal((block) => block.turn === 'early', 0)
  return shown

  function deal(isOf: (block: RowBlock) => boolean, leave: number, most?: readonly number[]): void {
    const open = new Set(blocks.filter(isOf))
    while (open.size > 0) {
      for (const [place, block] of blocks.entries()) {
        if (!open.has(block)) continue
        const had = shown[place] ?? 0
        const next = had < (most?.[place] ?? Infinity) ? block.lines[had] : undefined
        if (next === undefined || room - next < leave) {
          open.delete(block)
          continue
        }
        room -= next
        shown[place] = had + 1
      }
    }
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
