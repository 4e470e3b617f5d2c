import { beginOf, daysLater } from '../fhir/london-time.js'
import { organisationOf, type Actor } from '../identity/actor.js'
import type { AccessFacts, LegitimateRelationship } from './access-facts.js'
import { endUnder } from './end-of-use.js'
import { hasRight } from './has-right.js'
import type { RelationshipKind } from './relationship-kind.js'

/** Order in which relationships explain an access, strongest first. */
const STRENGTH: readonly RelationshipKind[] = [
  'registered-practice',
  'team',
  'referral',
  'contact',
  'appointment',
  'self-claimed',
]

/** The relationship that lets somebody in now, the strongest of several. */
export function strongestRelationship(actor: Actor, facts: AccessFacts): LegitimateRelationship | undefined {
  return facts.relationships
    .filter((one) => isOf(one, actor) && mayStillClaim(one, actor, facts))
    .map((one) => (isClaim(one) ? withEndOfClaim(one, facts) : withEnd(one, facts)))
    .map(endedByLater)
    .filter((one) => isInForce(one, facts.now))
    .sort((one, other) => rank(one) - rank(other))[0]
}

/** What others may know of explains before what they may not: the log tells of it. */
function rank({ kind, isSecret }: LegitimateRelationship): number {
  return STRENGTH.indexOf(kind) + (isSecret ? STRENGTH.length : 0)
}

const DAY = 86_400_000

/** How long a practice may still look after another has taken the person on: results and letters are on their way. */
const DAYS_AFTER_REGISTERED_ELSEWHERE = 28

/**
 * Nobody is registered twice: the later registration ends the one before it, whether or not that practice says so; never
 * later than it ends anyhow, and at once where it cannot be read when the later one was told.
 */
function endedByLater(relationship: LegitimateRelationship): LegitimateRelationship {
  const { registeredElsewhere, to } = relationship
  if (registeredElsewhere === undefined) return relationship
  const end = endAfter(DAYS_AFTER_REGISTERED_ELSEWHERE, registeredElsewhere)
  return to === undefined || beginOf(end) < beginOf(to) ? { ...relationship, to: end } : relationship
}

/** An end further ahead than ten years is none: systems write 31 December 2099 or 9999 where they know of none. */
const DAYS_TO_AN_END = 3_653

/**
 * What is left open somebody may have forgotten to close: the policy ends it, counted from its beginning, and at once where
 * it has neither a beginning nor an end. What has an end of its own ends no later than that.
 */
function withEnd(relationship: LegitimateRelationship, { policy, now }: AccessFacts): LegitimateRelationship {
  const { to, ...open } = relationship
  const said = to === undefined || isFarAhead(to, now) ? {} : { to }
  const days = policy.daysWithoutEnd[open.kind]
  const hasOnlyEnd = said.to !== undefined && open.from === undefined
  if (days === undefined || hasOnlyEnd) return { ...open, ...said }
  const latest = endAfter(days, open.from)
  return said.to === undefined || beginOf(latest) < beginOf(said.to)
    ? { ...open, to: latest, isEndedByPolicy: true }
    : { ...open, ...said }
}

function isFarAhead(end: string, now: string): boolean {
  return Date.parse(end) > Date.parse(now) + DAYS_TO_AN_END * DAY
}

/** A claim lasts no longer than the policy gives now, whatever it gave when the claim was made. */
function withEndOfClaim(claim: LegitimateRelationship, { policy }: AccessFacts): LegitimateRelationship {
  const { from = '', to } = claim
  return { ...claim, to: endUnder(policy, { kind: 'self-claimed', from, until: to }) }
}

function endAfter(days: number, from = ''): string {
  const end = daysLater(from, days)
  return Number.isNaN(end) ? NEVER_BEGAN : new Date(end).toISOString()
}

const NEVER_BEGAN = '0001-01-01'

function isClaim({ kind }: LegitimateRelationship): boolean {
  return kind === 'self-claimed'
}

/** A claim holds while their role may claim. */
function mayStillClaim(one: LegitimateRelationship, actor: Actor, { policy }: AccessFacts): boolean {
  return !isClaim(one) || hasRight(policy, actor, 'claim-relationship')
}

function isOf({ organisation, practitioner }: LegitimateRelationship, actor: Actor): boolean {
  return organisation === organisationOf(actor) && (practitioner === undefined || practitioner === actor.id)
}

/** Its days begin and end at midnight in Europe/London. */
function isInForce({ from, to }: LegitimateRelationship, now: string): boolean {
  const instant = Date.parse(now)
  if (from !== undefined && !(beginOf(from) <= instant)) return false
  return to === undefined || instant < beginOf(to)
}
