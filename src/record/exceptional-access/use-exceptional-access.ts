import type { AccessPolicy } from '../../access/access-policy.js'
import type { AccessRequest, Activity } from '../../access/access-request.js'
import type { Gate } from '../../access/gate.js'
import type { DenyReason } from '../../access/access-rules.js'
import type { AlertReason } from '../../access/alerts.js'
import type { PersonId } from '../../fhir/person-id.js'
import type { ExceptionalKind, ExceptionalUseStore } from './exceptional-use.js'
import { checkReason, type ReasonFault, type ReasonGiven } from './reasons.js'
import { toEventActor } from '../../identity/event-actor.js'

export interface ExceptionalRequest {
  readonly actor: AccessRequest['actor']
  readonly person: PersonId
  readonly kind: ExceptionalKind
  readonly reason: ReasonGiven
  /** Whether it was offered to them, as to a role that has the right: who comes without is put before the gate at once. */
  readonly isOffered: boolean
  /** Whether they confirmed exactly this, after they had seen it. */
  readonly isConfirmed: boolean
  /** For how many days, of a relationship that is claimed: no more than the policy allows. */
  readonly days?: number
  readonly query: string
  readonly requestId: string
}

export type ExceptionalOutcome =
  | { readonly outcome: 'opened'; readonly until: string }
  | { readonly outcome: 'invalid'; readonly faults: readonly ReasonFault[] }
  | { readonly outcome: 'unconfirmed' }
  | { readonly outcome: 'refused'; readonly reason: DenyReason }

/**
 * Breaks the glass, claims a relationship, or opens a seal: through the gate, with a reason that was confirmed, for a time,
 * for this person and (but for a claim) in this session. The privacy officer is told and the use waits for its review before this
 * resolves.
 */
export type UseExceptionalAccess = (request: ExceptionalRequest) => Promise<ExceptionalOutcome>

export interface ExceptionalAccessDeps {
  readonly gate: Gate
  readonly store: ExceptionalUseStore
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
}

type ExceptionalActivity = Extract<Activity, 'break-glass' | 'claim-relationship' | 'unseal'>

const ACTIVITIES: Readonly<Record<ExceptionalKind, ExceptionalActivity>> = {
  'break-glass': 'break-glass',
  'self-claimed': 'claim-relationship',
  unseal: 'unseal',
}

export function createUseExceptionalAccess({
  gate,
  store,
  now,
  newId,
}: ExceptionalAccessDeps): UseExceptionalAccess {
  return async function useExceptionalAccess(request) {
    const { actor, person, kind, reason, query, requestId } = request
    const faults = checkReason(kind, reason)
    const isComplete = request.isConfirmed && faults.length === 0
    if (request.isOffered && !isComplete) {
      return stopped(faults)
    }

    const admission = await gate.admit({
      actor,
      person,
      activity: ACTIVITIES[kind],
      interaction: 'operation',
      purpose: kind === 'break-glass' ? 'BTG' : 'TREAT',
      query: faults.length > 0 ? query : `${query} reason=${reason.code}`,
      requestId,
    })
    if (admission.outcome === 'deny') return { outcome: 'refused', reason: admission.reason }

    const { permit } = admission
    const disclosed = { recordVersion: 0, resources: 0, withheld: 0, what: kind }
    if (!isComplete) {
      // The right came in this moment: what was never offered was never confirmed.
      await gate.disclose(permit, { ...disclosed, status: 409 }, 'not-confirmed')
      return { outcome: 'unconfirmed' }
    }
    const instant = now()
    const until = new Date(instant + lasts(request, permit.policy)).toISOString()
    const kept = await store.keepUse(permit, {
      id: newId(),
      kind,
      person,
      reasonCode: reason.code,
      reasonText: reason.text,
      openedAt: new Date(instant).toISOString(),
      until,
      reviewDue: new Date(instant + reviewWithin(admission.alerts, permit.policy)).toISOString(),
      requestId,
    })
    if (kept === 'stopped') {
      await gate.disclose(permit, { ...disclosed, status: 403 }, 'break-glass-stopped')
      return { outcome: 'refused', reason: 'break-glass-stopped' }
    }
    await gate.disclose(permit, { ...disclosed, status: 200 })
    return { outcome: 'opened', until }

    /** Before anything is decided: for want of a reason, or of the step that confirms it. */
    async function stopped(lacking: readonly ReasonFault[]): Promise<ExceptionalOutcome> {
      const isReasoned = lacking.length === 0
      await gate.note({
        interaction: 'operation',
        actor: toEventActor(actor),
        person,
        reason: isReasoned ? 'not-confirmed' : 'reason-missing',
        query,
        requestId,
      })
      return isReasoned ? { outcome: 'unconfirmed' } : { outcome: 'invalid', faults: lacking }
    }
  }
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** In milliseconds. Somebody who breaks the glass again and again is reviewed by the next day, whatever the policy leaves. */
function reviewWithin(alerts: readonly AlertReason[], { breakGlass }: AccessPolicy): number {
  const within = breakGlass.reviewWithin * HOUR
  return alerts.includes('break-glass-repeated') ? Math.min(DAY, within) : within
}

/** How long a use lasts, in milliseconds. */
function lasts({ kind, days = 1 }: ExceptionalRequest, policy: AccessPolicy): number {
  if (kind !== 'self-claimed') return policy.breakGlass.minutes * MINUTE
  return Math.min(Math.max(1, Math.floor(days)), policy.selfClaimDays) * DAY
}
