/** Fewer than these are not worth a fold: the line that leads to them takes as much room. */
const WORTH_FOLDING = 2

/**
 * How many of these lines stand where there is little room, the others folded behind them: as many as its rule says, and
 * none less than the last that may not be left out.
 */
export function unfolded(isKept: readonly boolean[], most: number): number {
  const stand = Math.max(most, isKept.lastIndexOf(true) + 1)
  return isKept.length - stand < WORTH_FOLDING ? isKept.length : stand
}
