import type { PurposeOfUse } from '../audit/access-event.js'
import { organisationOf, type Actor } from '../identity/actor.js'
import type { Authentication } from '../identity/authentication.js'
import type { AccessFacts, LegitimateRelationship } from './access-facts.js'
import { rightsOf } from './access-policy.js'
import type { AccessRequest, Activity } from './access-request.js'
import { consentToRecord } from './consent.js'
import type { Delegation, DelegationFault } from './delegation.js'
import { findDelegation } from './find-delegation.js'
import { isGranted } from './grants.js'
import { hasScope } from './scopes.js'
import type { RelationshipKind } from './relationship-kind.js'
import { strongestRelationship } from './strongest-relationship.js'
import { TIED_RECORDS, tiedRecord, type TiedRecord } from './tied-record.js'

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
  | 'organisation-not-in-policy'
  | 'not-for-this-actor'
  | 'scope-missing'
  | 'beyond-launch'
  | 'purpose-not-permitted'
  | 'role-without-right'
  | 'person-unknown'
  | 'assurance-too-low'
  | 'break-glass-stopped'
  | 'person-objected'
  | 'hidden-from-organisation'
  | 'no-consent'
  | 'no-legitimate-relationship'
  | DelegationFault
  | TiedRecord

export type AlertReason =
  | 'self-claimed'
  | 'break-glass'
  | 'break-glass-repeated'
  | 'break-glass-without-right'
  | 'unseal-without-right'
  | 'unsealed'
  | 'consent-withdrawn-for-own-organisation'
  | TiedRecord
  | 'whereabouts-searched'
  | 'review-overdue'
  | 'wrong-person-reported'
  | 'delegate-recorded'
  | 'delegate-tied'

/**
 * The policy decision point: the same request and facts always give the same decision. The first rule that refuses gives
 * the reason; only what no rule refuses is permitted.
 */
export function decideAccess(request: AccessRequest, facts: AccessFacts): AccessDecision {
  const asked = toAsked(request, facts)
  for (const refusalOf of RULES) {
    const reason = refusalOf(asked)
    if (reason !== undefined) return { outcome: 'deny', reason, alerts: alertsOfDenial(reason, asked) }
  }
  return {
    outcome: 'permit',
    basis: basisOf(asked),
    purpose: purposeOf(asked),
    alerts: alertsOfPermit(asked),
  }
}

/** What is asked, and what follows from the facts for the one who asks: reckoned once. */
interface Asked {
  readonly request: AccessRequest
  readonly facts: AccessFacts
  /** They broke the glass for this person, in this session, it has not closed again, and their role still may. */
  readonly isGlassBroken: boolean
  /** The strongest of the relationships that they have with the person now. */
  readonly relationship: LegitimateRelationship | undefined
  /** On what they act for the person, or why they do not; `undefined` for who is here as themselves. */
  readonly delegation: Delegation | DelegationFault | undefined
}

function toAsked(request: AccessRequest, facts: AccessFacts): Asked {
  const { actor, person } = request
  return {
    request,
    facts,
    isGlassBroken: isGranted('break-glass', { actor, facts }),
    relationship: strongestRelationship(actor, facts),
    delegation: actor.kind === 'delegate' && actor.person !== person ? findDelegation(facts) : undefined,
  }
}

/** Gives the reason for which it refuses; `undefined` where it has nothing against it. */
type Rule = (asked: Asked) => DenyReason | undefined

function refuse(reason: DenyReason, applies: (asked: Asked) => boolean): Rule {
  return (asked) => (applies(asked) ? reason : undefined)
}

/** The rules, in the order of reading. */
const RULES: readonly Rule[] = [
  refuse('organisation-not-in-policy', (asked) => !takesPart(asked)),
  refuse('not-for-this-actor', ({ request }) => !MAY[request.actor.kind].includes(request.activity)),
  refuse('scope-missing', ({ request }) => !hasScope(request)),
  refuse('beyond-launch', ({ request }) => isBeyondLaunch(request)),
  refuse('purpose-not-permitted', ({ request }) => !purposesOf(request).includes(request.purpose)),
  refuse('role-without-right', (asked) => !hasRight(asked)),
  refuse('person-unknown', ({ request, facts }) => isAboutRecord(request) && !facts.personExists),
  ({ request, facts }) => tiedRecord(request, facts, 'deny'),
  refuse('assurance-too-low', (asked) => breaksGlass(asked) && !isAssured(asked)),
  refuse('break-glass-stopped', (asked) => breaksGlass(asked) && isStopped(asked)),
  ({ delegation }) => (typeof delegation === 'string' ? delegation : undefined),
  refuse('person-objected', (asked) => heedsConsent(asked) && consentOf(asked) === 'objected'),
  refuse('hidden-from-organisation', (asked) => heedsConsent(asked) && consentOf(asked) === 'hidden'),
  refuse('no-consent', (asked) => needsConsent(asked) && consentOf(asked) === 'none'),
  refuse('no-legitimate-relationship', (asked) => needsRelationship(asked) && !asked.relationship),
]

/** The policy of now names their organisation; a person at home has none. */
function takesPart({ request: { actor }, facts: { policy } }: Asked): boolean {
  const organisation = organisationOf(actor)
  return organisation === undefined || policy.organisations.has(organisation)
}

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

