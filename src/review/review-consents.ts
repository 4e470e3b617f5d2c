import type { Gate } from '../access/gate.js'
import { isInForce } from '../access/consent.js'
import { tiesDeniedInLog } from '../access/tied-record.js'
import type { PersonId } from '../fhir/person-id.js'
import { createConsentAsTold, type ToldConsent } from './consent-as-told.js'
import type { ConsentFilter, ConsentsSaid } from './consents-said.js'
import { createMayTellPlace } from './may-tell-place.js'
import { organisationOf } from '../identity/actor.js'
import type { Reviewed, ReviewRequest } from './review-log.js'
import type { ReviewedPeople, ReviewedPerson } from './reviewed-people.js'

export interface ConsentsFound {
  readonly consents: readonly (ToldConsent & { readonly isValid: boolean })[]
  readonly total: number
  readonly people: ReadonlyMap<PersonId, ReviewedPerson>
}

/**
 * What people said about sharing, over everybody: through the gate, and each person who is shown is an event of their own
 * before this resolves. Of those to whom the reviewer is recorded as tied, where the policy denies them the log about that
 * record, nothing is shown or counted; of somebody at risk nothing names where they are treated.
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
    const { consents: said, total } = await consents.searchConsents(
      permit,
      {
        ...filter,
        now: at,
        reviewerOf: organisationOf(permit.actor) ?? '',
        withoutTies: tiesDeniedInLog(permit.policy).map((tie) => `${permit.actor.id} ${tie}`),
      },
      excerpt,
    )
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
    const asTold = createConsentAsTold(createMayTellPlace(known, permit.actor), permit.actor)
    return {
      outcome: 'reviewed',
      found: {
        consents: said.map((one) => ({ ...asTold(one), isValid: isInForce({ ...one, evidence: '' }, at) })),
        total,
        people: known,
      },
    }
  }
}
