import type { PersonId } from '../fhir/person-id.js'
import { organisationOf, roleCodeOf, type Actor } from '../identity/actor.js'

/** Somebody who acted, as far as it is known; the fields are empty for somebody who never said. */
export interface NotedActor {
  readonly kind: 'clinician' | 'auditor' | 'partner-system' | 'delegate' | 'anonymous'
  readonly id: string
  readonly name: string
  readonly roleCode: string
  readonly organisation: string
  readonly session: string
}

/** The actor as a note keeps them. */
export function toNoted(actor: Actor): NotedActor {
  return {
    kind: actor.kind,
    id: actor.id,
    name: actor.name,
    roleCode: roleCodeOf(actor),
    organisation: organisationOf(actor) ?? '',
    session: actor.session,
  }
}

/** Nobody in particular. */
export const ANONYMOUS: NotedActor = {
  kind: 'anonymous',
  id: '',
  name: '',
  roleCode: '',
  organisation: '',
  session: '',
}

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
