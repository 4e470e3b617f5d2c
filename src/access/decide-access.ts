import type { PurposeOfUse } from '../audit/access-event.js'
import { basisOf, type AccessBasis } from './access-basis.js'
import type { AccessFacts } from './access-facts.js'
import type { AccessRequest } from './access-request.js'
import { refusalOf, type DenyReason } from './access-rules.js'
import type { AlertReason } from './alerts.js'
import { alertsOfDenial, alertsOfPermit } from './alerts-of-decision.js'
import { toAsked, type Asked } from './asked.js'

export type AccessDecision =
  | {
      readonly outcome: 'permit'
      readonly basis: AccessBasis
      /** What it is done for: `BTG` while the glass is broken, else what was asked. */
      readonly purpose: PurposeOfUse
      /** What the privacy officer is told of. */
      readonly alerts: readonly AlertReason[]
    }
  | { readonly outcome: 'deny'; readonly reason: DenyReason; readonly alerts: readonly AlertReason[] }

/**
 * The policy decision point: the same request and facts always give the same decision. The first of the rules that refuses
 * gives the reason; only what no rule refuses is permitted.
 */
export function decideAccess(request: AccessRequest, facts: AccessFacts): AccessDecision {
  const asked = toAsked(request, facts)
  const reason = refusalOf(asked)
  if (reason !== undefined) return { outcome: 'deny', reason, alerts: alertsOfDenial(reason, asked) }
  return {
    outcome: 'permit',
    basis: basisOf(asked),
    purpose: purposeOf(asked),
    alerts: alertsOfPermit(asked),
  }
}

function purposeOf({ request: { activity, purpose }, isGlassBroken }: Asked): PurposeOfUse {
  return activity === 'read-record' && isGlassBroken ? 'BTG' : purpose
}
