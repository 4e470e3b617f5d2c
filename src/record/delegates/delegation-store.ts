import type { Delegation } from '../../access/delegation.js'
import type { Permit } from '../../access/gate.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import type { PersonId } from '../../fhir/person-id.js'

/** A version of somebody acting for a person, as it is kept: the FHIR Consent, and what decisions need of it. */
export interface KeptDelegation extends Omit<Delegation, 'evidence'> {
  readonly id: string
  readonly version: number
  readonly status: 'active' | 'inactive'
  /** Who acts: their id in the record, and their name when it was recorded. */
  readonly delegate: PersonId
  readonly delegateName: string
  /** The Consent as FHIR JSON text. */
  readonly content: string
  /** ISO instant. */
  readonly recordedAt: string
}

/** What a clinician found about whether a young person can decide for themselves (Gillick). */
export interface KeptFinding {
  readonly version: number
  readonly isCompetent: boolean
  readonly reason: string
  readonly recordedBy: {
    readonly id: string
    readonly name: string
    /** `undefined` of whom has none, and of what was kept before it was. */
    readonly organisation: OdsCode | undefined
  }
  /** ISO instant. */
  readonly recordedAt: string
}

/** The person of a permit, as far as delegations go. */
export interface DelegationsOfPerson {
  /** The newest version of each, newest first. */
  readonly delegations: readonly KeptDelegation[]
  /** The last one; `undefined` when nobody has looked at it. */
  readonly finding: KeptFinding | undefined
  /** `undefined` where it is not known, or where sources differ. */
  readonly birthDate: string | undefined
  /** Whether the record says that the person has died, as a decision goes by it. */
  readonly hasDied: boolean
  /** Whether a source or this record keeps the person's whereabouts hidden: who acts for them is then named to nobody. */
  readonly isAtRisk: boolean
}

export interface DelegationStore {
  readDelegations(permit: Permit<'record-consent'>): Promise<DelegationsOfPerson>
  /** Adds a version, durably: the next decision on every gateway goes by it. `stale` when that version is there. */
  keepDelegation(permit: Permit<'record-consent'>, delegation: KeptDelegation): Promise<'kept' | 'stale'>
  /** Adds a finding, as {@link keepDelegation} does. */
  keepFinding(permit: Permit<'record-consent'>, finding: KeptFinding): Promise<'kept' | 'stale'>
  /** For whom the person of the permit acts, or acted: whether they still may is for the gate to say. */
  readActedFor(permit: Permit<'read-record'>): Promise<readonly PersonId[]>
}
