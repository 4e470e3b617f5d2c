import type { PurposeOfUse } from '../audit/access-event.js'
import { organisationOf, type Actor } from '../identity/actor.js'
import type { AccessFacts, LegitimateRelationship } from './access-facts.js'
import { rightsOf, type Right, type TieRule } from './access-policy.js'
import type { AccessRequest, Activity } from './access-request.js'
import { consentToRecord } from './consent.js'
import type { Delegation, DelegationFault } from './delegation.js'
import { findDelegation } from './find-delegation.js'
import { isGranted } from './grants.js'
import { hasScope } from './scopes.js'
import type { RelationshipKind } from './relationship-kind.js'
import { strongestRelationship } from './strongest-relationship.js'
import type { Tie } from './tie.js'

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

/** Why it is permitted: a relationship or a delegation with its evidence, the glass that was broken, or what needs neither. */
export type AccessBasis =
  | { readonly kind: RelationshipKind; readonly relationship: LegitimateRelationship }
  | { readonly kind: 'delegation'; readonly delegation: Delegation }
  | { readonly kind: 'person-themselves' }
  | { readonly kind: 'break-glass' }
  | { readonly kind: 'role' }
  | { readonly kind: 'contributor' }

export type DenyReason =
  | 'not-for-this-actor'
  | 'scope-missing'
  | 'beyond-launch'
  | 'purpose-not-permitted'
  | 'role-without-right'
  | 'person-unknown'
  | 'own-record'
  | 'family-record'
  | 'household-record'
  | 'same-address-record'
  | 'same-surname-record'
  | 'assurance-too-low'
  | 'break-glass-stopped'
  | 'person-objected'
  | 'hidden-from-organisation'
  | 'no-consent'
  | 'no-legitimate-relationship'
  | DelegationFault

export type AlertReason =
  | 'self-claimed'
  | 'break-glass'
  | 'break-glass-repeated'
  | 'break-glass-without-right'
  | 'unsealed'
  | 'consent-withdrawn-for-own-organisation'
  | 'own-record'
  | 'family-record'
  | 'household-record'
  | 'same-address-record'
  | 'same-surname-record'
  | 'whereabouts-searched'
  | 'review-overdue'
  | 'wrong-person-reported'

/**
 * The policy decision point: the same request and facts always give the same decision. The first rule that refuses gives
 * the reason; only what no rule refuses is permitted.
 */
export function decideAccess(request: AccessRequest, facts: AccessFacts): AccessDecision {
  const asked = { request, facts }
  const [reason] = REFUSALS.find(([, refuses]) => refuses(asked)) ?? []
  if (reason !== undefined) return { outcome: 'deny', reason, alerts: alertsOfDenial(reason, asked) }

  const basis = basisOf(asked)
  return { outcome: 'permit', basis, purpose: purposeOf(asked), alerts: alertsOfPermit(asked) }
}

interface Asked {
  readonly request: AccessRequest
  readonly facts: AccessFacts
}

/** The rules, in the order of reading. */
const REFUSALS: readonly (readonly [DenyReason, (asked: Asked) => boolean])[] = [
  ['not-for-this-actor', ({ request }) => !MAY[request.actor.kind].includes(request.activity)],
  ['scope-missing', ({ request }) => !hasScope(request)],
  ['beyond-launch', ({ request }) => isBeyondLaunch(request)],
  ['purpose-not-permitted', ({ request }) => !purposesOf(request).includes(request.purpose)],
  ['role-without-right', (asked) => !hasRight(asked)],
  ['person-unknown', ({ request, facts }) => ABOUT_RECORD.includes(request.activity) && !facts.personExists],
  ['own-record', (asked) => isTied(asked, 'self', 'deny')],
  ['family-record', (asked) => isTied(asked, 'family', 'deny')],
  ['household-record', (asked) => isTied(asked, 'household', 'deny')],
  ['same-address-record', (asked) => isTied(asked, 'same-address', 'deny')],
  ['same-surname-record', (asked) => isTied(asked, 'same-surname', 'deny')],
  ['assurance-too-low', (asked) => breaksGlass(asked) && !isAssured(asked)],
  ['break-glass-stopped', (asked) => breaksGlass(asked) && isStopped(asked)],
  ['no-delegation', (asked) => delegationOf(asked) === 'no-delegation'],
  ['birth-date-unknown', (asked) => delegationOf(asked) === 'birth-date-unknown'],
  ['child-grown-up', (asked) => delegationOf(asked) === 'child-grown-up'],
  ['young-person-decides', (asked) => delegationOf(asked) === 'young-person-decides'],
  ['person-objected', (asked) => heedsConsent(asked) && consentOf(asked) === 'objected'],
  ['hidden-from-organisation', (asked) => heedsConsent(asked) && consentOf(asked) === 'hidden'],
  ['no-consent', (asked) => heedsConsent(asked) && needsConsent(asked) && consentOf(asked) === 'none'],
  [
    'no-legitimate-relationship',
    (asked) => needsRelationship(asked) && !strongestRelationship(asked.request.actor, asked.facts),
  ],
]

