import { fromHeld, type HeldContribution } from './from-held.js'
import type { SystemOfRecord } from './system-of-record.js'

export interface RebuildCounts {
  readonly people: number
  /** Resources that were missing or different. */
  readonly changed: number
  /** Resources that the system of record does not hold. */
  readonly removed: number
  /** Of how many people the record shows other relationships than were stored. */
  readonly relationships: number
}

export type Replaced =
  | ({ readonly outcome: 'replaced' } & RebuildCounts)
  /** Something was posted in between, or another rebuild began: what was read is no longer the whole. */
  | { readonly outcome: 'overtaken' }
  /** Resources of these types do not lead to a person, and are not of a type that may be about nobody. */
  | { readonly outcome: 'unplaced'; readonly types: readonly string[] }

/** Gathers what was read beside the read model, then puts it in its place. */
export interface RebuildStore {
  begin(): Promise<void>
  gather(contributions: readonly HeldContribution[]): Promise<void>
  /** Finds whom everything is about and replaces the read model, all in one transaction or not at all. */
  replace(): Promise<Replaced>
  /** Forgets what was gathered. */
  discard(): Promise<void>
}

export type Rebuilt =
  | ({ readonly outcome: 'rebuilt'; readonly resources: number; readonly foreign: number } & RebuildCounts)
  | Exclude<Replaced, { readonly outcome: 'replaced' }>
  /** The system of record holds nothing of ours. */
  | { readonly outcome: 'empty' }

/**
 * Makes the read model anew from the system of record. What cannot be read whole changes nothing: it rejects when the
 * system of record does.
 */
export type RebuildRecord = (onProgress: (resources: number) => void) => Promise<Rebuilt>

const AT_ONCE = 500

export function createRebuildRecord({
  systemOfRecord,
  store,
}: {
  readonly systemOfRecord: Pick<SystemOfRecord, 'readAll'>
  readonly store: RebuildStore
}): RebuildRecord {
  return async function rebuildRecord(onProgress) {
    await store.begin()
    try {
      const { resources, foreign } = await gatherAll(onProgress)
      if (resources === 0) return { outcome: 'empty' }
      const replaced = await store.replace()
      return replaced.outcome === 'replaced'
        ? { ...replaced, outcome: 'rebuilt', resources, foreign }
        : replaced
    } finally {
      await store.discard()
    }
  }

  async function gatherAll(
    onProgress: (resources: number) => void,
  ): Promise<{ readonly resources: number; readonly foreign: number }> {
    let resources = 0
    let foreign = 0
    let batch: HeldContribution[] = []
    for await (const held of systemOfRecord.readAll()) {
      const contribution = fromHeld(held)
      if (contribution) batch.push(contribution)
      else foreign += 1
      if (batch.length < AT_ONCE) continue
      await store.gather(batch)
      resources += batch.length
      batch = []
      onProgress(resources)
    }
    await store.gather(batch)
    return { resources: resources + batch.length, foreign }
  }
}
