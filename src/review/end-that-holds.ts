import type { AccessPolicy } from '../access/access-policy.js'
import { endUnder, mayBeOpenUnder } from '../access/end-of-use.js'
import type { ReviewedUse } from './exceptional-uses.js'

/** What ends a use before the time for which it was opened is over. */
export type EndThatHolds =
  | { readonly outcome: 'as-opened' }
  /** A reviewer found it not justified. */
  | { readonly outcome: 'ended-by-review'; readonly at: string }
  /** The policy in force lets nobody in that role, or at that organisation, do so any more. */
  | { readonly outcome: 'closed-by-policy' }
  /** The policy in force gives less time than the one did under which it was opened. */
  | { readonly outcome: 'shortened-by-policy'; readonly until: string }

/**
 * The end that holds now. Of what would be over anyhow the policy of now says nothing: what it would have ended was open
 * under the one before.
 */
export function endThatHolds(
  use: ReviewedUse,
  { policy, now }: { readonly policy: AccessPolicy; readonly now: number },
): EndThatHolds {
  const end = Date.parse(use.until)
  const { review } = use
  if (review?.outcome === 'not-justified' && Date.parse(review.reviewedAt) < end) {
    return { outcome: 'ended-by-review', at: review.reviewedAt }
  }
  const { kind } = use
  // What the person said holds whatever becomes of the role of who took it down.
  if (end <= now || kind === 'consent') return { outcome: 'as-opened' }
  if (!mayBeOpenUnder(policy, { ...use, kind })) return { outcome: 'closed-by-policy' }
  const until = endUnder(policy, { kind, from: use.openedAt, until: use.until })
  return Date.parse(until) < end ? { outcome: 'shortened-by-policy', until } : { outcome: 'as-opened' }
}
