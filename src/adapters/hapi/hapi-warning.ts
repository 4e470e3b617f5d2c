import type { HapiUnavailable } from './hapi-unavailable.js'

/** What an operator should see in the log about HAPI. It holds codes and counts only. */
export interface HapiWarning {
  readonly event: 'unavailable' | 'refused' | 'retried' | 'label-taken-away'
  /** The fault, or HAPI's own code such as `HAPI-1094`. */
  readonly code: string
  readonly status?: number
  readonly resources?: number
}

export type OnHapiWarning = (warning: HapiWarning) => void

/** The warning that says why HAPI could not be relied on. */
export function toWarning({ fault, status }: HapiUnavailable): HapiWarning {
  return { event: 'unavailable', code: fault, ...(status === undefined ? {} : { status }) }
}
