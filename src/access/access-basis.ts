import type { LegitimateRelationship } from './access-facts.js'
import { isWithinRelationship } from './activities.js'
import { isLetInWithoutGlass } from './access-rules.js'
import type { Asked } from './asked.js'
import type { Delegation } from './delegation.js'
import type { RelationshipKind } from './relationship-kind.js'

/** Why it is permitted: a relationship or a delegation with its evidence, the glass that was broken, or what needs neither. */
export type AccessBasis =
  | { readonly kind: RelationshipKind; readonly relationship: LegitimateRelationship }
  | { readonly kind: 'delegation'; readonly delegation: Delegation }
  | { readonly kind: 'person-themselves' }
  | { readonly kind: 'break-glass' }
  | { readonly kind: 'role' }
  | { readonly kind: 'contributor' }

/** Stands behind a basis in the log of which nobody but the organisation that it names may know. */
export const SECRET_BASIS = 'secret'

/** Of what no rule refuses. The glass is the ground only where nothing else is: a relationship that lets in goes before it. */
export function basisOf(asked: Asked): AccessBasis {
  const { request, relationship, delegation } = asked
  if (isWithinRelationship(request))
    return relationship && isLetInWithoutGlass(asked)
      ? { kind: relationship.kind, relationship }
      : { kind: 'break-glass' }
  switch (request.actor.kind) {
    case 'partner-system':
      return { kind: 'contributor' }
    case 'delegate':
      return delegation ? { kind: 'delegation', delegation } : { kind: 'person-themselves' }
    case 'auditor':
    case 'clinician':
      return { kind: 'role' }
  }
}
