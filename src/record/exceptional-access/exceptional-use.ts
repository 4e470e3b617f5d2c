import type { Permit } from '../../access/gate.js'
import type { PersonId } from '../../fhir/person-id.js'

/**
 * What somebody may do who has no relationship that the record shows, or not enough of one: break the glass, say that
 * they have one, or open what is sealed. Each use is reviewed by somebody else.
 */
export type ExceptionalKind = 'break-glass' | 'self-claimed' | 'unseal'

/** One use, as it is kept: nothing of it is changed later. */
export interface ExceptionalUse {
  readonly id: string
  readonly kind: ExceptionalKind
  readonly person: PersonId
  readonly reasonCode: string
  readonly reasonText: string
  /** ISO instants. */
  readonly openedAt: string
  readonly until: string
  /** When its review is overdue. */
  readonly reviewDue: string
  readonly requestId: string
}

/** The permits under which a use is kept. */
export type ExceptionalPermit = Permit<'break-glass' | 'claim-relationship' | 'unseal'>

export interface ExceptionalUseStore {
  /**
   * Keeps a use, durably: from then on decisions know it, on every gateway. One that is beyond what the policy of the permit
   * allows within an hour is not kept, `stopped`: of several that were permitted at once only so many count.
   */
  keepUse(permit: ExceptionalPermit, use: ExceptionalUse): Promise<'kept' | 'stopped'>
}
