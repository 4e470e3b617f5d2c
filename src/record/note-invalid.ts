import type { AccessRequest } from '../access/access-request.js'
import type { Gate } from '../access/gate.js'
import type { PersonId } from '../fhir/person-id.js'
import { toEventActor } from '../identity/event-actor.js'

export interface InvalidRequest {
  readonly actor: AccessRequest['actor']
  readonly interaction: AccessRequest['interaction']
  /** What was wrong, as a code. */
  readonly reason: string
  readonly query: string
  readonly person?: PersonId
  readonly requestId: string
}

/** Logs that something was asked that cannot be answered. Resolves once durable. */
export type NoteInvalid = (request: InvalidRequest) => Promise<void>

export function createNoteInvalid({ gate }: { readonly gate: Gate }): NoteInvalid {
  return async ({ actor, ...rest }) => gate.note({ ...rest, actor: toEventActor(actor) })
}
