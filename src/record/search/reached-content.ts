import type { EntryCeiling } from './entry-ceiling.js'
import type { PlacedEntry } from './search-index.js'

/** Types that hold the content of a document, or name it. */
const HOLDERS: ReadonlySet<string> = new Set([
  'Composition',
  'DiagnosticReport',
  'DocumentReference',
  'Media',
])

const CONTENT = /(Binary\/[A-Za-z0-9.-]{1,64})"/g

/**
 * The Binaries that somebody reaches, by `Binary/id`. The content of a document says nothing about itself: it is seen by
 * whoever sees, and may read, a document that has it.
 */
export function reachedContent(
  entries: readonly PlacedEntry[],
  { cut, within }: { readonly cut: (entry: PlacedEntry) => Uint8Array; readonly within: EntryCeiling },
): ReadonlySet<string> {
  const reached = new Set<string>()
  for (const entry of entries) {
    if (!HOLDERS.has(entry.type) || !within.mayRead(entry)) continue
    const text = new TextDecoder().decode(cut(entry))
    for (const [, reference = ''] of text.matchAll(CONTENT)) reached.add(reference)
  }
  return reached
}
