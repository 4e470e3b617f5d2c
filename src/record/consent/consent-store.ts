import type { ConsentFact } from '../../access/consent.js'
import type { Permit } from '../../access/gate.js'

/** A version of what a person said, as it is kept: the FHIR Consent, and what decisions need of it. */
export interface KeptConsent extends Omit<ConsentFact, 'evidence'> {
  readonly id: string
  readonly version: number
  /** The Consent as FHIR JSON text. */
  readonly content: string
  /** ISO instant. */
  readonly recordedAt: string
}

export interface ConsentStore {
  /** Every version of everything that the permit's person said, newest first. */
  readConsents(permit: Permit<'record-consent'>): Promise<readonly KeptConsent[]>
  /** Adds a version, durably: the next decision on every gateway goes by it. `stale` when that version is there. */
  keepConsent(permit: Permit<'record-consent'>, consent: KeptConsent): Promise<'kept' | 'stale'>
}