/** What is asked of the record of somebody: they have to be there. A partner may be the first who tells of them. */
const ABOUT_RECORD: readonly Activity[] = [
  'read-record',
  'claim-relationship',
  'break-glass',
  'unseal',
  'record-consent',
  'flag-at-risk',
]

/** What each kind of actor may ask for at all. */
const MAY: Readonly<Record<Actor['kind'], readonly Activity[]>> = {
  clinician: ['find-people', 'read-record', 'claim-relationship', 'break-glass', 'unseal', 'record-consent'],
  auditor: ['review-log', 'review-access', 'record-consent', 'flag-at-risk'],
  'partner-system': ['contribute', 'read-contribution'],
  delegate: ['read-record'],
}

/** An app that was launched for one person is for nobody else, and for reading alone. */
function isBeyondLaunch({ actor, activity, person }: AccessRequest): boolean {
  if (!('patient' in actor) || actor.patient === undefined) return false
  return activity !== 'read-record' || person !== actor.patient
}

const CARE: readonly PurposeOfUse[] = ['TREAT', 'ETREAT', 'BTG']

/** What it may be done for. Research and payment are no purposes of this record. */
const PURPOSES: Readonly<Record<Activity, readonly PurposeOfUse[]>> = {
  'find-people': CARE,
  'read-record': CARE,
  'claim-relationship': CARE,
  'break-glass': ['BTG'],
  unseal: CARE,
  'record-consent': ['TREAT', 'HCOMPL'],
  contribute: CARE,
  'read-contribution': CARE,
  'review-log': ['HCOMPL'],
  'review-access': ['HCOMPL'],
  'flag-at-risk': ['HCOMPL'],
}

/** Who reads as the person, or for them, does so at the person's own request and for nothing else. */
function purposesOf({ actor, activity }: AccessRequest): readonly PurposeOfUse[] {
  return actor.kind === 'delegate' ? ['PATRQT'] : PURPOSES[activity]
}

/** Of people at work; a partner's system has its scopes instead. */
const RIGHT_FOR: Readonly<Partial<Record<Activity, Right>>> = {
  'find-people': 'find-people',
  'read-record': 'read-record',
  'claim-relationship': 'claim-relationship',
  'break-glass': 'break-glass',
  unseal: 'unseal',
  'record-consent': 'record-consent',
  'review-log': 'review-log',
  'review-access': 'review-access',
  'flag-at-risk': 'flag-at-risk',
}

function hasRight({ request: { actor, activity }, facts: { policy } }: Asked): boolean {
  if (!('role' in actor)) return true
  const right = RIGHT_FOR[activity]
  return right !== undefined && rightsOf(policy, actor.role.code).includes(right)
}

function breaksGlass({ request }: Asked): boolean {
  return request.activity === 'break-glass'
}

function isTied({ request, facts }: Asked, tie: Tie, rule: 'deny' | 'alert'): boolean {
  return facts.tie === tie && ruleOf(request, tie, facts) === rule
}

/** Who reviews would be the one who is told: what alerts of others, of whom they are known to be tied to, is denied to them. */
function ruleOf({ actor, activity }: AccessRequest, tie: Tie, { policy }: AccessFacts): TieRule {
  const rule = policy.ties[tie]
  if (actor.kind === 'clinician') return rule
  if (actor.kind !== 'auditor' || !CHANGES.includes(activity)) return 'allow'
  return rule === 'alert' && KNOWN_TIES.includes(tie) ? 'deny' : rule
}

/** What a reviewer changes of one person's record. */
const CHANGES: readonly Activity[] = ['record-consent', 'flag-at-risk']
/** Ties that were recorded, and not guessed from a name or an address. */
const KNOWN_TIES: readonly Tie[] = ['self', 'family', 'household']

