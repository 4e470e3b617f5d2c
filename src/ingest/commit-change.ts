import type { IngestStore, OpenIntent } from './ingest-store.js'
import type { SystemOfRecord } from './system-of-record.js'

export type Committed =
  | { readonly outcome: 'committed'; readonly versions: ReadonlyMap<string, number> }
  | { readonly outcome: 'refused'; readonly diagnostics: string }
  | { readonly outcome: 'unavailable' }
  /** The system of record has it and the tables never will: it waits for an operator. */
  | { readonly outcome: 'set-aside' }

export interface CommitParts {
  readonly store: Pick<IngestStore, 'apply' | 'abandon' | 'setAside'>
  readonly systemOfRecord: Pick<SystemOfRecord, 'write'>
}

/**
 * Carries out an intent that is open: into the system of record first, then into everything derived from it, which
 * closes the intent. Doing it again is harmless. When it cannot be said whether the system of record took it, the
 * intent stays open and is finished later; what throws leaves it open too. What can never be finished is set aside, so
 * that it stands in nobody's way.
 */
export async function commitChange(
  intent: OpenIntent,
  { store, systemOfRecord }: CommitParts,
): Promise<Committed> {
  const { contributions, receivedAt } = intent.change
  const written = await systemOfRecord.write(contributions, receivedAt)
  switch (written.outcome) {
    case 'refused':
      await store.abandon(intent.id, 'refused')
      return written
    case 'unavailable':
      return written
    case 'written': {
      const applied = await store.apply(intent)
      if (applied.outcome === 'applied') return { outcome: 'committed', versions: applied.versions }
      await store.setAside(intent.id)
      return { outcome: 'set-aside' }
    }
  }
}
