import type { Permit } from '../../access/gate.js'
import type { HeldBack } from './held-back.js'

/** Whose it is: nobody has found out yet, this person's after all, or another's. */
export type ReportState = 'open' | 'restored' | 'left-out'

/** Somebody's word that something in a record is another person's. What comes of it is a later version of it. */
export interface WrongPersonReport {
  readonly id: string
  readonly version: number
  readonly state: ReportState
  readonly heldBack: HeldBack
  readonly words: string
  readonly actorId: string
  readonly actorName: string
  readonly roleCode: string
  readonly organisation: string
  /** ISO instant. */
  readonly recordedAt: string
}

/** Keeps reports: each is added, and never changed. */
export interface WrongPersonReports {
  /** Keeps it and raises the version of the record in one transaction: the next read of anybody goes by it. */
  keepReport(permit: Permit<'read-record'>, report: WrongPersonReport): Promise<void>
}
