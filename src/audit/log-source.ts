import type { EntryColumns } from './entry-columns.js'

/** An entry with the hash that was stored beside it. */
export interface StoredEntry extends EntryColumns {
  readonly chain_hash: Uint8Array
}

/** A signed note, and the size under which it is stored. */
export interface StoredCheckpoint {
  readonly size: number
  readonly checkpoint: string
}

/** One log as it stands at one instant: what is appended afterwards is not part of it. */
export interface LogSnapshot {
  readonly log: string
  /** How many entries there should be, for showing progress; `undefined` where only reading tells. */
  readonly end: number | undefined
  /** In the order of their indexes. */
  readonly entries: AsyncIterable<StoredEntry>
  /** In the order of their sizes. */
  readonly checkpoints: AsyncIterable<StoredCheckpoint>
}

/** Where a verifier reads whole logs: the database, or a directory that was exported from it. */
export interface LogSource {
  /** The names of all logs that have an entry or a checkpoint. */
  readLogs(): Promise<readonly string[]>
  openLog(log: string): Promise<LogSnapshot>
}
