import type { Permit } from '../../access/gate.js'
import { ITEM_PARTS } from '../part-names.js'
import type { StoredPart } from '../record-store.js'
import { compareSince } from './compare-since.js'
import { nameOfMarks } from './item-mark.js'
import type { LooksStore } from './looks-store.js'
import { nextLook } from './sitting.js'

/** How many items have changed since somebody last looked. */
export type ChangeCount =
  | { readonly outcome: 'never' }
  | {
      readonly outcome: 'compared'
      /** When they last looked, before this sitting; ISO instant. */
      readonly since: string
      readonly count: number
    }

/** That somebody is about to be shown a record. */
export interface RecordLook {
  readonly changes: ChangeCount
  /**
   * Keeps that they were shown it: from then on changes are told since now. To be called once the page has gone out
   * whole, and MUST NOT be called before. Never rejects: where it cannot be kept, the one before stays, and more is told
   * than has changed.
   */
  keep(): Promise<void>
}

export interface LookDeps {
  readonly looks: LooksStore
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told of what went wrong behind a page that has gone out. */
  readonly report: (error: unknown) => void
}

/**
 * What has changed since the one who asks last looked, and how to keep that they look now. What is seen through broken
 * glass is no look: it is compared with later by nobody.
 */
export async function lookAtRecord(
  { looks, now: clock, report }: LookDeps,
  permit: Permit<'read-record'>,
  parts: readonly StoredPart[],
): Promise<RecordLook> {
  const now = clock()
  const marks = marksIn(parts)
  const own = await looks.readOwnLook(permit)
  const compared = await compareSince(looks, permit, { marks, own, since: { by: 'me' }, now })
  return {
    changes:
      compared.outcome === 'never'
        ? compared
        : { outcome: 'compared', since: compared.since, count: compared.changes.length },
    async keep() {
      if (permit.request.purpose === 'BTG') return
      const next = nextLook(own, { now, session: permit.actor.session }, nameOfMarks(marks))
      await looks.keepLook(permit, next, marks).catch(report)
    },
  }
}

/** The marks among the parts of a record. */
export function marksIn(parts: readonly StoredPart[]): Uint8Array {
  const part = parts.find(({ part: name }) => name === ITEM_PARTS.marks)
  if (!part) throw new Error('The record has no part with the marks of its items.')
  return part.body
}