/** A clinician needs a relationship for these, unless the glass is broken. */
function needsRelationship({ request, facts }: Asked): boolean {
  const { actor, activity } = request
  if (actor.kind !== 'clinician') return false
  if (activity !== 'read-record' && activity !== 'unseal' && activity !== 'record-consent') return false
  return activity === 'record-consent' || !isGranted('break-glass', { actor, facts })
}

/** On what somebody acts for another, or why they do not; `undefined` for who is here as themselves. */
function delegationOf({
  request: { actor, person },
  facts,
}: Asked): Delegation | DelegationFault | undefined {
  return actor.kind === 'delegate' && actor.person !== person ? findDelegation(facts) : undefined
}

/**
 * What the person said closes the record, and what they said with it: whom it shuts out neither sees nor takes it back.
 * Somebody of another organisation does, or who reviews.
 */
function heedsConsent(asked: Asked): boolean {
  return delegationOf(asked) !== undefined || needsRelationship(asked)
}

/** Nobody opens the glass on a sign-in that is weak or old. */
function isAssured({ request: { actor }, facts }: Asked): boolean {
  if (actor.kind !== 'clinician') return false
  const { assurance, signedInWithin } = facts.policy.breakGlass
  if (assurance === 0) return true
  const age = Date.parse(facts.now) - (actor.authenticatedAt ?? Number.NaN)
  return (actor.assurance ?? 0) >= assurance && age <= signedInWithin * 60_000
}

function isStopped({ facts: { breakGlassUses, policy } }: Asked): boolean {
  const { stopsAt } = policy.breakGlass
  return stopsAt !== undefined && breakGlassUses >= stopsAt
}

function consentOf({ request: { actor }, facts }: Asked): ReturnType<typeof consentToRecord> {
  return consentToRecord({ consents: facts.consents, organisation: organisationOf(actor), now: facts.now })
}

/** People of some kinds of organisation see a record only with the person's recorded consent. */
function needsConsent({ request: { actor, activity }, facts: { policy } }: Asked): boolean {
  // The consent that it takes has to be recorded by somebody.
  if (actor.kind === 'delegate' || activity === 'record-consent') return false
  const kind = policy.organisations.get(actor.organisation)
  return kind === undefined || policy.consentRequired.includes(kind)
}

function basisOf(asked: Asked): AccessBasis {
  const { actor } = asked.request
  if (actor.kind === 'partner-system') return { kind: 'contributor' }
  if (actor.kind === 'delegate') {
    const delegation = delegationOf(asked)
    return typeof delegation === 'object' ? { kind: 'delegation', delegation } : { kind: 'person-themselves' }
  }
  if (!RELATED.includes(asked.request.activity) || actor.kind === 'auditor') return { kind: 'role' }
  const relationship = strongestRelationship(asked.request.actor, asked.facts)
  return relationship ? { kind: relationship.kind, relationship } : { kind: 'break-glass' }
}

/** What is done within a relationship. */
const RELATED: readonly Activity[] = ['read-record', 'unseal', 'record-consent']

function purposeOf({ request, facts }: Asked): PurposeOfUse {
  const { actor, activity, purpose } = request
  const isBroken = activity === 'read-record' && isGranted('break-glass', { actor, facts })
  return isBroken ? 'BTG' : purpose
}

/** What it is called when somebody asks for the record of who they are tied to. */
const TIED_RECORD = {
  self: 'own-record',
  family: 'family-record',
  household: 'household-record',
  'same-address': 'same-address-record',
  'same-surname': 'same-surname-record',
} as const satisfies Readonly<Record<Tie, DenyReason & AlertReason>>
const TIES = Object.keys(TIED_RECORD) as readonly Tie[]

function alertsOfDenial(reason: DenyReason, asked: Asked): readonly AlertReason[] {
  const tied = Object.values(TIED_RECORD).find((one) => one === reason)
  if (tied) return [tied]
  return reason === 'role-without-right' && breaksGlass(asked) ? ['break-glass-without-right'] : []
}

function alertsOfPermit(asked: Asked): readonly AlertReason[] {
  const { activity } = asked.request
  const { breakGlassUses, policy } = asked.facts
  return [
    ...(activity === 'claim-relationship' ? (['self-claimed'] as const) : []),
    ...(activity === 'break-glass' ? (['break-glass'] as const) : []),
    ...(activity === 'break-glass' && breakGlassUses >= policy.breakGlass.repeatedAbove
      ? (['break-glass-repeated'] as const)
      : []),
    ...(activity === 'unseal' ? (['unsealed'] as const) : []),
    ...TIES.filter((tie) => isTied(asked, tie, 'alert')).map((tie) => TIED_RECORD[tie]),
  ]
}
