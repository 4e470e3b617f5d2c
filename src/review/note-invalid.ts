import type { Gate } from '../access/gate.js'
import type { Interaction } from '../audit/access-event.js'
import type { ReviewRequest } from './review-log.js'
import { toEventActor } from '../identity/event-actor.js'

/** A question that could not be asked of the log as it came. */
export interface InvalidQuestion extends ReviewRequest {
  readonly interaction: Interaction
  readonly reason: string
}

/**
 * Puts a malformed question into the log, once: as what was wrong with it, or as the gate's refusal when somebody asks
 * who may not review the log, whatever they asked. Resolves once durable.
 */
export type NoteInvalidQuestion = (question: InvalidQuestion) => Promise<'noted' | 'refused'>

export function createNoteInvalidQuestion({ gate }: { gate: Gate }): NoteInvalidQuestion {
  return async ({ actor, reason, ...asked }) => {
    // An auditor's question is not admitted first: it would be in the log twice, as an intent that nothing follows.
    if (actor.kind !== 'auditor') {
      const admission = await gate.admit({ ...asked, actor, activity: 'review-log', purpose: 'HCOMPL' })
      if (admission.outcome === 'deny') return 'refused'
    }
    await gate.note({ ...asked, actor: toEventActor(actor), reason })
    return 'noted'
  }
}
