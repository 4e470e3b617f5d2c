import type { OdsCode } from '../fhir/ods-code.js'
import type { PersonId } from '../fhir/person-id.js'
import type { Actor } from '../identity/actor.js'
import type { AccessPolicy } from './access-policy.js'
import type { ConsentFact } from './consent.js'
import type { Delegation } from './delegation.js'
import type { RelationshipKind } from './relationship-kind.js'
import type { Tie } from './tie.js'

/** One legitimate relationship, as the record shows it or as somebody claimed it. */
export interface LegitimateRelationship {
  readonly kind: RelationshipKind
  /** The organisation that has it. */
  readonly organisation: OdsCode
  /** The SDS user id of the one person who has it; every clinician of the organisation when left out. */
  readonly practitioner?: string
  /** ISO instants or dates: from inclusive, to exclusive; open when left out. */
  readonly from?: string
  readonly to?: string
  /** When another practice than this one told later that the person is registered with it: ISO instant, the first. */
  readonly registeredElsewhere?: string
  /** Set where the policy ends it: nobody says when it ends, or says something later. */
  readonly isEndedByPolicy?: true
  /** Set where nobody but its organisation may know of it, nor what shows it. */
  readonly isSecret?: true
  /** The resource that shows it, `Type/id`, or the claim, `claim/id`. */
  readonly evidence: string
}

/** What opens a seal. There is no other ground. */
export const SEAL_GROUNDS = ['person-consents', 'required-by-law', 'overriding-public-interest'] as const
export type SealGround = (typeof SEAL_GROUNDS)[number]

/** Something that one actor was granted for one person in one session, for a time. */
export interface AccessGrant {
  readonly id: string
  readonly kind: 'break-glass' | 'unseal'
  readonly session: string
  /** On what ground a seal was opened; one that is not known opens none. */
  readonly ground?: string
  /** ISO instants: from inclusive, until exclusive. */
  readonly from: string
  readonly until: string
}

/** What the decision needs to know about a person and the one who asks. */
export interface AccessFacts {
  /** The policy in force. */
  readonly policy: AccessPolicy
  /** Whether the person exists at all; a request about nobody has `true`. */
  readonly personExists: boolean
  readonly relationships: readonly LegitimateRelationship[]
  readonly consents: readonly ConsentFact[]
  /** What was recorded of this actor acting for this person. */
  readonly delegations: readonly Delegation[]
  /** Of the person, `2012-03-04`; `undefined` where it is not known, or where sources differ. */
  readonly birthDate: string | undefined
  /** Whether the record says that the person has died: of several sources two, of one that one. */
  readonly hasDied: boolean
  /** Whether a clinician found that they are competent to decide for themselves, though not of age; `undefined`: nobody looked. */
  readonly isCompetent: boolean | undefined
  /** Of this actor for this person. */
  readonly grants: readonly AccessGrant[]
  /** How the one who asks is tied to the person, where that is known. */
  readonly tie: Tie | undefined
  /** How often this actor broke the glass within the last hour, for whomever. */
  readonly breakGlassUses: number
  /** The instant for which these facts hold, ISO. */
  readonly now: string
}

/** The port through which facts come (PIP). Rejects when they cannot be had: the gate then denies nobody and serves nobody. */
export type GatherFacts = (actor: Actor, person: PersonId | undefined) => Promise<AccessFacts>

/**
 * Begins what is read first once these facts have permitted a reading, while the intent is being written. Nothing of it
 * is given to anybody before that is durable. Rejects when it cannot be had.
 */
export type ReadAhead = (facts: AccessFacts, person: PersonId) => Promise<void>
