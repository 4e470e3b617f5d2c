import type { Disclosure } from '../audit/access-event.js'
import type { AuditReader, LoggedEvent } from '../audit/audit-reader.js'
import { groupBy } from './group-by.js'

/** What went out, or why nothing did although it was permitted. */
export interface Sent extends Disclosure {
  readonly reason: string | null
}

/** Something that was permitted, and what then went out. */
export interface Look {
  /** When it was permitted, milliseconds since 1970. */
  readonly at: number
  readonly event: LoggedEvent
  /** Empty when nothing went out, as far as the log says. */
  readonly sent: readonly Sent[]
}

/** Events put together: what was permitted with what went out, and what was refused or failed. */
export interface Looks {
  readonly permitted: readonly Look[]
  readonly refused: readonly LoggedEvent[]
  /** What is complete in itself and was not refused: sign-ins, sign-outs. */
  readonly others: readonly LoggedEvent[]
}

/**
 * Puts each outcome to the intent that it closes. Intents that are not among the events are read from the log; those that
 * were about nobody yet (a search) stand with each person that they found.
 */
export async function toLooks(events: readonly LoggedEvent[], reader: AuditReader): Promise<Looks> {
  const intents = new Map(
    events.filter(({ kind }) => kind === 'intent').map((event) => [placeOf(event), event]),
  )
  const outcomes = events.filter(({ kind }) => kind === 'outcome')
  const elsewhere = await readMissing(outcomes, intents, reader)

  const sent = groupBy(outcomes, (outcome) => placeOf({ log: outcome.log, index: outcome.intent ?? -1 }))
  const asked = [...intents].map(([place, event]) => aLook(event, sent.get(place) ?? []))
  const found = [...sent]
    .filter(([place]) => !intents.has(place))
    .flatMap(([place, closing]) => closing.map((outcome) => lookOf(outcome, elsewhere.get(place))))

  return {
    permitted: [...asked, ...found].sort((one, other) => other.at - one.at),
    refused: events.filter(({ kind, reason }) => kind === 'event' && reason !== null),
    others: events.filter(({ kind, reason }) => kind === 'event' && reason === null),
  }
}

function aLook(event: LoggedEvent, outcomes: readonly LoggedEvent[]): Look {
  return { at: event.recordedAt, event, sent: outcomes.flatMap(toSent) }
}

/** What an outcome says; nothing where it is none. */
export function toSent({ disclosed, reason }: LoggedEvent): readonly Sent[] {
  return disclosed === null ? [] : [{ ...disclosed, reason }]
}

/** A look whose intent concerned nobody, or is not to be had: told from its outcome. */
function lookOf(outcome: LoggedEvent, intent: LoggedEvent | undefined): Look {
  const event = intent ? { ...intent, person: outcome.person } : outcome
  return { ...aLook(event, [outcome]), at: event.recordedAt }
}

async function readMissing(
  outcomes: readonly LoggedEvent[],
  intents: ReadonlyMap<string, LoggedEvent>,
  reader: AuditReader,
): Promise<ReadonlyMap<string, LoggedEvent>> {
  const missing = outcomes
    .flatMap(({ log, intent }) => (intent === null ? [] : [{ log, index: intent }]))
    .filter((place) => !intents.has(placeOf(place)))
  return new Map((await reader.readAt(missing)).map((event) => [placeOf(event), event]))
}

function placeOf({ log, index }: Pick<LoggedEvent, 'log' | 'index'>): string {
  return `${log} ${index}`
}
