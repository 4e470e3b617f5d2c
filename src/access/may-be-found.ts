import { organisationOf, type Actor } from '../identity/actor.js'
import type { AccessFacts } from './access-facts.js'
import { consentToRecord } from './consent.js'
import { isGranted } from './grants.js'

/**
 * Whether somebody who searches may know that a person is in the record. Whom the person hides from, they do not find,
 * unless the glass is broken. Others are found without a relationship: opening needs one.
 */
export function mayBeFound(actor: Actor, facts: AccessFacts): boolean {
  const { consents, now } = facts
  const said = consentToRecord({ consents, organisation: organisationOf(actor), now })
  return said !== 'hidden' || isGranted('break-glass', { actor, facts })
}
