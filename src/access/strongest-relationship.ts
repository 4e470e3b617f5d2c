import { organisationOf, type Actor } from '../identity/actor.js'
import type { AccessFacts, LegitimateRelationship, RelationshipKind } from './access-facts.js'

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
    .filter((one) => holds(one, actor, facts.now))
    .sort((one, other) => STRENGTH.indexOf(one.kind) - STRENGTH.indexOf(other.kind))[0]
}

function holds(relationship: LegitimateRelationship, actor: Actor, now: string): boolean {
  if (relationship.organisation !== organisationOf(actor)) return false
  if (relationship.practitioner !== undefined && relationship.practitioner !== actor.id) return false
  const instant = Date.parse(now)
  if (relationship.from !== undefined && !(Date.parse(relationship.from) <= instant)) return false
  return relationship.to === undefined || instant < Date.parse(relationship.to)
}
