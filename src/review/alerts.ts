import type { Permit } from '../access/gate.js'

/** What can come of an alert. */
export const ALERT_OUTCOMES = ['nothing-wrong', 'acted-on', 'inconclusive'] as const
export type AlertOutcome = (typeof ALERT_OUTCOMES)[number]

/** How far an alert is: nobody saw to it, somebody looks at it, or it is closed. */
export const ALERT_STATES = ['new', 'looked-at', 'closed'] as const
export type AlertState = (typeof ALERT_STATES)[number]

/** What somebody did about an alert. */
export interface AlertStep {
  readonly step: Exclude<AlertState, 'new'>
  readonly outcome: AlertOutcome | undefined
  readonly words: string
  readonly actorId: string
  readonly actorName: string
  /** ISO instant. */
  readonly takenAt: string
}

/** An alert as it was raised, and what came of it: a reference by which the log says who and whom. */
export interface AlertEntry {
  readonly requestId: string
  readonly reason: string
  /** ISO instant. */
  readonly raisedAt: string
  readonly state: AlertState
  /** In the order in which they were taken. */
  readonly steps: readonly AlertStep[]
}

export interface AlertFilter {
  readonly state?: AlertState | undefined
  readonly reason?: string | undefined
}

export interface Excerpt {
  readonly offset: number
  readonly limit: number
}

export interface AlertsFound {
  /** The newest first. */
  readonly alerts: readonly AlertEntry[]
  /** How many there are of those asked for. */
  readonly total: number
  /** How many that are not closed are kept for another reviewer, whatever was asked for: which they are is told by nothing. */
  readonly kept: number
}

export type AlertKey = Pick<AlertEntry, 'requestId' | 'reason'>

type ReviewPermit = Permit<'review-access'>

/** Alerts, and what came of them: a step is added once, and never changed. */
export interface Alerts {
  /** Those that are not kept for another reviewer. */
  searchAlerts(permit: ReviewPermit, filter: AlertFilter, excerpt: Excerpt): Promise<AlertsFound>
  readAlert(permit: ReviewPermit, key: AlertKey): Promise<AlertEntry | undefined>
  /** Whether the request that raised it was the reviewer's own. */
  isOwn(permit: ReviewPermit, key: AlertKey): Promise<boolean>
  /** Whether it is kept for another reviewer: their own, or about somebody to whom they are recorded as tied. */
  isKept(permit: ReviewPermit, key: AlertKey): Promise<boolean>
  keepStep(permit: ReviewPermit, key: AlertKey, step: AlertStep): Promise<'kept' | 'stale'>
}
