import type { AccessFacts, AccessGrant } from './access-facts.js'
import type { Actor } from '../identity/actor.js'
import { endUnder } from './end-of-use.js'
import { hasRight } from './has-right.js'

export interface GrantQuestion {
  readonly actor: Actor
  readonly facts: AccessFacts
}

/** Whether the actor holds such a grant for this person in this session, now. */
export function isGranted(kind: AccessGrant['kind'], question: GrantQuestion): boolean {
  return grantsOf(kind, question).length > 0
}

/**
 * The grants of a kind that the actor holds for this person in this session, now, with the ends that they have by the
 * policy in force: none for a role from which it has taken the right, and none for longer than it gives.
 */
export function grantsOf(kind: AccessGrant['kind'], { actor, facts }: GrantQuestion): readonly AccessGrant[] {
  if (!hasRight(facts.policy, actor, kind)) return []
  const instant = Date.parse(facts.now)
  return facts.grants
    .map((grant) => ({ ...grant, until: endUnder(facts.policy, grant) }))
    .filter(
      (grant) =>
        grant.kind === kind &&
        grant.session === actor.session &&
        Date.parse(grant.from) <= instant &&
        instant < Date.parse(grant.until),
    )
}
