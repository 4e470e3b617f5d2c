import { LogUnavailable, type AuditAppender } from '../../../audit/audit-appender.js'
import { parseVerifierKey, type CheckpointSigner } from '../../../audit/checkpoint.js'
import { checkStorable } from '../../../audit/entry-columns.js'
import { extendLog, type LogHead } from '../../../audit/log-head.js'
import { rootOf } from '../../../audit/merkle-tree.js'
import { appendBatch, isInLog, type Batch } from './append-batch.js'
import { APPENDER_LIMITS, type AppenderLimits } from './appender-limits.js'
import { createCheckpointKeeper } from './checkpoint-keeper.js'
import type { Database } from '../database.js'
import { LogBroken, openLogHead } from './open-log-head.js'
import { SqlError, UNIQUE_VIOLATION } from '../sql-error.js'
import { createWaitingEvents, type WaitingEvent } from './waiting-events.js'

export interface AuditAppenderParts {
  readonly database: Database
  readonly signer: CheckpointSigner
  /** The keys that may have signed earlier checkpoints of this log; the signer's own when left out. */
  readonly verifierKeys?: readonly string[]
  /** The origin name of this process's log. No other process may write it. */
  readonly log: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Keeps the latest checkpoint outside the database, so that a log that was cut off is noticed. */
  readonly keepCheckpoint?: (checkpoint: string) => Promise<void>
  /** The checkpoint that was kept last. */
  readonly readKeptCheckpoint?: () => Promise<string | undefined>
  /** Told in a sentence when something is wrong that people have to know of, and when it is over. */
  readonly report?: (message: string) => void
  readonly limits?: Partial<AppenderLimits>
}

/**
 * `ready`: takes events. `recovering`: the database does not take them now; it goes on by itself as soon as it does.
 * `halted`: the log is broken or somebody else writes it, and people have to act. `closed`: no more.
 */
export type AppenderState = 'ready' | 'recovering' | 'halted' | 'closed'

export interface RunningAppender extends AuditAppender {
  /**
   * Finds the end of the log and proves it, so that the first event need not wait for that.
   *
   * @throws LogBroken when the log must not be continued: its message says why and what to do
   */
  open(): Promise<void>
  state(): AppenderState
  /** Writes what waits, within the deadline of an event, then takes no more. */
  close(): Promise<void>
}

interface Pending {
  readonly batch: Batch
  readonly waiting: readonly WaitingEvent[]
}

/**
 * The one writer of a log. Whatever waits goes into one commit; each caller is answered once that commit has happened.
 *
 * A commit of which it is not known whether it happened is made again, byte by byte the same: the primary key lets it
 * happen once, and the hash that stands at its last place tells whose it was.
 */
