import type { OdsCode } from '../fhir/ods-code.js'
import type { PersonId } from '../fhir/person-id.js'
import type { SourceKind } from '../fhir/source-kind.js'
import type { Authentication } from './authentication.js'
import type { Duty } from './roles.js'

/** Whoever asks: nobody else passes the gate. */
export type Actor = Clinician | PartnerSystem | Auditor | Delegate

interface Person extends Authentication {
  /** The SDS user id, stable and never given to somebody else. */
  readonly id: string
  readonly name: string
  readonly role: Role
  /** What the role is for, as the policy has it: what to show before anything is asked. `none` when left out. */
  readonly duty?: Duty | undefined
  readonly organisation: OdsCode
  readonly organisationName: string
  /** A reference to the session, or the `jti` of the token: never the token itself. */
  readonly session: string
  /** SMART scopes: a ceiling under what the role allows. */
  readonly scopes: readonly string[]
  /** They sign in at an issuer of their own organisation, not at the national one: their default is narrower. */
  readonly federated?: boolean | undefined
  /** The one person whom their app was launched for: with this token there is nobody else. */
  readonly patient?: PersonId | undefined
}

/** A role profile as CIS2 gives it. */
export interface Role {
  /** National RBAC role code, for example `R8000`. */
  readonly code: string
  readonly name: string
  /** The SDS role profile id: this role of this person in this organisation. */
  readonly profileId: string
}

/** Somebody of a team, signed in with a role. What the role may do is for the gate to judge. */
export interface Clinician extends Person {
  readonly kind: 'clinician'
}

/** Somebody who reviews the log: auditor, privacy officer, Caldicott Guardian. */
export interface Auditor extends Person {
  readonly kind: 'auditor'
}

/** A partner organisation's system, known by its signed assertion. */
export interface PartnerSystem {
  readonly kind: 'partner-system'
  /** The OAuth client id. */
  readonly id: string
  readonly name: string
  readonly organisation: OdsCode
  readonly organisationName: string
  readonly sourceKind: SourceKind
  /** The `jti` of the access token. */
  readonly session: string
  readonly scopes: readonly string[]
}

/**
 * Somebody who reads the record of a person: the person themselves, or somebody who acts for them (a parent, a carer, an
 * attorney, an advocate). They have no role and no organisation. Whom they act for is for the gate to find out.
 */
export interface Delegate extends Authentication {
  readonly kind: 'delegate'
  /** The id at the issuer where citizens sign in, with the issuer's key before it. */
  readonly id: string
  readonly name: string
  /** Who they are in the record. */
  readonly person: PersonId
  readonly session: string
  readonly scopes: readonly string[]
}

/** The organisation that somebody works for; a person who reads as themselves or for another has none. */
export function organisationOf(actor: Actor): OdsCode | undefined {
  return actor.kind === 'delegate' ? undefined : actor.organisation
}

/** The national RBAC code of the role that somebody works in; empty for who has none. */
export function roleCodeOf(actor: Actor): string {
  return 'role' in actor ? actor.role.code : ''
}
