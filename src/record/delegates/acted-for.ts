import type { AccessRequest } from '../../access/access-request.js'
import type { AccessBasis } from '../../access/access-basis.js'
import type { Gate } from '../../access/gate.js'
import type { PersonId } from '../../fhir/person-id.js'
import type { Delegate } from '../../identity/actor.js'
import type { OpenRecord } from '../open-record.js'
import type { StoredPart } from '../record-store.js'
import type { DelegationStore } from './delegation-store.js'

export interface ActedForRequest extends Pick<AccessRequest, 'query' | 'requestId'> {
  readonly actor: Delegate
  /** The part of a record by which its person is told: their name, as it is stored. */
  readonly part: string
}

/** Somebody whose record the one who asks may open now: themselves first. */
export interface ActedFor {
  readonly person: PersonId
  readonly basis: AccessBasis
  readonly title: StoredPart
}

/**
 * Whose records somebody may open who signed in for themselves. Each of them is decided on and logged as opening the
 * record would be; of those that the gate refuses nothing is said.
 */
export type ListActedFor = (request: ActedForRequest) => Promise<readonly ActedFor[]>

export interface ActedForDeps {
  readonly gate: Gate
  readonly store: DelegationStore
  readonly openRecord: OpenRecord
}

export function createListActedFor({ gate, store, openRecord }: ActedForDeps): ListActedFor {
  return async function listActedFor(request) {
    const { actor, query, requestId } = request
    const own = await gate.admit({
      actor,
      person: actor.person,
      activity: 'read-record',
      interaction: 'read',
      purpose: 'PATRQT',
      query,
      requestId,
    })
    if (own.outcome === 'deny') return []
    const people = await store.readActedFor(own.permit)
    await gate.disclose(own.permit, {
      status: 200,
      recordVersion: 0,
      resources: 0,
      withheld: 0,
      what: 'acted-for',
    })
    const opened = await Promise.all([actor.person, ...people].map((person) => titleOf(person, request)))
    return opened.flatMap((one) => (one ? [one] : []))
  }

  async function titleOf(
    person: PersonId,
    { actor, part, query, requestId }: ActedForRequest,
  ): Promise<ActedFor | undefined> {
    const opened = await openRecord({
      actor,
      person,
      parts: [part],
      what: 'name',
      interaction: 'read',
      purpose: 'PATRQT',
      query,
      requestId,
    })
    if (opened.outcome !== 'opened') return undefined
    const [title] = opened.parts
    return title && { person, basis: opened.basis, title }
  }
}
