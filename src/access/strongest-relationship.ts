import { organisationOf, type Actor } from '../identity/actor.js'
import type { AccessFacts, LegitimateRelationship } from './access-facts.js'
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
    .map((one) => withEnd(one, facts))
    .filter((one) => holds(one, actor, facts.now))
    .sort((one, other) => STRENGTH.indexOf(one.kind) - STRENGTH.indexOf(other.kind))[0]
}

const DAY = 86_400_000

/** What is left open somebody may have forgotten to close: the policy ends it, and at once where it has no beginning. */
function withEnd(relationship: LegitimateRelationship, { policy }: AccessFacts): LegitimateRelationship {
  const days = policy.daysWithoutEnd[relationship.kind]
  if (relationship.to !== undefined || days === undefined) return relationship
  const begins = Date.parse(relationship.from ?? '')
  const to = Number.isNaN(begins) ? NEVER_BEGAN : new Date(begins + days * DAY).toISOString()
  return { ...relationship, to, isEndedByPolicy: true }
}

const NEVER_BEGAN = '0001-01-01'

function holds(relationship: LegitimateRelationship, actor: Actor, now: string): boolean {
  if (relationship.organisation !== organisationOf(actor)) return false
  if (relationship.practitioner !== undefined && relationship.practitioner !== actor.id) return false
  const instant = Date.parse(now)
  if (relationship.from !== undefined && !(Date.parse(relationship.from) <= instant)) return false
  return relationship.to === undefined || instant < Date.parse(relationship.to)
}
