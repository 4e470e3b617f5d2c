import type { TiedRecord } from './tied-record.js'

/** Why the privacy officer is told. */
export type AlertReason =
  | 'self-claimed'
  | 'break-glass'
  | 'break-glass-repeated'
  | 'break-glass-without-right'
  | 'unseal-without-right'
  | 'unsealed'
  | 'consent-withdrawn-for-own-organisation'
  | 'consent-recorded-for-own-organisation'
  | 'consent-shuts-out-others'
  | TiedRecord
  | 'whereabouts-searched'
  | 'review-overdue'
  | 'review-without-reviewer'
  | 'wrong-person-reported'
  | 'delegate-recorded'
  | 'delegate-tied'
  | 'found-not-competent'

/** Something that the privacy officer is told of. It carries a reference and nothing else: the log says who and whom. */
export interface Alert {
  readonly reason: AlertReason
  /** Milliseconds since 1970. */
  readonly raisedAt: number
  /** The id of the request, by which its entries are found in the log. */
  readonly requestId: string
}

/** The port through which alerts are raised. Resolves once durable; nothing goes on before. */
export type RaiseAlerts = (alerts: readonly Alert[]) => Promise<void>
