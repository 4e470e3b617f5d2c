import type { Activity } from '../access/access-request.js'
import type { Gate, Permit } from '../access/gate.js'

interface Disclosed {
  readonly resources: number
  /** How much is kept for another reviewer. */
  readonly withheld?: number
  readonly what: string
  /** Where it is refused to whom it is about. */
  readonly isTied?: boolean
}

/** Says in the log what a reviewer is shown, or has decided; or that it concerned themselves, or somebody close to them. */
export function discloseReview(
  gate: Gate,
  permit: Permit<Activity>,
  { resources, withheld = 0, what, isTied = false }: Disclosed,
): Promise<void> {
  const disclosed = { status: isTied ? 403 : 200, recordVersion: 0, resources, withheld, what }
  return gate.disclose(permit, disclosed, isTied ? 'tied-to-person' : undefined)
}
