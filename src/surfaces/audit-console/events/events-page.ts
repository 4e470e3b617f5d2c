import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { EventsFound, LoggedEvent } from '../../../review/search-events.js'
import { toSent } from '../../../review/looks.js'
import { sayActor, type ActorWords } from '../words/say-actor.js'
import { sayAsked, sayDecision } from '../words/say-asked.js'
import { sayBasis } from '../words/say-basis.js'
import { sayPatient, type PatientWords } from '../words/say-patient.js'
import { sayReason } from '../words/say-reason.js'
import { saySent } from '../words/say-sent.js'
import { sayWhen } from '../words/say-when.js'
import { PAGE_SIZE, type EventsForm } from './events-form.js'

export interface EventRow {
  readonly when: string
  readonly actor: ActorWords
  readonly asked: string
  readonly patient: PatientWords | undefined
  readonly decision: string
  readonly why: string
  /** The entry's place in the log. */
  readonly entry: string
}

export interface EventsPage {
  readonly form: EventsForm
  readonly errorList: EventsForm['errors']
  readonly rows: readonly EventRow[]
  /** `Events 51 to 100 of 1,234`. */
  readonly caption: string
  readonly previous: string | undefined
  readonly next: string | undefined
}

export function toEventsPage(
  form: EventsForm,
  found: EventsFound | undefined,
  directory: OrganisationDirectory,
): EventsPage {
  const first = (form.page - 1) * PAGE_SIZE
  const events = found?.events ?? []
  const total = found?.total ?? 0
  return {
    form,
    errorList: form.errors,
    rows: events.map((event) => toRow(event, found, directory)),
    caption: `Events ${inGroups(first + 1)} to ${inGroups(first + events.length)} of ${inGroups(total)}, newest first`,
    previous: form.page > 1 ? hrefOf(form, form.page - 1) : undefined,
    next: first + events.length < total && events.length > 0 ? hrefOf(form, form.page + 1) : undefined,
  }
}

function toRow(
  event: LoggedEvent,
  found: EventsFound | undefined,
  directory: OrganisationDirectory,
): EventRow {
  return {
    when: sayWhen(event.recordedAt),
    actor: sayActor(event.actor, directory),
    asked: sayAsked(event),
    patient: event.person === null ? undefined : sayPatient(event.person, found?.people.get(event.person)),
    decision: sayDecision(event),
    why: sayWhy(event, directory),
    entry: `${event.index}, ${event.log}`,
  }
}

function sayWhy(event: LoggedEvent, directory: OrganisationDirectory): string {
  if (event.disclosed !== null) return saySent(toSent(event))
  if (event.reason !== null) return sayReason(event.reason)
  return event.decision === 'permit' ? sayBasis(event, directory) : ''
}

function hrefOf({ decision, actor, from, until, asOf }: EventsForm, page: number): string {
  const given = Object.entries({ decision, actor, from, until }).filter(([, value]) => value !== '')
  const query = new URLSearchParams([...given, ['asOf', String(asOf)], ['page', String(page)]])
  return `/audit/events?${query.toString()}`
}

function inGroups(number: number): string {
  return number.toLocaleString('en-GB')
}
