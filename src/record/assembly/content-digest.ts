import { createHash } from 'node:crypto'
import type { ReadResource } from '../reading/record-view.js'

const DIGITS = 32
const BOUND = 1n << BigInt(DIGITS * 4)

/**
 * A digest of what resources say: the sum of theirs, so that it is the same in whatever order they stand and however
 * they are grouped, and that of a whole is had from those of its groups.
 */
export function digestOf(resources: readonly Pick<ReadResource, 'reference' | 'text'>[]): string {
  return addDigests(resources.map(({ reference, text }) => hashOf(`${reference} ${text}`)))
}

/** The digest of several groups together. */
export function addDigests(digests: readonly string[]): string {
  const sum = digests.reduce((total, digest) => (total + BigInt(`0x${digest}`)) % BOUND, 0n)
  return sum.toString(16).padStart(DIGITS, '0')
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, DIGITS)
}
