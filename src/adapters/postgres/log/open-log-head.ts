import { verifyCheckpoint, type Checkpoint, type NoteVerifier } from '../../../audit/checkpoint.js'
import { encodeEntry } from '../../../audit/encode-entry.js'
import { chainHash, sameHash } from '../../../audit/hash-chain.js'
import { emptyHead, type LogHead } from '../../../audit/log-head.js'
import { appendLeaf, leafHash, parseRange, rootOf } from '../../../audit/merkle-tree.js'
import { readEntries } from './audit-log-source.js'
import type { Database } from '../database.js'

/** The log is not as this gateway left it: it must not be continued as if it were. */
export class LogBroken extends Error {
  override readonly name = 'LogBroken'
}

export interface LogToOpen {
  readonly database: Database
  readonly log: string
  readonly verifiers: readonly NoteVerifier[]
  /** The last checkpoint that was kept outside the database, as a signed note. */
  readonly kept: string | undefined
}

/**
 * Finds the end of a log, to go on from there. What lies behind the kept frontier is hashed again and held against the
 * last signed checkpoint, so that nothing is ever built on a log that does not verify.
 *
 * @throws LogBroken when the log does not end where its last checkpoints say, or not as they say
 */
export async function openLogHead(toOpen: LogToOpen): Promise<LogHead> {
  const { database, log } = toOpen
  const end = await readEnd(toOpen)
  if (end.entries === 0 && end.note === undefined) {
    await compareKept(toOpen, emptyHead(log))
    return emptyHead(log)
  }

  const last = signedBy(toOpen, end.note)
  if (last && last.size > end.entries)
    throw brokenLog(log, goneText(end.entries, last.size, 'its last signed checkpoint'))
  if (last?.size !== end.entries) throw brokenLog(log, 'its last entry has no signed checkpoint')

  const head = await replay(database, await readFrontier(toOpen), end.entries)
  if (!sameHash(rootOf(head.range), last.root))
    throw brokenLog(log, 'it does not match its last signed checkpoint')
  await compareKept(toOpen, head)
  return head
}

const MEND =
  'When that is explained (a power loss, a restored backup), keep a copy of the data directory and move the .checkpoint file of the log out of its folder audit: the log then goes on if it verifies by itself.'

function brokenLog(log: string, what: string): LogBroken {
  return new LogBroken(
    `Log ${log} cannot be continued: ${what}. Run verify-audit to see what has happened. ${MEND}`,
  )
}

function goneText(entries: number, size: number, holder: string): string {
  return `entries ${entries} to ${size - 1} are gone, which ${holder} holds`
}

function signedBy({ log, verifiers }: LogToOpen, note: string | undefined): Checkpoint | undefined {
  const checkpoint = note === undefined ? undefined : verifyCheckpoint(note, verifiers)
  return checkpoint?.origin === log ? checkpoint : undefined
}

interface End {
  readonly entries: number
  readonly note: string | undefined
}

async function readEnd({ database, log }: LogToOpen): Promise<End> {
  const [row] = await database.query<{ entries: number; note: string | null }>(
    `select coalesce((select max(index) + 1 from audit_entries where log = $1), 0) as entries,
            (select checkpoint from audit_checkpoints where log = $1 order by size desc limit 1) as note`,
    [log],
  )
  return { entries: row?.entries ?? 0, note: row?.note ?? undefined }
}

/** The kept frontier, if a signed checkpoint proves it; the beginning of the log otherwise. */
async function readFrontier(toOpen: LogToOpen): Promise<LogHead> {
  const { database, log } = toOpen
  const [row] = await database.query<{
    size: number
    hashes: Uint8Array
    note: string
    chain_hash: Uint8Array
  }>(
    `select f.size, f.hashes, c.checkpoint as note, e.chain_hash
     from audit_frontiers f
     join audit_checkpoints c on c.log = f.log and c.size = f.size
     join audit_entries e on e.log = f.log and e.index = f.size - 1
     where f.log = $1`,
    [log],
  )
  const range = row && parseRange(row.size, row.hashes)
  const proof = signedBy(toOpen, row?.note)
  const proven = range && proof?.size === range.size && sameHash(rootOf(range), proof.root)
  return row && proven ? { log, size: row.size, chain: row.chain_hash, range } : emptyHead(log)
}

async function replay(database: Database, from: LogHead, end: number): Promise<LogHead> {
  let { size, chain, range } = from
  for await (const entry of readEntries(database, from.log, { from: size, before: end })) {
    const bytes = encodeEntry(entry)
    chain = chainHash(chain, bytes)
    if (entry.index !== size || !sameHash(chain, entry.chain_hash)) {
      throw brokenLog(from.log, `entry ${size} is not as it was written`)
    }
    range = appendLeaf(range, leafHash(bytes))
    size += 1
  }
  return { log: from.log, size, chain, range }
}

/** Whether the log still holds what the checkpoint outside the database says that it held. */
async function compareKept(toOpen: LogToOpen, head: LogHead): Promise<void> {
  if (toOpen.kept === undefined) return
  const kept = signedBy(toOpen, toOpen.kept)
  if (!kept)
    throw brokenLog(toOpen.log, 'the checkpoint kept outside the database is not signed by a known key')
  if (kept.size > head.size) {
    throw brokenLog(toOpen.log, goneText(head.size, kept.size, 'the kept checkpoint'))
  }
  const [row] = await toOpen.database.query<{ checkpoint: string }>(
    'select checkpoint from audit_checkpoints where log = $1 and size = $2',
    [toOpen.log, kept.size],
  )
  const held = signedBy(toOpen, row?.checkpoint)
  if (!held || !sameHash(held.root, kept.root)) {
    throw brokenLog(toOpen.log, 'it has been rewritten since the kept checkpoint was signed')
  }
}
