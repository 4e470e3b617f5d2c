import { verifyCheckpoint, type Checkpoint, type NoteVerifier } from './checkpoint.js'
import { encodeEntry } from './encode-entry.js'
import { CHAIN_START, chainHash, sameHash } from './hash-chain.js'
import type { LogSnapshot, StoredCheckpoint, StoredEntry } from './log-source.js'
import type { BrokenLog, LogFault, LogVerdict } from './log-verdict.js'
import { lookAhead, type LookAhead } from './look-ahead.js'
import { appendLeaf, EMPTY_RANGE, leafHash, rootOf, type CompactRange } from './merkle-tree.js'

export interface VerifyLogOptions {
  /** The keys that may have signed. */
  readonly verifiers: readonly NoteVerifier[]
  /** A checkpoint that was kept outside the database, as a signed note. MUST have been read before the snapshot was opened. */
  readonly kept?: string | undefined
  /** Told from time to time how many entries have been verified. */
  readonly onProgress?: (verified: number) => void
}

/** How many entries lie between two calls of `onProgress`. */
const PROGRESS_EVERY = 10_000

/** How many entries are searched for one that is out of its place. */
const REORDER_WINDOW = 1_000

/**
 * Derives every hash of a log again and holds it against the stored hashes and the signed checkpoints. Gives the first
 * entry that is not as it was.
 */
export async function verifyLog(snapshot: LogSnapshot, options: VerifyLogOptions): Promise<LogVerdict> {
  const kept = openKept(snapshot.log, options)
  if (kept === 'not-signed')
    return broken(snapshot.log, START, { fault: 'kept-checkpoint-not-signed', index: 0 })

  const entries = lookAhead(snapshot.entries)
  const checkpoints = lookAhead(snapshot.checkpoints)
  const walk: Walk = { log: snapshot.log, verifiers: options.verifiers, kept, checkpoints }

  let at = START
  for (let entry = await entries.next(); entry !== undefined; entry = await entries.next()) {
    const step = await followEntry(at, entry, entries)
    if ('fault' in step) return broken(walk.log, at, step)

    const proven = await followCheckpoints(walk, step)
    if ('fault' in proven) return broken(walk.log, step, proven)
    at = proven
    if (at.size % PROGRESS_EVERY === 0) options.onProgress?.(at.size)
  }
  return conclude(walk, at)
}

interface Walk {
  readonly log: string
  readonly verifiers: readonly NoteVerifier[]
  readonly kept: Checkpoint | undefined
  readonly checkpoints: LookAhead<StoredCheckpoint>
}

/** How far the verification has come. */
interface Position {
  readonly size: number
  readonly chain: Uint8Array
  readonly range: CompactRange
  /** The size and the note of the last checkpoint that was verified. */
  readonly proven: number
  readonly checkpoint: string | undefined
  /** The size of the last one that does not say which was before it. */
  readonly unlinked: number
  /** The first place where checkpoints have been taken out. A worse fault further on is told instead of it. */
  readonly gap: Finding | undefined
}

const START: Position = {
  size: 0,
  chain: CHAIN_START,
  range: EMPTY_RANGE,
  proven: 0,
  checkpoint: undefined,
  unlinked: 0,
  gap: undefined,
}

interface Finding {
  readonly fault: LogFault
  readonly index: number
  readonly last?: number
  readonly checkpointSize?: number
  /** Left out where it is as far as the verification had come. */
  readonly proven?: number
}

function openKept(log: string, { kept, verifiers }: VerifyLogOptions): Checkpoint | undefined | 'not-signed' {
  if (kept === undefined) return undefined
  const checkpoint = verifyCheckpoint(kept, verifiers)
  return checkpoint?.origin === log ? checkpoint : 'not-signed'
}

async function followEntry(
  at: Position,
  entry: StoredEntry,
  following: LookAhead<StoredEntry>,
): Promise<Position | Finding> {
  if (entry.index !== at.size) return outOfSequence(at.size, entry.index, following)

  const bytes = encodeEntry(entry)
  const chain = chainHash(at.chain, bytes)
  if (!sameHash(chain, entry.chain_hash)) {
    const ahead = await following.peek(REORDER_WINDOW)
    const belongsHere = (one: StoredEntry): boolean =>
      sameHash(chainHash(at.chain, encodeEntry({ ...one, index: at.size })), one.chain_hash)
    return { fault: ahead.some(belongsHere) ? 'reordered' : 'changed', index: at.size }
  }
  return { ...at, size: at.size + 1, chain, range: appendLeaf(at.range, leafHash(bytes)) }
}

