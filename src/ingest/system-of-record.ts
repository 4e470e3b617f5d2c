import type { Contribution } from './contribution.js'

/** A resource as the system of record holds it. */
export interface HeldResource {
  readonly type: string
  readonly id: string
  /** FHIR JSON with `meta.versionId` and `meta.lastUpdated` of the system of record. */
  readonly text: string
}

export type WriteOutcome =
  /** All of it is durable. `changed` holds `Type/id` of those that were new or different. */
  | { readonly outcome: 'written'; readonly changed: ReadonlySet<string> }
  /** None of it was written and none will be: the system refuses this content. The text is fit for the sender. */
  | { readonly outcome: 'refused'; readonly diagnostics: string }
  /** It cannot be said whether it was written; writing it again is harmless. */
  | { readonly outcome: 'unavailable' }

/**
 * Where the record is kept: HAPI FHIR, or tables of our own when there is none. Written first; everything else is
 * derived from it and can be rebuilt.
 */
export interface SystemOfRecord {
  /**
   * Writes all of it, or says `refused` and has written nothing. MUST be idempotent: the same contributions again
   * change nothing, and complete what was interrupted. References among them and to what is already held resolve.
   *
   * @param receivedAt when the source sent them, ISO instant: `meta.lastUpdated` of the versions that this makes, where the
   *   system does not say that itself
   */
  write(contributions: readonly Contribution[], receivedAt: string): Promise<WriteOutcome>
  /** The current version, or `undefined` when it is not held. Rejects when the system cannot be asked. */
  read(type: string, id: string): Promise<HeldResource | undefined>
  /**
   * Every current resource, each exactly once, for a rebuild. MUST reject rather than end early: what is missing here
   * would silently be missing from the record.
   */
  readAll(): AsyncIterable<HeldResource>
  /** Whether it answers now. */
  isAvailable(): Promise<boolean>
}
