import { decideAccess } from '../access/decide-access.js'
import { toEventActor, type Gate } from '../access/gate.js'
import type { PartnerSystem } from '../identity/actor.js'
import type { IngestStore, OwnContribution, PersonIndex } from './ingest-store.js'

export interface AskForOwn {
  readonly actor: PartnerSystem
  readonly type: string
  readonly id: string
  readonly query: string
  readonly requestId: string
}

export type OwnRead =
  | ({ readonly outcome: 'found' } & OwnContribution)
  /** Absent and somebody else's are the same to a partner. */
  | { readonly outcome: 'not-found' }
  | { readonly outcome: 'refused' }

/** Reads back one of a partner's own contributions. */
export type ReadOwnContribution = (asked: AskForOwn) => Promise<OwnRead>

export function createReadOwnContribution({
  gate,
  store,
  personIndex,
}: {
  readonly gate: Gate
  readonly store: Pick<IngestStore, 'readOwn'>
  readonly personIndex: PersonIndex
}): ReadOwnContribution {
  return async function readOwnContribution({ actor, type, id, query, requestId }) {
    const request = {
      actor,
      activity: 'read-contribution',
      interaction: 'read',
      purpose: 'TREAT',
      query,
      requestId,
    } as const
    const allowed = decideAccess(request, { personExists: true, relationships: [], now: '' })
    const found = await personIndex.findContribution(actor.organisation, type, id)
    if (!found && allowed.outcome === 'permit') {
      await gate.note({
        interaction: 'read',
        actor: toEventActor(actor),
        reason: 'not-found',
        query,
        requestId,
      })
      return { outcome: 'not-found' }
    }

    const admission = await gate.admit({
      ...request,
      ...(found?.person === undefined ? {} : { person: found.person }),
    })
    if (admission.outcome === 'deny' || !found) return { outcome: 'refused' }

    const own = await store.readOwn(admission.permit, found.type, found.id)
    await gate.disclose(admission.permit, {
      status: own ? 200 : 404,
      recordVersion: 0,
      resources: own ? 1 : 0,
      withheld: 0,
      what: `${found.type}/${found.id}/_history/${own?.version ?? 0}`,
    })
    return own ? { outcome: 'found', ...own } : { outcome: 'not-found' }
  }
}
