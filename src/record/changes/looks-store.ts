import type { Permit } from '../../access/gate.js'
import type { PersonId } from '../../fhir/person-id.js'

/** That somebody was shown a record, and by which marks what they were shown is known. */
export interface Look {
  /** ISO instant. */
  readonly at: string
  /** The name of the marks: see `nameOfMarks`. */
  readonly marks: string
}

/** The looks of one person at one record in one role: the latest, and the last one of the sitting before. */
export interface KeptLook extends Look {
  /** A reference to the session of the latest look. */
  readonly session: string
  /** Left out where there was no sitting before. */
  readonly before?: Look | undefined
}

/** Who looked at a record last, and what they were shown: digests, and nothing of the record itself. */
export interface LooksStore {
  /** The looks of whoever holds the permit, in the role they hold it in; `undefined` when there are none. */
  readOwnLook(permit: Permit<'read-record'>): Promise<KeptLook | undefined>
  /** The latest look of each of the others who work for the same organisation, the latest first; no more than `limit`. */
  readTeamLooks(permit: Permit<'read-record'>, limit: number): Promise<readonly Look[]>
  /** Whom the one who searches has looked at in this role, the latest first; no more than `limit`. */
  readLookedAt(permit: Permit<'find-people'>, limit: number): Promise<readonly PersonId[]>
  /** The marks of these names, as far as they are held. */
  readMarks(permit: Permit<'read-record'>, names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>
  /**
   * Keeps a look in place of the one before; drops marks of the record by which no look is known. The marks may be left
   * out where the one before was of the same.
   */
  keepLook(permit: Permit<'read-record'>, look: KeptLook, marks?: Uint8Array): Promise<void>
}
