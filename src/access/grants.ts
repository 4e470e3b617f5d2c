import type { AccessFacts, AccessGrant } from './access-facts.js'
import type { Actor } from '../identity/actor.js'

export interface GrantQuestion {
  readonly actor: Pick<Actor, 'session'>
  readonly facts: AccessFacts
}

/** Whether the actor holds such a grant for this person in this session, now. */
export function isGranted(kind: AccessGrant['kind'], question: GrantQuestion): boolean {
  return grantsOf(kind, question).length > 0
}

/** The grants of a kind that the actor holds for this person in this session, now. */
export function grantsOf(kind: AccessGrant['kind'], { actor, facts }: GrantQuestion): readonly AccessGrant[] {
  const instant = Date.parse(facts.now)
  return facts.grants.filter(
    (grant) =>
      grant.kind === kind &&
      grant.session === actor.session &&
      Date.parse(grant.from) <= instant &&
      instant < Date.parse(grant.until),
  )
}
