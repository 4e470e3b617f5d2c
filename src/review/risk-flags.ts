import type { Permit } from '../access/gate.js'

/** Why this record itself keeps somebody's whereabouts from everybody. */
export const RISK_GROUNDS = ['person-asked', 'safeguarding-plan', 'police-or-court'] as const
export type RiskGround = (typeof RISK_GROUNDS)[number]

/** A version of a flag: that it was set, or that it was lifted. */
export interface RiskFlag {
  readonly id: string
  readonly version: number
  readonly status: 'set' | 'lifted'
  readonly ground: RiskGround
  /** Why it was set; of one that was lifted, why it was. */
  readonly words: string
  /** ISO instants: from inclusive, to exclusive; until it is lifted when left out. */
  readonly from: string
  readonly to: string | undefined
  readonly actorId: string
  readonly actorName: string
  readonly roleCode: string
  readonly organisation: string
  /** ISO instant. */
  readonly recordedAt: string
}

type FlagPermit = Permit<'flag-at-risk'>

/** Keeps the flags of the permit's person: they are added, and never changed. */
export interface RiskFlags {
  /** Every version, the newest first. */
  readFlags(permit: FlagPermit): Promise<readonly RiskFlag[]>
  /** Whether a source marks the person as restricted: nothing that is lifted here changes that. */
  isFlaggedBySource(permit: FlagPermit): Promise<boolean>
  /** Adds a version, durably: the next read on every gateway goes by it. `stale` when that version is there. */
  keepFlag(permit: FlagPermit, flag: RiskFlag): Promise<'kept' | 'stale'>
}
