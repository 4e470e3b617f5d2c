import type { Permit } from '../../access/gate.js'

/** A read of a record, by the cover that was read. */
export interface RecordRead {
  readonly permit: Permit<'read-record'>
  readonly cover: string
  /** How many resources the record has. */
  readonly resources: number
}

/** Who read long records lately, so that these can be made anew for the next day before anybody waits for them. */
export interface LongReads {
  note(read: RecordRead): void
  /** The permit of the latest read of each cover of a record, the latest first; none that is older than a day and a half. */
  lately(): readonly Permit<'read-record'>[]
}

/** How many records are remembered. */
const MOST = 100
const LATELY = 36 * 3_600_000

interface LongReadsSettings {
  readonly now: () => number
  /** From how many resources on whoever opens a record first on a day waits for it. */
  readonly long: number
}

/**
 * Remembers ordinary reads of people at work alone: where the glass was broken, or somebody acts for the person, the next day
 * hangs on another decision. `now` is in milliseconds since 1970.
 */
export function createLongReads({ now, long }: LongReadsSettings): LongReads {
  const reads = new Map<string, { readonly permit: Permit<'read-record'>; readonly at: number }>()
  return {
    note({ permit, cover, resources }) {
      if (resources < long || permit.actor.kind !== 'clinician' || permit.request.purpose === 'BTG') return
      const key = JSON.stringify([permit.person, cover])
      reads.delete(key)
      reads.set(key, { permit, at: now() })
      const [oldest] = reads.keys()
      if (reads.size > MOST && oldest !== undefined) reads.delete(oldest)
    },
    lately() {
      for (const [key, { at }] of reads) if (at < now() - LATELY) reads.delete(key)
      return [...reads.values()].map(({ permit }) => permit).reverse()
    },
  }
}