export function createAuditAppender(parts: AuditAppenderParts): RunningAppender {
  const { database, signer, log, now, report = () => undefined } = parts
  const limits = { ...APPENDER_LIMITS, ...parts.limits }
  const verifiers = (parts.verifierKeys ?? [signer.verifierKey]).flatMap((key) => parseVerifierKey(key) ?? [])
  const waiting = createWaitingEvents(limits.deadline)
  const keeper = createCheckpointKeeper({
    keep: parts.keepCheckpoint ?? (() => Promise.resolve()),
    every: limits.keepEvery,
    now,
    onFailure: () => {
      report('The latest checkpoint of the audit log could not be kept outside the database.')
    },
  })

  let opening: Promise<LogHead> | undefined
  let head: LogHead | undefined
  let pending: Pending | undefined
  let frontier = 0
  let failingSince: number | undefined
  let stop: 'halted' | 'closed' | undefined
  let giveUpAt = Infinity
  let running = false
  let writing: Promise<void> = Promise.resolve()

  async function append(event: Parameters<AuditAppender['append']>[0]): Promise<number> {
    checkStorable(event)
    const refusal = whyNot()
    if (refusal !== undefined) throw new LogUnavailable(refusal)
    const index = waiting.add(event)
    if (!running) writing = writeAll()
    return index
  }

  function whyNot(): string | undefined {
    if (stop === 'closed') return 'The log is closed.'
    if (stop === 'halted') return 'The log cannot be continued until somebody has looked at it.'
    if (waiting.size() >= limits.waiting) return 'Too many events wait for the log.'
    const failing = failingSince !== undefined && now() - failingSince >= limits.patience
    return failing ? 'The log cannot be written now.' : undefined
  }

  async function writeAll(): Promise<void> {
    running = true
    // One turn of the loop lets whatever is asked for in the same moment come into the same commit.
    await new Promise((resolve) => setImmediate(resolve))
    let pause = 25
    while (hasWork()) {
      try {
        await writeOnce()
        pause = 25
      } catch (error) {
        if (await settleFailure(error)) continue
        failed()
        await after(pause)
        pause = Math.min(pause * 2, 1_000)
      }
    }
    running = false
  }

  function hasWork(): boolean {
    if (stop === 'halted' || now() >= giveUpAt) return false
    return waiting.size() > 0 || pending !== undefined || (failingSince !== undefined && stop === undefined)
  }

  async function writeOnce(): Promise<void> {
    if (!head) {
      head = await openOnce()
      recovered()
    }
    pending ??= prepare(head)
    if (!pending) return
    await within(limits.attempt, appendBatch(database, pending.batch))
    settle(pending)
  }

  function openOnce(): Promise<LogHead> {
    opening ??= openHead().catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }

  async function openHead(): Promise<LogHead> {
    const kept = await parts.readKeptCheckpoint?.()
    return openLogHead({ database, log, verifiers, kept })
  }

  function prepare(from: LogHead): Pending | undefined {
    const taken = waiting.take(limits.batch)
    if (taken.length === 0) return undefined
    const events = taken.map(({ event }) => event)
    const { entries, head: to } = extendLog(from, events)
    const { size, range } = to
    const checkpoint = signer.sign({ origin: log, size, root: rootOf(range), previous: from.size })
    const keepFrontier = size - frontier >= limits.frontierEvery
    return { batch: { entries, head: to, checkpoint, keepFrontier }, waiting: taken }
  }

  function settle({ batch, waiting: taken }: Pending): void {
    head = batch.head
    pending = undefined
    if (batch.keepFrontier) frontier = batch.head.size
    recovered()
    keeper.offer(batch.checkpoint)
    const first = batch.head.size - taken.length
    taken.forEach((one, place) => {
      one.resolve(first + place)
    })
  }

  function failed(): void {
    if (failingSince === undefined)
      report('The audit log cannot be written now: nothing is served until it can.')
    failingSince ??= now()
  }

  function recovered(): void {
    if (failingSince !== undefined) report('The audit log can be written again.')
    failingSince = undefined
  }

  /** Whether the failure is settled: the batch is in the log after all, or nothing more can be done. */
  async function settleFailure(error: unknown): Promise<boolean> {
    if (error instanceof LogBroken) return halt(error.message)
    if (!(error instanceof SqlError && error.code === UNIQUE_VIOLATION && pending)) return false
    try {
      if (!(await isInLog(database, pending.batch))) return halt(`Another process writes log ${log}.`)
      settle(pending)
      return true
    } catch {
      // Still not known whether it is there: the next attempt is refused in the same way and asks again.
      return false
    }
  }

  function halt(message: string): true {
    stop = 'halted'
    report(message)
    refuseAll('The log cannot be continued until somebody has looked at it.')
    return true
  }

  function refuseAll(why: string): void {
    for (const one of pending?.waiting ?? []) one.refuse(why)
    waiting.refuseAll(why)
  }

  return {
    append,
    async open() {
      await openOnce()
    },
    state: () => stop ?? (failingSince === undefined ? 'ready' : 'recovering'),
    async close() {
      stop ??= 'closed'
      giveUpAt = now() + limits.deadline
      await writing
      refuseAll('The log is closed.')
      await keeper.flush()
    },
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new LogUnavailable('The attempt took too long.'))
    }, milliseconds)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
