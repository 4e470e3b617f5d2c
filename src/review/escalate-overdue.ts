import type { RaiseAlerts } from '../access/alerts.js'

/** Finds uses of exceptional access whose review is overdue and of which nobody was told yet. */
export interface OverdueReviews {
  /** The requests that the uses were opened with, the longest overdue first. `now` is an ISO instant. */
  searchOverdue(now: string, limit: number): Promise<readonly string[]>
}

/**
 * Tells the Caldicott Guardian of each review that is overdue: by a reference alone, and once, however many gateways do it
 * at the same time. Gives how many there were.
 */
export type EscalateOverdue = () => Promise<number>

interface EscalateParts {
  readonly overdue: OverdueReviews
  readonly raiseAlerts: RaiseAlerts
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** At most so many at once: the next time goes on. */
const MOST = 100

export function createEscalateOverdue({ overdue, raiseAlerts, now }: EscalateParts): EscalateOverdue {
  return async function escalateOverdue() {
    const raisedAt = now()
    const requests = await overdue.searchOverdue(new Date(raisedAt).toISOString(), MOST)
    if (requests.length > 0)
      await raiseAlerts(requests.map((requestId) => ({ reason: 'review-overdue', raisedAt, requestId })))
    return requests.length
  }
}
