import type { Permit } from '../../access/gate.js'
import { readCurrentParts, type CurrentPartsSource } from '../parts/current-parts.js'
import { ITEM_PARTS } from '../parts/part-names.js'
import type { RecordState, StoredPart } from '../record-store.js'
import { compareSince } from './compare-since.js'
import { nameOfMarks } from './item-mark.js'
import type { LooksStore } from './looks-store.js'
import { marksIn } from './marks-in.js'
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

export interface LookDeps extends CurrentPartsSource {
  readonly looks: LooksStore
  /** Told of what went wrong behind a page that has gone out. */
  readonly report: (error: unknown) => void
}

interface Looked {
  readonly state: RecordState
  /** With the name of the marks among them. */
  readonly parts: readonly StoredPart[]
}

/**
 * What has changed since the one who asks last looked, and how to keep that they look now. What is seen through broken
 * glass is no look: nothing is compared with it later.
 */
export async function lookAtRecord(
  deps: LookDeps,
  permit: Permit<'read-record'>,
  { state, parts }: Looked,
): Promise<RecordLook> {
  const { looks, report } = deps
  const now = deps.now()
  const marks = marksIn(
    parts,
    async () => (await readCurrentParts(deps, permit, { state, names: MARKS })).parts,
  )
  const own = await looks.readOwnLook(permit)
  const compared = await compareSince(looks, permit, { marks, own, since: { by: 'me' }, now })
  // Read before the page goes out: once it has, the record may be another one.
  const toKeep = own?.marks === marks.name ? undefined : await marks.read()
  return {
    changes:
      compared.outcome === 'never'
        ? compared
        : { outcome: 'compared', since: compared.since, count: compared.changes.length },
    async keep() {
      // The record may have changed between the page and its marks: those of what was not shown MUST NOT count as seen.
      const isOfPage = !toKeep || nameOfMarks(toKeep) === marks.name
      if (permit.request.purpose === 'BTG' || !isOfPage) return
      const next = nextLook(own, { now, session: permit.actor.session }, marks.name)
      await looks.keepLook(permit, next, toKeep).catch(report)
    },
  }
}

const MARKS = [ITEM_PARTS.marks]
