/** How a verification of all logs ended. */
export interface LogVerification {
  /** ISO instant. */
  readonly verifiedAt: string
  /** Name and id of whoever asked for it. */
  readonly verifiedBy: string
  readonly logs: number
  readonly entries: number
  readonly outcome: 'verified' | 'broken'
  /** What is wrong, a sentence for each log that is broken; where none is, what cannot be excluded all the same. */
  readonly findings: readonly string[]
}

/** Keeps how verifications ended. */
export interface LogVerifications {
  keep(verification: LogVerification): Promise<void>
  readLast(): Promise<LogVerification | undefined>
}

/** Where a log stands by its last checkpoint. */
export interface LogHeadSeen {
  readonly log: string
  readonly entries: number
  /** When the last entry was recorded, milliseconds since 1970. */
  readonly lastRecordedAt: number
}

export type ReadLogHeads = () => Promise<readonly LogHeadSeen[]>
