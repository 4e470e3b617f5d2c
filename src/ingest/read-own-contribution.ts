import type { AccessRequest } from '../access/access-request.js'
import { hasScope } from '../access/scopes.js'
import type { Gate, Permit } from '../access/gate.js'
import type { PersonId } from '../fhir/person-id.js'
import type { PartnerSystem } from '../identity/actor.js'
import type { EarlierContribution, IngestStore, OwnContribution, PersonIndex } from './ingest-store.js'
import { toEventActor } from '../identity/event-actor.js'

export interface AskForOwn {
  readonly actor: PartnerSystem
  readonly type: string
  readonly id: string
  /** A version of it, as the address had it; the current one when left out. */
  readonly version?: string
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
  readonly store: Pick<IngestStore, 'readOwn' | 'readOwnVersion'>
  readonly personIndex: PersonIndex
}): ReadOwnContribution {
  return async function readOwnContribution(asked) {
    const { actor, type, id, query, requestId } = asked
    const found = await personIndex.findContribution(actor.organisation, type, id)
    const request = toRequest(asked, found?.person)
    if (!found && hasScope(request)) {
      await gate.note({
        interaction: 'read',
        actor: toEventActor(actor),
        reason: 'not-found',
        query,
        requestId,
      })
      return { outcome: 'not-found' }
    }

    const admission = await gate.admit(request)
    if (admission.outcome === 'deny' || !found) return { outcome: 'refused' }

    const own = await readOwn(admission.permit, found, asked.version)
    await gate.disclose(admission.permit, toDisclosure(found, own), own ? undefined : 'not-found')
    return own ? { outcome: 'found', ...own } : { outcome: 'not-found' }
  }

  async function readOwn(
    permit: Permit<'read-contribution'>,
    { type, id }: Found,
    version: string | undefined,
  ): Promise<OwnContribution | undefined> {
    if (version === undefined) return store.readOwn(permit, type, id)
    if (!VERSION.test(version)) return undefined
    return store.readOwnVersion(permit, { type, id, version: Number(version) })
  }
}

type Found = Pick<EarlierContribution, 'type' | 'id'>

/** Versions here are whole numbers; there is none of another form. */
const VERSION = /^[1-9]\d{0,8}$/

function toRequest(
  { actor, query, requestId }: AskForOwn,
  person: PersonId | undefined,
): AccessRequest<'read-contribution'> {
  return {
    actor,
    activity: 'read-contribution',
    ...(person === undefined ? {} : { person }),
    interaction: 'read',
    purpose: 'TREAT',
    query,
    requestId,
  }
}

function toDisclosure(
  { type, id }: Found,
  own: OwnContribution | undefined,
): Parameters<Gate['disclose']>[1] {
  return {
    status: own ? 200 : 404,
    recordVersion: 0,
    resources: own ? 1 : 0,
    withheld: 0,
    what: `${type}/${id}/_history/${own?.version ?? 0}`,
  }
}
