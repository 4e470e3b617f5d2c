import type { Gate } from '../../access/gate.js'
import type { AccessRequest } from '../../access/access-request.js'
import type { PersonId } from '../../fhir/person-id.js'
import type { PartnerSystem } from '../../identity/actor.js'
import { toEventActor } from '../../identity/event-actor.js'

/** What was asked and not even read, for the log. */
export interface Malformed {
  readonly actor: PartnerSystem
  readonly interaction: AccessRequest['interaction']
  /** A short code: `media-type`, `body-too-large` … */
  readonly reason: string
  readonly query: string
  readonly person?: PersonId
  readonly requestId: string
}

/** Logs it; resolves once durable. */
export type NoteMalformed = (malformed: Malformed) => Promise<void>

export function createNoteMalformed(gate: Pick<Gate, 'note'>): NoteMalformed {
  return async function noteMalformed({ actor, ...rest }) {
    await gate.note({ ...rest, actor: toEventActor(actor) })
  }
}
