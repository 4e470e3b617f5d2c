import type { AccessRequest } from '../../access/access-request.js'
import type { PersonId } from '../../fhir/person-id.js'
import { readCurrentParts } from '../parts/current-parts.js'
import { asOpened, type OpenedRecord, type OpenRecordDeps } from '../open-record.js'
import { ITEM_PARTS } from '../parts/part-names.js'
import { toRefusal, type RefusalReason } from '../refusal-reason.js'
import { compareSince } from './compare-since.js'
import { CHANGE_KINDS, type ChangeKind } from './find-changes.js'
import { marksIn } from './marks-in.js'
import { readChangedLines, type ChangedLine } from './read-changed-lines.js'
import { writeSince, type Since } from './since.js'

export interface ChangesRequest {
  readonly actor: AccessRequest['actor']
  readonly person: PersonId
  readonly since: Since
  /** From 1. */
  readonly page: number
  /** The page parts wanted around it. */
  readonly parts: readonly string[]
  readonly query: string
  readonly requestId: string
}

/** Lines on one page. */
export const CHANGES_ON_PAGE = 50

export type ChangesSeen =
  | { readonly outcome: 'never' }
  | {
      readonly outcome: 'compared'
      /** ISO instant, or the day that was asked for. */
      readonly since: string
      readonly counts: Readonly<Record<ChangeKind, number>>
      /** Those of the page that was asked for. */
      readonly lines: readonly ChangedLine[]
    }

export type OpenedChanges =
  | {
      readonly outcome: 'opened'
      readonly record: Extract<OpenedRecord, { readonly outcome: 'opened' }>
      readonly changes: ChangesSeen
    }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason }

/**
 * What has changed of one person's record, through the gate: of what the one who asks may see, and told by that alone. It
 * is no look: it takes the list away from nobody.
 */
export type OpenChanges = (request: ChangesRequest) => Promise<OpenedChanges>

export function createOpenChanges(deps: OpenRecordDeps): OpenChanges {
  return async function openChanges({ since, page, parts, ...request }) {
    const admission = await deps.gate.admit({
      ...request,
      activity: 'read-record',
      interaction: 'read',
      purpose: 'TREAT',
    })
    if (admission.outcome === 'deny') return { outcome: 'refused', reason: toRefusal(admission.reason) }

    const { permit, basis } = admission
    const state = await deps.store.readState(permit)
    if (!state) throw new Error('A person whom the gate knows has no record.')
    const current = await readCurrentParts(deps, permit, {
      state,
      names: [...parts, ...Object.values(ITEM_PARTS)],
    })
    const compared = await compareSince(deps.looks, permit, {
      marks: marksIn(current.parts),
      own: await deps.looks.readOwnLook(permit),
      since,
      now: deps.now(),
    })
    const all = compared.outcome === 'never' ? [] : compared.changes
    const lines = await readChangedLines(deps, permit, {
      changes: all.slice((page - 1) * CHANGES_ON_PAGE, page * CHANGES_ON_PAGE),
      parts: current.parts,
      state,
      since,
    })

    await deps.gate.disclose(permit, {
      status: 200,
      recordVersion: current.state.version,
      resources: lines.reduce((sum, { resources }) => sum + resources, 0),
      withheld: current.withheld,
      what: `changes:${since.by === 'time' ? 'time' : writeSince(since)}`,
    })
    return {
      outcome: 'opened',
      changes:
        compared.outcome === 'never'
          ? compared
          : {
              outcome: 'compared',
              since: compared.since,
              counts: countsOf(all.map(({ kind }) => kind)),
              lines,
            },
      record: asOpened(permit, basis, current),
    }
  }
}

function countsOf(kinds: readonly ChangeKind[]): Readonly<Record<ChangeKind, number>> {
  const [gone = 0, changed = 0, added = 0] = CHANGE_KINDS.map(
    (kind) => kinds.filter((one) => one === kind).length,
  )
  return { gone, changed, new: added }
}
