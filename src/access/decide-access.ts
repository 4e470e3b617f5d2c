import type { PurposeOfUse } from '../audit/access-event.js'
import { basisOf, type AccessBasis } from './access-basis.js'
import type { AccessFacts } from './access-facts.js'
import type { AccessRequest } from './access-request.js'
import { isLetInWithoutGlass, refusalOf, type DenyReason } from './access-rules.js'
import type { AlertReason } from './alerts.js'
import { alertsOfDenial, alertsOfPermit } from './alerts-of-decision.js'
import { toAsked, type Asked } from './asked.js'

export type AccessDecision =
  | {
      readonly outcome: 'permit'
      readonly basis: AccessBasis
      /** What it is done for: `BTG` while the glass is broken, else what was asked. */
      readonly purpose: PurposeOfUse
      /**
       * For which purposes what is read may be shared, each of them enough: the one that was asked, where a relationship
       * lets in, and `BTG` while the glass is broken. A glass adds to what a relationship shows, and takes nothing of it away.
       */
      readonly sharedFor: readonly PurposeOfUse[]
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
    purpose: isReadThroughGlass(asked) ? 'BTG' : request.purpose,
    sharedFor: purposesOf(asked),
    alerts: alertsOfPermit(asked),
  }
}

function purposesOf(asked: Asked): readonly PurposeOfUse[] {
  const { purpose } = asked.request
  if (!isReadThroughGlass(asked)) return [purpose]
  return isLetInWithoutGlass(asked) ? [purpose, 'BTG'] : ['BTG']
}

function isReadThroughGlass({ request: { activity }, isGlassBroken }: Asked): boolean {
  return activity === 'read-record' && isGlassBroken
}
