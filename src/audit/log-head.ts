import type { AccessEvent } from './access-event.js'
import { encodeEntry } from './encode-entry.js'
import { toColumns } from './entry-columns.js'
import { CHAIN_START, chainHash } from './hash-chain.js'
import type { StoredEntry } from './log-source.js'
import { appendLeaf, EMPTY_RANGE, leafHash, type CompactRange } from './merkle-tree.js'

/** The end of a log: all that must be known to append to it. */
export interface LogHead {
  readonly log: string
  /** How many entries there are, which is the index of the next one. */
  readonly size: number
  readonly chain: Uint8Array
  readonly range: CompactRange
}

/** The head of a log with no entry. */
export function emptyHead(log: string): LogHead {
  return { log, size: 0, chain: CHAIN_START, range: EMPTY_RANGE }
}

/** What a batch of events adds to a log, and the head afterwards. */
export interface Extension {
  readonly head: LogHead
  readonly entries: readonly StoredEntry[]
}

/** Gives each event its place, in the order in which they came, and chains it to the one before. */
export function extendLog(from: LogHead, events: readonly AccessEvent[]): Extension {
  let { size, chain, range } = from
  const entries: StoredEntry[] = []
  for (const event of events) {
    const columns = toColumns(event, from.log, size)
    const bytes = encodeEntry(columns)
    chain = chainHash(chain, bytes)
    range = appendLeaf(range, leafHash(bytes))
    size += 1
    entries.push({ ...columns, chain_hash: chain })
  }
  return { head: { log: from.log, size, chain, range }, entries }
}
