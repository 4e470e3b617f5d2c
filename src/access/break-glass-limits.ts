import type { Actor } from '../identity/actor.js'
import type { Authentication } from '../identity/authentication.js'
import type { Asked } from './asked.js'

/** Nobody opens the glass on a sign-in that is weak or old; one of which nothing is known is both, and one of the future is not believed. */
export function isOnWeakSignIn({ request: { actor }, facts }: Asked): boolean {
  const needed = facts.policy.breakGlass
  if (needed.assurance === 0) return false
  const { assurance = NONE, authenticatedAt = LONG_SINCE } = signInOf(actor)
  const isStrong = assurance >= needed.assurance
  const age = Date.parse(facts.now) - authenticatedAt
  return !(isStrong && age >= -SKEW && age <= needed.signedInWithin * MINUTE)
}

const MINUTE = 60_000
/** How far the provider's clock may be ahead: a time further on would be recent for ever. */
const SKEW = MINUTE
const NONE = 0
const LONG_SINCE = Number.NEGATIVE_INFINITY

/** How somebody showed who they are; a system does not sign in. */
function signInOf(actor: Actor): Authentication {
  return actor.kind === 'partner-system' ? {} : actor
}

/** The Caldicott Guardian may set at how many uses in an hour it stops, for whomever it is broken. */
export function isBeyondLimit({ facts: { breakGlassUses, policy } }: Asked): boolean {
  const { stopsAt = Number.POSITIVE_INFINITY } = policy.breakGlass
  return breakGlassUses >= stopsAt
}
