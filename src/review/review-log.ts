import type { DelegationBasis } from '../access/delegation.js'
import type { Permit, Gate } from '../access/gate.js'
import type { AccessBasis } from '../access/access-basis.js'
import type { DenyReason } from '../access/access-rules.js'
import type { PersonId } from '../fhir/person-id.js'
import type { Actor } from '../identity/actor.js'

export type { DenyReason }
/** Why something was permitted: the first word of an event's basis. */
export type { DelegationBasis }
export type BasisKind = AccessBasis['kind']

/** Somebody asks something of the log. */
export interface ReviewRequest {
  readonly actor: Actor
  /** What they asked, for the log: route template, parameters as given. */
  readonly query: string
  readonly requestId: string
  /** Whom they ask about, when it is one person. */
  readonly person?: PersonId
}

export type Reviewed<T> =
  | { readonly outcome: 'reviewed'; readonly found: T }
  | { readonly outcome: 'refused'; readonly reason: DenyReason }

/** What a review brought to light, and what the log shall say of it. */
export interface Finding<T> {
  readonly found: T
  /** How many events are shown. */
  readonly events: number
  readonly what: string
}

/**
 * Looks into the log for somebody, through the gate: that they looked, and what they were shown, is itself in the log
 * before they see it.
 */
export async function reviewLog<T>(
  gate: Gate,
  request: ReviewRequest,
  look: (permit: Permit<'review-log'>) => Promise<Finding<T>>,
): Promise<Reviewed<T>> {
  const admission = await gate.admit({
    ...request,
    activity: 'review-log',
    interaction: 'search-type',
    purpose: 'HCOMPL',
  })
  if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }

  const { found, events, what } = await look(admission.permit)
  await gate.disclose(admission.permit, {
    status: 200,
    recordVersion: 0,
    resources: events,
    withheld: 0,
    what,
  })
  return { outcome: 'reviewed', found }
}
