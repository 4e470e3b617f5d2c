import { toEventActor, type Gate } from '../access/gate.js'
import type { Interaction } from '../audit/access-event.js'
import type { ReviewRequest } from './review-log.js'

/** A question that could not be asked of the log as it came. */
export interface InvalidQuestion extends ReviewRequest {
  readonly interaction: Interaction
  readonly reason: string
}

/** Puts a malformed question into the log; resolves once durable. */
export type NoteInvalidQuestion = (question: InvalidQuestion) => Promise<void>

export function createNoteInvalidQuestion({ gate }: { gate: Gate }): NoteInvalidQuestion {
  return ({ actor, interaction, reason, query, requestId }) =>
    gate.note({ actor: toEventActor(actor), interaction, reason, query, requestId })
}
