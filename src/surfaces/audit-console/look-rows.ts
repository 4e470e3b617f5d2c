import type { OrganisationDirectory } from '../../identity/organisation.js'
import type { Look } from '../../review/looks.js'
import type { LoggedEvent } from '../../review/search-events.js'
import { sayActor, type ActorWords } from './words/say-actor.js'
import { sayAsked, sayAskedFor } from './words/say-asked.js'
import { sayBasis } from './words/say-basis.js'
import { sayReason } from './words/say-reason.js'
import { saySent } from './words/say-sent.js'
import { sayWhen } from './words/say-when.js'

/** A look as a row of a table. */
export interface LookRow {
  readonly when: string
  /** Who they were then: roles change from look to look. */
  readonly actor: ActorWords
  readonly asked: string
  readonly basis: string
  readonly sent: string
}

export function toLookRow({ at, event, sent }: Look, directory: OrganisationDirectory): LookRow {
  return {
    when: sayWhen(at),
    actor: sayActor(event.actor, directory),
    asked: sayAskedFor(event),
    basis: sayBasis(event, directory),
    sent: saySent(sent),
  }
}

/** A refusal as a row of a table. */
export interface RefusalRow {
  readonly when: string
  readonly actor: ActorWords
  readonly asked: string
  readonly reason: string
}

export function toRefusalRow(event: LoggedEvent, directory: OrganisationDirectory): RefusalRow {
  return {
    when: sayWhen(event.recordedAt),
    actor: sayActor(event.actor, directory),
    asked: sayAsked(event),
    reason: sayReason(event.reason),
  }
}
