import type { OdsCode } from '../fhir/ods-code.js'
import type { PersonId } from '../fhir/person-id.js'
import type { Actor } from '../identity/actor.js'

/** How somebody comes to have a legitimate relationship with a person. */
export type RelationshipKind = 'registered-practice' | 'team' | 'referral' | 'contact'

/** One legitimate relationship, as the record shows it. */
export interface LegitimateRelationship {
  readonly kind: RelationshipKind
  /** The organisation that has it. */
  readonly organisation: OdsCode
  /** The SDS user id of the one person who has it; every clinician of the organisation when left out. */
  readonly practitioner?: string
  /** ISO instants or dates: from inclusive, to exclusive; open when left out. */
  readonly from?: string
  readonly to?: string
  /** The resource that shows it, `Type/id`. */
  readonly evidence: string
}

/** What the decision needs to know about a person and the one who asks. */
export interface AccessFacts {
  /** Whether the person exists at all; a request about nobody has `true`. */
  readonly personExists: boolean
  readonly relationships: readonly LegitimateRelationship[]
  /** The instant for which these facts hold, ISO. */
  readonly now: string
}

/** The port through which facts come (PIP). Rejects when they cannot be had: the gate then denies nobody and serves nobody. */
export type GatherFacts = (actor: Actor, person: PersonId | undefined) => Promise<AccessFacts>
