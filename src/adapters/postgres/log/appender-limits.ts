/** How much an appender takes on, and how long it tries. */
export interface AppenderLimits {
  /** Entries that go into one commit at most. */
  readonly batch: number
  /** Events that may wait at most; what comes beyond is refused at once. */
  readonly waiting: number
  /** Milliseconds that an event may wait for durability. */
  readonly deadline: number
  /** Milliseconds after which one attempt is given up and made again. */
  readonly attempt: number
  /** Milliseconds of failing after which new events are refused at once rather than at their deadline. */
  readonly patience: number
  /** Entries between two kept frontiers. */
  readonly frontierEvery: number
  /** Milliseconds between two checkpoints that are kept outside the database. */
  readonly keepEvery: number
}

export const APPENDER_LIMITS: AppenderLimits = {
  batch: 1_000,
  waiting: 5_000,
  deadline: 2_000,
  attempt: 10_000,
  patience: 500,
  frontierEvery: 1_024,
  keepEvery: 1_000,
}
