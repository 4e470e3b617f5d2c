import type { RaiseAlerts } from '../access/alerts.js'
import type { Permit } from '../access/gate.js'

/** Finds what is kept from a reviewer and that nobody else of their organisation can see to. */
export interface KeptWithoutReviewer {
  /**
   * The requests of what waits, concerns the holder of the permit, and of which nobody was told so yet: where the log
   * since an instant (milliseconds since 1970) knows nobody of their organisation whose role may review it and whom it
   * does not concern.
   */
  searchWithoutReviewer(permit: Permit<'review-access'>, since: number): Promise<readonly string[]>
}

/**
 * Tells reviewers of other organisations of what is kept from who reviews, where nobody at theirs can see to it: by a
 * reference alone, and once. Resolves once durable.
 */
export type EscalateKept = (permit: Permit<'review-access'>) => Promise<void>

interface EscalateKeptParts {
  readonly kept: KeptWithoutReviewer
  readonly raiseAlerts: RaiseAlerts
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Who has reviewed nothing for so long is not counted on, in milliseconds: a month of leave is within it. */
const LATELY = 45 * 24 * 3_600_000

export function createEscalateKept({ kept, raiseAlerts, now }: EscalateKeptParts): EscalateKept {
  return async function escalateKept(permit) {
    const raisedAt = now()
    const requests = await kept.searchWithoutReviewer(permit, raisedAt - LATELY)
    if (requests.length === 0) return
    await raiseAlerts(
      requests.map((requestId) => ({ reason: 'review-without-reviewer', raisedAt, requestId })),
    )
  }
}
