import type { EntryCeiling } from './entry-ceiling.js'
import type { PlacedEntry } from './search-index.js'

/** A Provenance says where something came from: it is no way to it. */
const NO_HOLDERS: ReadonlySet<string> = new Set(['Binary', 'Provenance'])

const CONTENT = /(Binary\/[A-Za-z0-9.-]{1,64})"/g

/**
 * The Binaries that somebody reaches, by `Binary/id`. The content of a document says nothing about itself: it is seen by
 * whoever sees, and may read, something that has it.
 */
export function reachedContent(
  entries: readonly PlacedEntry[],
  { cut, within }: { readonly cut: (entry: PlacedEntry) => Uint8Array; readonly within: EntryCeiling },
): ReadonlySet<string> {
  const reached = new Set<string>()
  for (const entry of entries) {
    if (NO_HOLDERS.has(entry.type) || !within.mayRead(entry)) continue
    const bytes = cut(entry)
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (!text.includes('Binary/')) continue
    for (const [, reference = ''] of text.toString('utf8').matchAll(CONTENT)) reached.add(reference)
  }
  return reached
}
