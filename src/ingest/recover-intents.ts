import { commitChange, type CommitParts } from './commit-change.js'
import type { IngestStore, OpenIntent } from './ingest-store.js'
import type { LeftOpen } from './left-open.js'

export interface RecoverIntentsParts extends CommitParts {
  readonly store: IngestStore
  readonly leftOpen: LeftOpen
  /** This gateway's name, the same in each of its lives. */
  readonly gateway: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told what kept an intent from being finished now. */
  readonly report: (error: unknown) => void
}

export interface Recovered {
  readonly finished: number
  /** Those that the system of record could not take now; they are tried again. */
  readonly waiting: number
  /** Those that can never be finished. */
  readonly setAside: number
}

/**
 * Finishes what was promised and not finished. `at-start`: everything of this gateway's earlier lives; MUST be done
 * before it takes submissions. `later`: what this gateway knows that it left open, and what any gateway has left open for
 * longer than a write can take.
 */
export type RecoverIntents = (when: 'at-start' | 'later') => Promise<Recovered>

/** Longer than any write takes while its gateway lives. */
const LEFT_BEHIND_MS = 20_000

export function createRecoverIntents(parts: RecoverIntentsParts): RecoverIntents {
  const { store, leftOpen, gateway, now } = parts
  return async function recoverIntents(when) {
    const intents = await searchUnfinished(when)
    const ended = new Map<Ended, number>()
    for (const intent of intents) {
      const how = await endOf(intent, parts)
      if (how === 'waiting') leftOpen.add(intent.id)
      ended.set(how, (ended.get(how) ?? 0) + 1)
    }
    return {
      finished: ended.get('finished') ?? 0,
      waiting: ended.get('waiting') ?? 0,
      setAside: ended.get('set-aside') ?? 0,
    }
  }

  async function searchUnfinished(when: 'at-start' | 'later'): Promise<readonly OpenIntent[]> {
    const olderThan = new Date(now() - LEFT_BEHIND_MS).toISOString()
    const ids = leftOpen.take()
    try {
      return await store.searchUnfinished({ olderThan, ids, ...(when === 'at-start' ? { gateway } : {}) })
    } catch (error) {
      for (const id of ids) leftOpen.add(id)
      throw error
    }
  }
}

type Ended = 'finished' | 'waiting' | 'set-aside'

/** One that cannot be finished keeps nobody from the next. */
async function endOf(intent: OpenIntent, parts: RecoverIntentsParts): Promise<Ended> {
  try {
    const { outcome } = await commitChange(intent, parts)
    if (outcome === 'unavailable') return 'waiting'
    return outcome === 'set-aside' ? 'set-aside' : 'finished'
  } catch (error) {
    parts.report(error)
    return 'waiting'
  }
}
