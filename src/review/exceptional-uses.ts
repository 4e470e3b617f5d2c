import type { Permit } from '../access/gate.js'
import type { PersonId } from '../fhir/person-id.js'

/** How a review can end. */
export const REVIEW_OUTCOMES = ['justified', 'not-justified', 'inconclusive'] as const
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]

/** What a reviewer found of one use. */
export interface UseReview {
  readonly outcome: ReviewOutcome
  readonly words: string
  readonly reviewerId: string
  readonly reviewer: string
  /** ISO instant. */
  readonly reviewedAt: string
}

/** One use of exceptional access, as its reviewer sees it. */
export interface ReviewedUse {
  readonly id: string
  /** `consent`: what they recorded of the person's word opened the record to their own organisation. */
  readonly kind: 'break-glass' | 'self-claimed' | 'unseal' | 'consent'
  readonly person: PersonId
  readonly actorId: string
  readonly actorName: string
  readonly roleCode: string
  readonly organisation: string
  readonly reasonCode: string
  readonly reasonText: string
  /** ISO instants: from when, and until when as it was opened. What ends it before that is for the policy of now. */
  readonly openedAt: string
  readonly until: string
  readonly reviewDue: string
  readonly review: UseReview | undefined
}

/** What somebody may review, and how much is kept from them for another reviewer. */
export interface UsesFound {
  readonly uses: readonly ReviewedUse[]
  readonly kept: KeptUses
}

/** How many uses a reviewer is not shown, because they are their own or of the record of somebody close to them. */
export interface KeptUses {
  readonly waiting: number
  readonly closed: number
}

type ReviewPermit = Permit<'review-access'>

/** Reads what waits for a review, and keeps what came of it. */
export interface ExceptionalUses {
  /**
   * Those without a review first, the longest due first; then the newest of those that have one. Of what is kept for
   * another reviewer the number alone.
   */
  searchUses(permit: ReviewPermit, limit: number): Promise<UsesFound>
  readUse(permit: ReviewPermit, id: string): Promise<ReviewedUse | undefined>
  /** Adds the review of a use, durably. `stale` when it has one: a review is never changed. */
  keepReview(permit: ReviewPermit, id: string, review: UseReview): Promise<'kept' | 'stale'>
}
