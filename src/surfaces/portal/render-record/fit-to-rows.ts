/** A block of lines, each with how many rows it takes on paper. */
export interface RowBlock {
  /** Rows that the block takes besides its lines: its title, what is withheld. */
  readonly own: number
  readonly lines: readonly number[]
  /** Its lines are given room before those of the others. */
  readonly isFirst: boolean
}

/** Rows that are kept for the other blocks, however many lines the first ones have. */
const KEPT_FOR_OTHERS = 0.6

/**
 * How many lines of each block there is room for. Those of the first blocks come first, as far as they leave the others
 * their share; the rest is dealt out a line at a time in the order of the blocks, so that a long list does not push out a
 * short one. Lines stand for themselves: none is left out for a later one.
 */
export function fitToRows(blocks: readonly RowBlock[], rows: number): readonly number[] {
  const shown = blocks.map(() => 0)
  let room = rows - blocks.reduce((sum, { own }) => sum + own, 0)
  const kept = blocks.some(({ isFirst }) => !isFirst) ? Math.floor(room * KEPT_FOR_OTHERS) : 0

  deal((block) => block.isFirst, kept)
  deal(() => true, 0)
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
