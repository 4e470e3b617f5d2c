import type { Admission, Gate, Permit } from '../access/gate.js'
import type { PersonId } from '../fhir/person-id.js'
import { discloseReview } from './disclose-review.js'
import { endThatHolds, type EndThatHolds } from './end-that-holds.js'
import type { EscalateKept } from './escalate-kept.js'
import type { ExceptionalUses, KeptUses, ReviewedUse, ReviewOutcome } from './exceptional-uses.js'
import type { Reviewed, ReviewRequest } from './review-log.js'
import type { ReviewedPeople, ReviewedPerson } from './reviewed-people.js'
import { saysEnough } from './words-given.js'

/** One use, with what ends it before its time. */
export interface QueuedUse extends ReviewedUse {
  readonly ends: EndThatHolds
}

/** What waits for a review, and what had one. */
export interface ReviewQueue {
  readonly uses: readonly QueuedUse[]
  readonly people: ReadonlyMap<PersonId, ReviewedPerson>
  /** How many are kept for another reviewer: nothing else is told of them. */
  readonly kept: KeptUses
}

export interface ReviewGiven {
  readonly id: string
  readonly outcome: ReviewOutcome | undefined
  readonly words: string
}

export type ReviewClosed =
  | { readonly outcome: 'closed' }
  | { readonly outcome: 'invalid'; readonly text: string }
  /** Nobody reviews their own use. */
  | { readonly outcome: 'own' }
  /** Nor a use of their own record, or of that of somebody close to them. */
  | { readonly outcome: 'tied' }
  | { readonly outcome: 'stale' }
  | Extract<Reviewed<never>, { readonly outcome: 'refused' }>

export interface ReviewExceptionalUses {
  /** The queue, through the gate; that it was looked at is in the log. */
  readQueue(request: ReviewRequest): Promise<Reviewed<ReviewQueue>>
  /** Closes a use as justified, not justified or inconclusive, with words; by somebody other than its user. */
  closeReview(request: ReviewRequest, given: ReviewGiven): Promise<ReviewClosed>
}

interface ReviewParts {
  readonly gate: Gate
  readonly uses: ExceptionalUses
  readonly people: ReviewedPeople
  readonly escalateKept: EscalateKept
  /** Milliseconds since 1970. */
  readonly now: () => number
}

const MOST = 200

export function createReviewExceptionalUses({
  gate,
  uses,
  people,
  escalateKept,
  now,
}: ReviewParts): ReviewExceptionalUses {
  return {
    async readQueue(request) {
      const admission = await admit(gate, request)
      if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }
      const { permit } = admission
      const { uses: found, kept } = await uses.searchUses(permit, MOST)
      if (kept.waiting > 0) await escalateKept(permit)
      const instant = now()
      const queue = {
        uses: found.map((use) => ({
          ...use,
          ends: endThatHolds(use, { policy: permit.policy, now: instant }),
        })),
        people: await people.readPeople(permit, [...new Set(found.map(({ person }) => person))]),
        kept,
      }
      await discloseReview(gate, permit, {
        resources: found.length,
        withheld: kept.waiting + kept.closed,
        what: 'review-queue',
      })
      return { outcome: 'reviewed', found: queue }
    },

    async closeReview(request, { id, outcome, words }) {
      const admission = await admit(gate, request)
      if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }
      const { permit } = admission
      const closed = await close(permit, { id, outcome, words })
      const what = closed.outcome === 'closed' ? 'review-closed' : `review-${closed.outcome}`
      await discloseReview(gate, permit, {
        resources: closed.outcome === 'closed' ? 1 : 0,
        what,
        isTied: closed.outcome === 'tied',
      })
      return closed
    },
  }

  async function close(
    permit: Permit<'review-access'>,
    { id, outcome, words }: ReviewGiven,
  ): Promise<ReviewClosed> {
    if (!outcome) return { outcome: 'invalid', text: 'Choose what you found' }
    if (!saysEnough(words)) {
      return { outcome: 'invalid', text: 'Say in a few words what you looked at and why you think so' }
    }
    const use = await uses.readUse(permit, id)
    if (!use) return { outcome: 'stale' }
    const { actor } = permit
    if (use.actorId === actor.id) return { outcome: 'own' }
    if ((await gate.checkTie(permit, use.person)) === 'barred') return { outcome: 'tied' }
    const review = {
      outcome,
      words,
      reviewerId: actor.id,
      reviewer: actor.name,
      reviewedAt: new Date(now()).toISOString(),
    }
    return (await uses.keepReview(permit, id, review)) === 'kept'
      ? { outcome: 'closed' }
      : { outcome: 'stale' }
  }
}

function admit(gate: Gate, request: ReviewRequest): Promise<Admission<'review-access'>> {
  return gate.admit({
    ...request,
    activity: 'review-access',
    interaction: 'operation',
    purpose: 'HCOMPL',
  })
}
