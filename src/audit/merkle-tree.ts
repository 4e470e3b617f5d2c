import { createHash } from 'node:crypto'

/**
 * What must be known of a tree to append to it: the roots of its full subtrees, the largest first. Their sizes are the
 * powers of two of which `size` is the sum.
 */
export interface CompactRange {
  readonly size: number
  readonly hashes: readonly Uint8Array[]
}

/** The tree with nothing in it. */
export const EMPTY_RANGE: CompactRange = { size: 0, hashes: [] }

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** @see RFC 6962, 2.1 */
export function leafHash(entry: Uint8Array): Uint8Array {
  return createHash('sha256').update(LEAF).update(entry).digest()
}

function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return createHash('sha256').update(NODE).update(left).update(right).digest()
}

/** The range with one leaf more. The range handed in stays as it was. */
export function appendLeaf(range: CompactRange, leaf: Uint8Array): CompactRange {
  const kept = range.hashes.length - trailingOnes(range.size)
  const merged = range.hashes.slice(kept).reduceRight((right, left) => nodeHash(left, right), leaf)
  return { size: range.size + 1, hashes: [...range.hashes.slice(0, kept), merged] }
}

/** How many subtrees a new leaf completes. */
function trailingOnes(size: number): number {
  let ones = 0
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) ones += 1
  return ones
}

/** The root of the tree. @see RFC 6962, 2.1 */
export function rootOf(range: CompactRange): Uint8Array {
  if (range.hashes.length === 0) return createHash('sha256').digest()
  return range.hashes.reduceRight((right, left) => nodeHash(left, right))
}

/** The range as bytes: its hashes one after another. */
export function rangeToBytes(range: CompactRange): Uint8Array {
  return Buffer.concat(range.hashes)
}

/** The range of a tree of this size, or `undefined` when the bytes cannot be one. Prove it by its root before use. */
export function parseRange(size: number, bytes: Uint8Array): CompactRange | undefined {
  const subtrees = size.toString(2).replaceAll('0', '').length
  if (bytes.length !== subtrees * 32) return undefined
  return {
    size,
    hashes: Array.from({ length: subtrees }, (_, place) => bytes.slice(place * 32, place * 32 + 32)),
  }
}
