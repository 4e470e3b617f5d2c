import type { AccessRequest } from '../../access/access-request.js'
import type { Gate } from '../../access/gate.js'
import type { PersonId } from '../../fhir/person-id.js'
import type { OpenRecord } from '../open-record.js'
import type { StoredPart } from '../record-store.js'
import { toRefusal, type RefusalReason } from '../refusal-reason.js'
import type { ChangeCount } from './look-at-record.js'
import type { LooksStore } from './looks-store.js'

export interface ChangedPeopleRequest extends Pick<AccessRequest, 'actor' | 'query' | 'requestId'> {
  /** The part of a record by which its person is told: their name, as it is stored. */
  readonly part: string
}

/** Somebody whose record the one who asks has opened, and may open now. */
export interface ChangedPerson {
  readonly person: PersonId
  readonly title: StoredPart
  readonly changes: ChangeCount
}

export type ChangedPeople =
  | { readonly outcome: 'listed'; readonly people: readonly ChangedPerson[] }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason }

/** How many people are on the list: those whose records were opened last. */
export const PEOPLE_LISTED = 20

/**
 * The people whose records somebody opened last, with how much has changed of each. Each of them is decided on and logged
 * as opening the record would be; of those that the gate refuses nothing is said. It is a look at none of them.
 */
export type ListChangedPeople = (request: ChangedPeopleRequest) => Promise<ChangedPeople>

export interface ChangedPeopleDeps {
  readonly gate: Gate
  readonly looks: LooksStore
  readonly openRecord: OpenRecord
}

export function createListChangedPeople({ gate, looks, openRecord }: ChangedPeopleDeps): ListChangedPeople {
  return async function listChangedPeople({ part, ...request }) {
    const admission = await gate.admit({
      ...request,
      activity: 'find-people',
      interaction: 'search-type',
      purpose: 'TREAT',
    })
    if (admission.outcome === 'deny') return { outcome: 'refused', reason: toRefusal(admission.reason) }

    const looked = await looks.readLookedAt(admission.permit, PEOPLE_LISTED)
    const opened = await Promise.all(
      looked.map(async (person): Promise<readonly ChangedPerson[]> => {
        const one = await openRecord({
          ...request,
          person,
          parts: [part],
          what: 'name-and-changes',
          interaction: 'read',
          purpose: 'TREAT',
          // The name is the joined Patient.
          resourcesIn: () => 1,
          isLook: true,
        })
        if (one.outcome !== 'opened' || !one.look) return []
        const title = one.parts.find(({ part: name }) => name === part)
        return title ? [{ person, title, changes: one.look.changes }] : []
      }),
    )
    const people = opened.flat()
    await gate.disclose(admission.permit, {
      status: 200,
      recordVersion: 0,
      resources: people.length,
      withheld: 0,
      what: 'changed-people',
    })
    return { outcome: 'listed', people }
  }
}
