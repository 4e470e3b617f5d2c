import { createHash } from 'node:crypto'

/** The hash before the first entry. */
export const CHAIN_START: Uint8Array = new Uint8Array(32)

/** The hash of an entry and, through the one before it, of every entry up to it. */
export function chainHash(previous: Uint8Array, entry: Uint8Array): Uint8Array {
  return createHash('sha256').update(previous).update(entry).digest()
}

/** Whether two hashes are the same bytes. */
export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}
