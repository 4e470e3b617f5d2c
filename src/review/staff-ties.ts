import type { Permit } from '../access/gate.js'
import type { PersonId } from '../fhir/person-id.js'

/** Ties that are recorded; those by address and by name are seen from the record. */
export const RECORDED_TIES = ['self', 'family', 'household'] as const
export type RecordedTie = (typeof RECORDED_TIES)[number]

/** That a member of staff is somebody of the record, or lives with them or is related to them. */
export interface StaffTie {
  readonly id: string
  /** The SDS user id, or that of their own organisation's issuer. */
  readonly actorId: string
  readonly person: PersonId
  readonly tie: RecordedTie
  readonly reason: string
  readonly recordedBy: string
  /** ISO instant. */
  readonly recordedAt: string
  /** Set when it holds no longer; it stays to be seen. */
  readonly ended: { readonly by: string; readonly at: string; readonly reason: string } | undefined
}

export interface StaffTies {
  /** Newest first. */
  searchTies(permit: Permit<'review-access'>, limit: number): Promise<readonly StaffTie[]>
  readTie(permit: Permit<'review-access'>, id: string): Promise<StaffTie | undefined>
  /** Adds it, durably: the next decision on every gateway goes by it. `stale` when it is in force already. */
  keepTie(permit: Permit<'review-access'>, tie: StaffTie): Promise<'kept' | 'stale'>
  /** Ends it, likewise. `stale` when it has ended already. */
  endTie(
    permit: Permit<'review-access'>,
    id: string,
    ended: NonNullable<StaffTie['ended']>,
  ): Promise<'kept' | 'stale'>
}
