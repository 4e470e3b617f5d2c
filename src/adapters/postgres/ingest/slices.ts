import type { Contribution } from '../../../ingest/contribution.js'

/** What one statement writes at most: a statement of this size keeps others waiting for some ten milliseconds. */
const MOST_TEXT = 256 * 1024
const MOST_ROWS = 250

/** Cuts what is to be written into parts, in order, each for one statement; a single large resource is a part. */
export function slicesOf(contributions: readonly Contribution[]): readonly (readonly Contribution[])[] {
  const slices: Contribution[][] = []
  let text = Infinity
  for (const one of contributions) {
    const length = one.head.length + one.tail.length
    const latest = slices.at(-1)
    if (latest === undefined || latest.length >= MOST_ROWS || text + length > MOST_TEXT) {
      slices.push([one])
      text = length
      continue
    }
    latest.push(one)
    text += length
  }
  return slices
}
