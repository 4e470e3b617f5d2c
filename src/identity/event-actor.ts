import { organisationOf, roleCodeOf, type Actor } from './actor.js'

/** Somebody who acted, as far as it is known: the fields are empty for somebody who never said. */
export interface NotedActor {
  readonly kind: Actor['kind'] | 'anonymous'
  readonly id: string
  readonly name: string
  readonly roleCode: string
  readonly organisation: string
  /** The session reference or token `jti`, never the token. */
  readonly session: string
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

/** The actor as the log keeps them. */
export function toEventActor(actor: Actor): NotedActor {
  return {
    kind: actor.kind,
    id: actor.id,
    name: actor.name,
    roleCode: roleCodeOf(actor),
    organisation: organisationOf(actor) ?? '',
    session: actor.session,
  }
}
