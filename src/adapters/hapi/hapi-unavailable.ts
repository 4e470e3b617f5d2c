/** Why HAPI could not be relied on this time. */
export type HapiFault =
  /** No answer within the deadline. */
  | 'deadline'
  /** No connection, or it broke before the whole answer was there. */
  | 'connection'
  /** It refused for a reason that is not the content: not found, not authorised, overloaded, broken. */
  | 'status'
  /** It answered something that is not the FHIR resource that was asked for. */
  | 'not-fhir'
  /** It answered with another resource than the one that was asked for. */
  | 'wrong-resource'
  /** A search gave less or more than HAPI itself counts. */
  | 'incomplete'
  /** A page led to another place than our HAPI, or pages never ended. */
  | 'bad-link'
  /** The page of a search is no longer kept. */
  | 'page-expired'
  /** The same resources were being written by somebody else, each time. */
  | 'conflict'

/** HAPI cannot be asked now, or its answer cannot be trusted. The message names no person, id or address. */
export class HapiUnavailable extends Error {
  override readonly name = 'HapiUnavailable'
  readonly fault: HapiFault
  readonly status: number | undefined

  constructor(fault: HapiFault, message: string, status?: number) {
    super(message)
    this.fault = fault
    this.status = status
  }
}
