import type { OrganisationDirectory } from '../../identity/organisation.js'
import { groupBy } from '../../review/group-by.js'
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
  /** What the request left, where it left several: a batch is one line that unfolds to its entries. */
  readonly entries: readonly LookRow[]
}

/** A line for each request, in the order of the first of each. */
export function toLookRows(looks: readonly Look[], directory: OrganisationDirectory): readonly LookRow[] {
  return [...groupBy(looks, ({ event }) => event.requestId).values()].flatMap((group) => {
    const rows = group.map((look) => toLookRow(look, directory))
    const [first] = rows
    if (!first) return []
    return [group.length === 1 ? first : { ...first, sent: '', entries: rows }]
  })
}

/** `once`, `3 times`: how many requests there were. */
export function sayTimes(looks: readonly Look[]): string {
  const count = new Set(looks.map(({ event }) => event.requestId)).size
  return count === 1 ? 'once' : `${count.toLocaleString('en-GB')} times`
}

function toLookRow({ at, event, sent }: Look, directory: OrganisationDirectory): LookRow {
  return {
    when: sayWhen(at),
    actor: sayActor(event.actor, directory),
    asked: sayAskedFor(event),
    basis: sayBasis(event, directory),
    sent: saySent(sent),
    entries: [],
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
