import type { PersonId } from '../fhir/person-id.js'
import type { NotedActor } from '../identity/event-actor.js'

/** A sign-in, a sign-out, or a request of which it is not known who made it. */
export interface Noted {
  readonly interaction: 'login' | 'logout' | 'read' | 'operation'
  readonly actor: NotedActor
  /** Whom it concerned, when that is known. */
  readonly person?: PersonId
  /** Why it was refused; `null` when it was not. */
  readonly reason: string | null
  readonly query: string
  readonly requestId: string
}

/** The way of the web's own events into the log. Resolves once durable; rejects when that cannot be had. */
export interface AccessNotes {
  note(noted: Noted): Promise<void>
}
