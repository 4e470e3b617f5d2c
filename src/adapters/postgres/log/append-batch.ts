import { ENTRY_COLUMNS } from '../../../audit/entry-columns.js'
import type { LogHead } from '../../../audit/log-head.js'
import type { StoredEntry } from '../../../audit/log-source.js'
import { rangeToBytes } from '../../../audit/merkle-tree.js'
import { ENTRY_SELECT } from './audit-entry-sql.js'
import type { Database, Parameter } from '../database.js'

/** Entries that go into the log together, with the checkpoint over the log that they make. */
export interface Batch {
  readonly entries: readonly StoredEntry[]
  /** The log's head behind the batch. */
  readonly head: LogHead
  readonly checkpoint: string
  /** Whether the frontier is kept with it, so that the next start need not read the log from the beginning. */
  readonly keepFrontier: boolean
}

const ARRAYS = ENTRY_COLUMNS.map(([, type], place) => `$${place + 1}::${type}[]`).join(', ')
const NEXT = ENTRY_COLUMNS.length + 1

const APPEND = `
with given as (
  select * from unnest(${ARRAYS}, $${NEXT}::text[]) as e (${ENTRY_SELECT}, chain_hash)
), entries as (
  insert into audit_entries (${ENTRY_SELECT}, chain_hash)
  select ${ENTRY_SELECT}, decode(chain_hash, 'hex') from given
), frontier as (
  insert into audit_frontiers (log, size, hashes)
  select $${NEXT + 1}::text, $${NEXT + 2}::bigint, $${NEXT + 4}::bytea where $${NEXT + 4}::bytea is not null
  on conflict (log) do update set size = excluded.size, hashes = excluded.hashes
)
insert into audit_checkpoints (log, size, checkpoint)
values ($${NEXT + 1}::text, $${NEXT + 2}::bigint, $${NEXT + 3}::text)`

/** Writes a batch: all of it or nothing, in one statement and so in one transaction and one journey to the database. */
export async function appendBatch(database: Database, batch: Batch): Promise<void> {
  const columns = ENTRY_COLUMNS.map(([column]): Parameter => batch.entries.map((entry) => entry[column]))
  const hashes = batch.entries.map((entry) => Buffer.from(entry.chain_hash).toString('hex'))
  const { log, size, range } = batch.head
  const frontier = batch.keepFrontier ? rangeToBytes(range) : null
  await database.query(APPEND, [...columns, hashes, log, size, batch.checkpoint, frontier], 'first')
}

/** Whether this very batch is in the log: what went wrong may have gone wrong after the commit. */
export async function isInLog(database: Database, { head }: Batch): Promise<boolean> {
  const [row] = await database.query<{ chain_hash: Uint8Array }>(
    'select chain_hash from audit_entries where log = $1 and index = $2',
    [head.log, head.size - 1],
  )
  return row !== undefined && Buffer.compare(row.chain_hash, head.chain) === 0
}
