import type { AlertReason } from './decide-access.js'

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
