import type { ConsentFact } from '../../access/consent.js'
import type { Permit } from '../../access/gate.js'
import type { OdsCode } from '../../fhir/ods-code.js'

/** A version of what a person said, as it is kept: the FHIR Consent, and what decisions need of it. */
export interface KeptConsent extends Omit<ConsentFact, 'evidence'> {
  readonly id: string
  readonly version: number
  /** The Consent as FHIR JSON text. */
  readonly content: string
  /** ISO instant. */
  readonly recordedAt: string
  /** A reviewer found that it should not have been recorded: the version before it holds. */
  readonly isUndone?: boolean
}

/** What somebody else reviews: that a version opened the record to the organisation of who recorded it. */
export interface ConsentReview {
  readonly reasonCode: 'agreement-recorded' | 'hiding-taken-back'
  readonly reasonText: string
  /** ISO instants: when what is opened ends of itself, and when its review is overdue. */
  readonly until: string
  readonly reviewDue: string
  readonly requestId: string
}

export interface ConsentStore {
  /** Every version of everything that the permit's person said, newest first. */
  readConsents(permit: Permit<'record-consent'>): Promise<readonly KeptConsent[]>
  /**
   * Adds a version, durably, and with it what is to be reviewed: the next decision on every gateway goes by it. `stale` when
   * that version is there. A review that finds it not justified undoes it.
   */
  keepConsent(
    permit: Permit<'record-consent'>,
    consent: KeptConsent,
    review: ConsentReview | undefined,
  ): Promise<'kept' | 'stale'>
  /** Whether a source or this record keeps the whereabouts of the permit's person hidden at an ISO instant. */
  isAtRisk(permit: Permit<'record-consent'>, now: string): Promise<boolean>
  /** The organisations that told of a relationship with the permit's person which is not over: for telling, not for deciding. */
  readRelatedOrganisations(permit: Permit<'record-consent'>, now: string): Promise<readonly OdsCode[]>
}
