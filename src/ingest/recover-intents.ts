import { commitChange, type CommitParts } from './commit-change.js'
import type { IngestStore } from './ingest-store.js'

export interface RecoverIntentsParts extends CommitParts {
  readonly store: IngestStore
  /** This gateway's name, the same in each of its lives. */
  readonly gateway: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export interface Recovered {
  readonly finished: number
  /** Those that the system of record could not take now; they are tried again. */
  readonly waiting: number
}

/**
 * Finishes what was promised and not finished. `at-start`: everything of this gateway's earlier lives; MUST be done
 * before it takes submissions. `later`: what any gateway has left open for longer than a write can take.
 */
export type RecoverIntents = (when: 'at-start' | 'later') => Promise<Recovered>

/** Longer than any write takes while its gateway lives. */
const LEFT_BEHIND_MS = 20_000

export function createRecoverIntents(parts: RecoverIntentsParts): RecoverIntents {
  const { store, gateway, now } = parts
  return async function recoverIntents(when) {
    const olderThan = new Date(now() - LEFT_BEHIND_MS).toISOString()
    const intents = await store.searchUnfinished(when === 'at-start' ? gateway : '', olderThan)
    let finished = 0
    for (const intent of intents) {
      const committed = await commitChange(intent, parts)
      if (committed.outcome !== 'unavailable') finished += 1
    }
    return { finished, waiting: intents.length - finished }
  }
}
