import type { AccessFacts, AccessGrant } from './access-facts.js'
import type { Actor } from '../identity/actor.js'

/** Whether the actor holds such a grant for this person in this session, now. */
export function isGranted(
  kind: AccessGrant['kind'],
  { actor, facts }: { readonly actor: Pick<Actor, 'session'>; readonly facts: AccessFacts },
): boolean {
  const instant = Date.parse(facts.now)
  return facts.grants.some(
    (grant) =>
      grant.kind === kind &&
      grant.session === actor.session &&
      Date.parse(grant.from) <= instant &&
      instant < Date.parse(grant.until),
  )
}
