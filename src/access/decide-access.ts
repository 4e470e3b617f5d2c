import { dutyOf } from '../identity/roles.js'
import type { Actor } from '../identity/actor.js'
import type { AccessFacts, LegitimateRelationship, RelationshipKind } from './access-facts.js'
import type { AccessRequest, Activity } from './access-request.js'

/** The version of the rules below; each log entry names it. */
export const POLICY_VERSION = '2026-11.1'

export type AccessDecision =
  | { readonly outcome: 'permit'; readonly basis: AccessBasis }
  | { readonly outcome: 'deny'; readonly reason: DenyReason }

/** Why it is permitted: a relationship with its evidence, or the role or contribution right that needs none. */
export type AccessBasis =
  | { readonly kind: RelationshipKind; readonly relationship: LegitimateRelationship }
  | { readonly kind: 'role' }
  | { readonly kind: 'contributor' }

export type DenyReason =
  | 'not-for-this-actor'
  | 'scope-missing'
  | 'role-not-clinical'
  | 'person-unknown'
  | 'no-legitimate-relationship'

/**
 * The policy decision point: the same request and facts always give the same decision.
 * The first rule that refuses gives the reason.
 */
export function decideAccess(request: AccessRequest, facts: AccessFacts): AccessDecision {
  const { actor, activity } = request
  if (!MAY[actor.kind].includes(activity)) return deny('not-for-this-actor')
  if (!hasScope(actor, activity)) return deny('scope-missing')
  if (actor.kind === 'partner-system') return permit({ kind: 'contributor' })
  if (actor.kind === 'auditor') return permit({ kind: 'role' })
  if (dutyOf(actor.role.code) !== 'clinical') return deny('role-not-clinical')
  if (activity === 'find-people') return permit({ kind: 'role' })
  if (!facts.personExists) return deny('person-unknown')

  const relationship = strongest(facts.relationships.filter((one) => holds(one, actor, facts.now)))
  return relationship ? permit({ kind: relationship.kind, relationship }) : deny('no-legitimate-relationship')
}

/** What each kind of actor may ask for at all. */
const MAY: Readonly<Record<Actor['kind'], readonly Activity[]>> = {
  clinician: ['find-people', 'read-record'],
  auditor: ['review-log'],
  'partner-system': ['contribute', 'read-contribution'],
}

/** The scopes that allow an activity; one of them is enough. A scope is a ceiling, never a grant. */
const SCOPES: Readonly<Record<Activity, readonly string[]>> = {
  'find-people': ['user/*.rs', 'user/*.cruds', 'user/Patient.rs'],
  'read-record': ['user/*.rs', 'user/*.cruds'],
  contribute: ['system/*.cu', 'system/*.cruds', 'system/*.crus'],
  'read-contribution': ['system/*.rs', 'system/*.cruds', 'system/*.crus'],
  'review-log': ['user/AuditEvent.rs', 'user/*.rs', 'user/*.cruds'],
}

function hasScope(actor: Actor, activity: Activity): boolean {
  return SCOPES[activity].some((scope) => actor.scopes.includes(scope))
}

/** Order in which relationships explain an access, strongest first. */
const STRENGTH: readonly RelationshipKind[] = ['registered-practice', 'team', 'referral', 'contact']

function strongest(held: readonly LegitimateRelationship[]): LegitimateRelationship | undefined {
  return [...held].sort((one, other) => STRENGTH.indexOf(one.kind) - STRENGTH.indexOf(other.kind))[0]
}

function holds(relationship: LegitimateRelationship, actor: Actor, now: string): boolean {
  if (relationship.organisation !== actor.organisation) return false
  if (relationship.practitioner !== undefined && relationship.practitioner !== actor.id) return false
  const instant = Date.parse(now)
  if (relationship.from !== undefined && !(Date.parse(relationship.from) <= instant)) return false
  return relationship.to === undefined || instant < Date.parse(relationship.to)
}

function permit(basis: AccessBasis): AccessDecision {
  return { outcome: 'permit', basis }
}

function deny(reason: DenyReason): AccessDecision {
  return { outcome: 'deny', reason }
}
