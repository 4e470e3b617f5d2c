import type { Gate, Permit } from '../access/gate.js'
import type {
  AlertFilter,
  AlertKey,
  AlertOutcome,
  Alerts,
  AlertsFound,
  AlertStep,
  Excerpt,
} from './alerts.js'
import { discloseReview } from './disclose-review.js'
import type { EscalateKept } from './escalate-kept.js'
import type { Reviewed, ReviewRequest } from './review-log.js'
import { saysEnough } from './words-given.js'

/** What somebody does about an alert: looks at it, or closes it with an outcome and words. */
export interface AlertTaken extends AlertKey {
  readonly step: AlertStep['step'] | undefined
  readonly outcome: AlertOutcome | undefined
  readonly words: string
}

export type AlertAnswer =
  | { readonly outcome: 'kept' }
  | { readonly outcome: 'invalid'; readonly text: string }
  /** Nobody closes what they raised themselves. */
  | { readonly outcome: 'own' }
  /** Nor what is about themselves or somebody close to them. */
  | { readonly outcome: 'tied' }
  | { readonly outcome: 'stale' }
  | Extract<Reviewed<never>, { readonly outcome: 'refused' }>

export interface ReviewAlerts {
  /** The alerts, through the gate; that they were looked at is in the log. */
  searchAlerts(request: ReviewRequest, filter: AlertFilter, excerpt: Excerpt): Promise<Reviewed<AlertsFound>>
  takeStep(request: ReviewRequest, taken: AlertTaken): Promise<AlertAnswer>
}

interface AlertParts {
  readonly gate: Gate
  readonly alerts: Alerts
  readonly escalateKept: EscalateKept
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export function createReviewAlerts({ gate, alerts, escalateKept, now }: AlertParts): ReviewAlerts {
  return {
    async searchAlerts(request, filter, excerpt) {
      const admission = await admit(gate, request)
      if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }
      const found = await alerts.searchAlerts(admission.permit, filter, excerpt)
      if (found.kept > 0) await escalateKept(admission.permit)
      await discloseReview(gate, admission.permit, {
        resources: found.alerts.length,
        withheld: found.kept,
        what: 'alerts',
      })
      return { outcome: 'reviewed', found }
    },

    async takeStep(request, taken) {
      const admission = await admit(gate, request)
      if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }
      const answer = await take(admission.permit, taken)
      const isKept = answer.outcome === 'kept'
      const what = isKept ? `alert-${taken.step ?? ''}` : `alert-${answer.outcome}`
      await discloseReview(gate, admission.permit, {
        resources: isKept ? 1 : 0,
        what,
        isTied: answer.outcome === 'tied',
      })
      return answer
    },
  }

  async function take(
    permit: Permit<'review-access'>,
    { requestId, reason, step, outcome, words }: AlertTaken,
  ): Promise<AlertAnswer> {
    const key = { requestId, reason }
    if (!step) return { outcome: 'invalid', text: 'Choose what you do about it' }
    const fault = step === 'closed' ? faultOf({ outcome, words }) : undefined
    if (fault !== undefined) return { outcome: 'invalid', text: fault }
    const alert = await alerts.readAlert(permit, key)
    if (!alert || alert.state === 'closed') return { outcome: 'stale' }
    if (await alerts.isOwn(permit, key)) return { outcome: 'own' }
    if (await alerts.isKept(permit, key)) return { outcome: 'tied' }
    const { actor } = permit
    const kept = await alerts.keepStep(permit, key, {
      step,
      outcome: step === 'closed' ? outcome : undefined,
      words,
      actorId: actor.id,
      actorName: actor.name,
      takenAt: new Date(now()).toISOString(),
    })
    return { outcome: kept }
  }
}

/** What lacks where an alert is closed. */
function faultOf({ outcome, words }: Pick<AlertTaken, 'outcome' | 'words'>): string | undefined {
  if (!outcome) return 'Choose what you found'
  return saysEnough(words) ? undefined : 'Say in a few words what you looked at and what you did'
}

function admit(gate: Gate, request: ReviewRequest): ReturnType<typeof gate.admit<'review-access'>> {
  return gate.admit({ ...request, activity: 'review-access', interaction: 'operation', purpose: 'HCOMPL' })
}