async function outOfSequence(
  expected: number,
  found: number,
  following: LookAhead<StoredEntry>,
): Promise<Finding> {
  if (found === expected - 1) return { fault: 'duplicate', index: found }
  if (found < expected) return { fault: 'reordered', index: found }
  const ahead = (await following.peek(REORDER_WINDOW)).map(({ index }) => index)
  if (ahead.includes(expected)) return { fault: 'reordered', index: expected }
  const next = Math.min(found, ...ahead.filter((index) => index > expected))
  return { fault: 'missing', index: expected, last: next - 1 }
}

/** Verifies the checkpoints over exactly as many entries as have been followed. */
async function followCheckpoints(walk: Walk, at: Position): Promise<Position | Finding> {
  let reached = at
  for (
    let [next] = await walk.checkpoints.peek(1);
    next && next.size <= at.size;
    [next] = await walk.checkpoints.peek(1)
  ) {
    await walk.checkpoints.next()
    const checked = checkCheckpoint(walk, next, at)
    if ('fault' in checked) return checked
    reached = passCheckpoint(reached, checked, next.checkpoint)
  }
  if (walk.kept?.size === at.size && !sameHash(walk.kept.root, rootOf(at.range))) {
    return { fault: 'kept-checkpoint-differs', index: 0, proven: 0, checkpointSize: at.size }
  }
  return reached
}

function checkCheckpoint(walk: Walk, stored: StoredCheckpoint, at: Position): Checkpoint | Finding {
  const where = { index: at.proven, checkpointSize: stored.size }
  const checkpoint = verifyCheckpoint(stored.checkpoint, walk.verifiers)
  if (checkpoint?.origin !== walk.log) return { fault: 'checkpoint-not-signed', ...where }
  const matches =
    stored.size === at.size && checkpoint.size === at.size && sameHash(checkpoint.root, rootOf(at.range))
  return matches ? checkpoint : { fault: 'checkpoint-differs', ...where }
}

/** A checkpoint that holds proves what is before it, and names the checkpoint that must be before it. */
function passCheckpoint(at: Position, { size, previous }: Checkpoint, note: string): Position {
  const passed = { ...at, proven: size, checkpoint: note }
  if (previous === undefined) return { ...passed, unlinked: size }
  if (previous === at.proven || size === at.proven) return passed
  const gap = { fault: 'checkpoint-missing', index: at.proven, checkpointSize: previous } as const
  return { ...passed, gap: at.gap ?? gap }
}

async function conclude(walk: Walk, at: Position): Promise<LogVerdict> {
  const end = await findEnd(walk, at)
  if (end && 'fault' in end) return broken(walk.log, at, end)
  if (end) {
    const finding = { index: at.size, last: end.size - 1, checkpointSize: end.size }
    return broken(walk.log, at, { fault: 'shorter-than-checkpoint', ...finding })
  }
  if (at.proven < at.size) return broken(walk.log, at, { fault: 'tail-without-checkpoint', index: at.proven })
  if (at.gap) return broken(walk.log, at, at.gap)
  const { size: entries, checkpoint, unlinked } = at
  return { outcome: 'verified', log: walk.log, entries, checkpoint, vouched: walk.kept?.size, unlinked }
}

/** The greatest of the signed checkpoints that are over more entries than there are, and of the one that is kept. */
async function findEnd(walk: Walk, at: Position): Promise<Pick<Checkpoint, 'size'> | Finding | undefined> {
  let end: Pick<Checkpoint, 'size'> | undefined = walk.kept
  let stray: Finding | undefined
  for (let next = await walk.checkpoints.next(); next !== undefined; next = await walk.checkpoints.next()) {
    const checked = checkBeyond(walk, next, at)
    if ('fault' in checked) stray ??= checked
    else if (end === undefined || checked.size > end.size) end = checked
  }
  return end && end.size > at.size ? end : stray
}

function checkBeyond(walk: Walk, stored: StoredCheckpoint, at: Position): Checkpoint | Finding {
  const where = { index: at.size, checkpointSize: stored.size }
  const checkpoint = verifyCheckpoint(stored.checkpoint, walk.verifiers)
  if (checkpoint?.origin !== walk.log) return { fault: 'checkpoint-not-signed', ...where }
  return checkpoint.size === stored.size ? checkpoint : { fault: 'checkpoint-differs', ...where }
}

function broken(log: string, at: Position, finding: Finding): BrokenLog {
  const { fault, index, last, checkpointSize, proven = at.proven } = finding
  return { outcome: 'broken', log, fault, index, last, proven, checkpointSize }
}
