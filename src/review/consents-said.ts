import type { Permit } from '../access/gate.js'
import type { ConsentFact } from '../access/consent.js'
import type { PersonId } from '../fhir/person-id.js'

/** The kinds of thing that a person can say about sharing. */
export const CONSENT_KINDS = [
  'permit',
  'hide-from-organisations',
  'hide-categories',
  'objection',
  'research-objection',
] as const
export type ConsentKind = (typeof CONSENT_KINDS)[number]

/** The newest version of one thing that a person said about sharing: nothing clinical stands in it. */
export interface SaidConsent extends Omit<ConsentFact, 'evidence'> {
  readonly id: string
  readonly person: PersonId
  readonly kind: string
  readonly reason: string
  /** Who took it down, and for which organisation. */
  readonly recordedBy: string
  readonly recordedFor: string
  /** ISO instant: of this version. */
  readonly recordedAt: string
}

export interface ConsentFilter {
  readonly person?: PersonId | undefined
  /** ODS code: what names this organisation, or everybody. */
  readonly organisation?: string | undefined
  readonly kind?: ConsentKind | undefined
  readonly state?: 'valid' | 'not-valid' | undefined
}

/** For whom it is looked up. */
export interface ConsentsReader {
  /** ISO instant. */
  readonly now: string
  /** Of which organisation the reviewer is: asked for by another one, people at risk are neither found nor counted. */
  readonly reviewerOf: string
  /** Ties, `actor tie`: who is tied so to the reviewer is neither found nor counted. */
  readonly withoutTies: readonly string[]
}

/** What everybody said about sharing. */
export interface ConsentsSaid {
  /** The newest first, and how many there are in all. */
  searchConsents(
    permit: Permit<'review-access'>,
    filter: ConsentFilter & ConsentsReader,
    excerpt: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly consents: readonly SaidConsent[]; readonly total: number }>
}
