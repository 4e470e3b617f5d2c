import type { Gate } from '../access/gate.js'
import { isInForce } from '../access/consent.js'
import type { PersonId } from '../fhir/person-id.js'
import type { ConsentFilter, ConsentsSaid, SaidConsent } from './consents-said.js'
import type { Reviewed, ReviewRequest } from './review-log.js'
import type { ReviewedPeople, ReviewedPerson } from './reviewed-people.js'

export interface ConsentsFound {
  readonly consents: readonly (SaidConsent & { readonly isValid: boolean })[]
  readonly total: number
  readonly people: ReadonlyMap<PersonId, ReviewedPerson>
}

/**
 * What people said about sharing, over everybody: through the gate, and each person who is shown is an event of their own
 * before this resolves.
 */
export type ReviewConsents = (
  request: ReviewRequest,
  filter: ConsentFilter,
  excerpt: { readonly offset: number; readonly limit: number },
) => Promise<Reviewed<ConsentsFound>>

interface ConsentParts {
  readonly gate: Gate
  readonly consents: ConsentsSaid
  readonly people: ReviewedPeople
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export function createReviewConsents({ gate, consents, people, now }: ConsentParts): ReviewConsents {
  return async function reviewConsents(request, filter, excerpt) {
    const admission = await gate.admit({
      ...request,
      ...(filter.person === undefined ? {} : { person: filter.person }),
      activity: 'review-access',
      interaction: 'search-type',
      purpose: 'HCOMPL',
    })
    if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }

    const { permit } = admission
    const at = new Date(now()).toISOString()
    const { consents: said, total } = await consents.searchConsents(permit, { ...filter, now: at }, excerpt)
    const persons = [...new Set(said.map(({ person }) => person))]
    const known = await people.readPeople(permit, persons)
    await gate.showed(permit, persons, 'consents')
    await gate.disclose(permit, {
      status: 200,
      recordVersion: 0,
      resources: said.length,
      withheld: 0,
      what: 'consents-of-all',
    })
    return {
      outcome: 'reviewed',
      found: {
        consents: said.map((one) => ({ ...one, isValid: isInForce({ ...one, evidence: '' }, at) })),
        total,
        people: known,
      },
    }
  }
}
