import type { OrganisationDirectory } from '../../identity/organisation.js'
import type { Look } from '../../review/looks.js'
import type { LoggedEvent } from '../../review/search-events.js'
import { sayAsked } from './words/say-asked.js'
import { sayBasis, sayPurpose } from './words/say-basis.js'
import { sayReason } from './words/say-reason.js'
import { saySent } from './words/say-sent.js'
import { sayWhen } from './words/say-when.js'

/** A look as a row of a table. */
export interface LookRow {
  readonly when: string
  readonly asked: string
  readonly basis: string
  readonly sent: string
}

export function toLookRow({ at, event, sent }: Look, directory: OrganisationDirectory): LookRow {
  return {
    when: sayWhen(at),
    asked: `${sayAsked(event)}, ${sayPurpose(event.purpose)}`,
    basis: sayBasis(event, directory),
    sent: saySent(sent),
  }
}

/** A refusal as a row of a table. */
export interface RefusalRow {
  readonly when: string
  readonly asked: string
  readonly reason: string
}

export function toRefusalRow(event: LoggedEvent): RefusalRow {
  return { when: sayWhen(event.recordedAt), asked: sayAsked(event), reason: sayReason(event.reason) }
}
