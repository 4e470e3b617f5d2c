import { RECORD_PARTS } from './part-names.js'
import type { StoredPart } from '../record-store.js'
import { readIndex, type PlacedEntry } from '../search/search-index.js'

const READ = new WeakMap<Uint8Array, readonly PlacedEntry[]>()

/** The entries of a part that is an index. */
export function entriesOf({ part, labelClass, body }: StoredPart): readonly PlacedEntry[] {
  const known = READ.get(body)
  if (known) return known
  const shared = part === RECORD_PARTS.sharedIndex
  const entries = readIndex(new TextDecoder().decode(body), { labelClass, shared })
  READ.set(body, entries)
  return entries
}
