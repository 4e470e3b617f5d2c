import type { AccessFacts, LegitimateRelationship } from './access-facts.js'
import type { AccessRequest } from './access-request.js'
import type { Delegation, DelegationFault } from './delegation.js'
import { findDelegation } from './find-delegation.js'
import { isGranted } from './grants.js'
import { strongestRelationship } from './strongest-relationship.js'

/** What is asked, and what follows from the facts for the one who asks: reckoned once, before the rules are read. */
export interface Asked {
  readonly request: AccessRequest
  readonly facts: AccessFacts
  /** They broke the glass for this person, in this session, it has not closed again, and their role still may. */
  readonly isGlassBroken: boolean
  /** The strongest of the relationships that they have with the person now. */
  readonly relationship: LegitimateRelationship | undefined
  /** Somebody at home asks for the record of another than themselves. */
  readonly isForAnother: boolean
  /** On what they act for that other person, or why they do not. */
  readonly delegation: Delegation | undefined
  readonly delegationFault: DelegationFault | undefined
}

export function toAsked(request: AccessRequest, facts: AccessFacts): Asked {
  const { actor, person } = request
  const isForAnother = actor.kind === 'delegate' && actor.person !== person
  const found = isForAnother ? findDelegation(facts) : undefined
  return {
    request,
    facts,
    isGlassBroken: isGranted('break-glass', { actor, facts }),
    relationship: strongestRelationship(actor, facts),
    isForAnother,
    delegation: typeof found === 'object' ? found : undefined,
    delegationFault: typeof found === 'string' ? found : undefined,
  }
}