/** Of people at work, by their role; a partner's system has its scopes instead, and who reads at home no role. */
function hasRight({ request: { actor, activity }, facts: { policy } }: Asked): boolean {
  if (!('role' in actor)) return true
  return rightsOf(policy, actor.role.code).some((right) => right === activity)
}

/** What is asked of the record of somebody: they have to be there. A partner may be the first who tells of them. */
function isAboutRecord({ activity }: AccessRequest): boolean {
  return ABOUT_RECORD.includes(activity)
}

const ABOUT_RECORD: readonly Activity[] = [
  'read-record',
  'claim-relationship',
  'break-glass',
  'unseal',
  'record-consent',
  'flag-at-risk',
]

function breaksGlass({ request }: Asked): boolean {
  return request.activity === 'break-glass'
}

/** Nobody opens the glass on a sign-in that is weak or old. */
function isAssured({ request: { actor }, facts }: Asked): boolean {
  const needed = facts.policy.breakGlass
  const { assurance = 0, authenticatedAt = Number.NaN }: SignedIn = actor
  const age = Date.parse(facts.now) - authenticatedAt
  return needed.assurance === 0 || (assurance >= needed.assurance && age <= needed.signedInWithin * 60_000)
}

type SignedIn = Pick<Actor, 'kind'> & Partial<Authentication>

function isStopped({ facts: { breakGlassUses, policy } }: Asked): boolean {
  const { stopsAt = Number.POSITIVE_INFINITY } = policy.breakGlass
  return breakGlassUses >= stopsAt
}

/**
 * What the person said closes the record, and what they said with it: whom it shuts out neither sees nor takes it back.
 * Somebody of another organisation does, or who reviews.
 */
function heedsConsent(asked: Asked): boolean {
  return asked.delegation !== undefined || needsRelationship(asked)
}

function consentOf({ request: { actor }, facts }: Asked): ReturnType<typeof consentToRecord> {
  return consentToRecord({ consents: facts.consents, organisation: organisationOf(actor), now: facts.now })
}

/**
 * People of some kinds of organisation see a record only with the person's recorded consent. The consent that it takes
 * has to be recorded by somebody.
 */
function needsConsent(asked: Asked): boolean {
  const { request, facts } = asked
  if (!needsRelationship(asked) || request.activity === 'record-consent') return false
  const organisation = organisationOf(request.actor)
  const kind = organisation && facts.policy.organisations.get(organisation)
  return facts.policy.consentRequired.some((one) => one === kind)
}

/** A clinician needs a relationship for these, unless the glass is broken; what the person said is recorded within one. */
function needsRelationship({ request: { actor, activity }, isGlassBroken }: Asked): boolean {
  if (actor.kind !== 'clinician' || !RELATED.includes(activity)) return false
  return activity === 'record-consent' || !isGlassBroken
}

/** What is done within a relationship. */
const RELATED: readonly Activity[] = ['read-record', 'unseal', 'record-consent']

function basisOf({ request: { actor, activity }, relationship, delegation }: Asked): AccessBasis {
  switch (actor.kind) {
    case 'partner-system':
      return { kind: 'contributor' }
    case 'delegate':
      return typeof delegation === 'object'
        ? { kind: 'delegation', delegation }
        : { kind: 'person-themselves' }
    case 'auditor':
      return { kind: 'role' }
    case 'clinician':
      if (!RELATED.includes(activity)) return { kind: 'role' }
      return relationship ? { kind: relationship.kind, relationship } : { kind: 'break-glass' }
  }
}

function purposeOf({ request: { activity, purpose }, isGlassBroken }: Asked): PurposeOfUse {
  return activity === 'read-record' && isGlassBroken ? 'BTG' : purpose
}

function alertsOfDenial(reason: DenyReason, { request: { activity } }: Asked): readonly AlertReason[] {
  const tied = TIED_RECORDS.find((one) => one === reason)
  if (tied) return [tied]
  const without = reason === 'role-without-right' ? WITHOUT_RIGHT[activity] : undefined
  return without ? [without] : []
}

/** Tries of which the privacy officer is told. */
const WITHOUT_RIGHT: Readonly<Partial<Record<Activity, AlertReason>>> = {
  'break-glass': 'break-glass-without-right',
  unseal: 'unseal-without-right',
}

function alertsOfPermit(asked: Asked): readonly AlertReason[] {
  const { activity } = asked.request
  const { breakGlassUses, policy } = asked.facts
  const use = USES[activity]
  const isRepeated = breaksGlass(asked) && breakGlassUses >= policy.breakGlass.repeatedAbove
  const tied = tiedRecord(asked.request, asked.facts, 'alert')
  return [
    ...(use ? [use] : []),
    ...(isRepeated ? (['break-glass-repeated'] as const) : []),
    ...(tied ? [tied] : []),
  ]
}

/** Uses of exceptional access: the privacy officer is told of each. */
const USES: Readonly<Partial<Record<Activity, AlertReason>>> = {
  'claim-relationship': 'self-claimed',
  'break-glass': 'break-glass',
  unseal: 'unsealed',
}
