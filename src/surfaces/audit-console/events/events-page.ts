import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { EventsFound, LoggedEvent } from '../../../review/search-events.js'
import type { RequestEvents, RequestsFound } from '../../../review/search-requests.js'
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

/** A request as a line: what came of it as a whole, and what it left in the log. */
export interface RequestRow extends EventRow {
  /** About how many people, where they are several. */
  readonly several: string
  readonly entries: readonly EventRow[]
  /** `All 240 entries of this request`, where not all stand here. */
  readonly all: { readonly text: string; readonly href: string } | undefined
}

export interface EventsPage {
  readonly form: EventsForm
  readonly errorList: EventsForm['errors']
  readonly rows: readonly RequestRow[]
  /** `Requests 51 to 100 of 1,234`; `Events` where all of one request are shown. */
  readonly caption: string
  readonly previous: string | undefined
  readonly next: string | undefined
}

/** The page where nothing was searched for, because the form cannot be. */
export function toEmptyPage(form: EventsForm): EventsPage {
  return toPage(form, { rows: [], total: 0, what: 'Requests' })
}

/** Requests, a line each, that unfold to their events. */
export function toRequestsPage(
  form: EventsForm,
  found: RequestsFound,
  directory: OrganisationDirectory,
): EventsPage {
  const rows = found.requests.flatMap((request) => toRequestRow(request, found, directory))
  return toPage(form, { rows, total: found.total, what: 'Requests' })
}

/** All events of one request, a line each. */
export function toEventsPage(
  form: EventsForm,
  found: EventsFound,
  directory: OrganisationDirectory,
): EventsPage {
  const rows = found.events.map((event) => ({
    ...toRow(event, found, directory),
    several: '',
    entries: [],
    all: undefined,
  }))
  return toPage(form, { rows, total: found.total, what: 'Events' })
}

type EventCount = RequestEvents['counts'][number]

interface Rows {
  readonly rows: readonly RequestRow[]
  readonly total: number
  readonly what: string
}

function toPage(form: EventsForm, { rows, total, what }: Rows): EventsPage {
  const first = (form.page - 1) * PAGE_SIZE
  return {
    form,
    errorList: form.errors,
    rows,
    caption: `${what} ${inGroups(first + 1)} to ${inGroups(first + rows.length)} of ${inGroups(total)}, newest first`,
    previous: form.page > 1 ? hrefOf(form, form.page - 1) : undefined,
    next: first + rows.length < total && rows.length > 0 ? hrefOf(form, form.page + 1) : undefined,
  }
}

function toRequestRow(
  request: RequestEvents,
  found: RequestsFound,
  directory: OrganisationDirectory,
): readonly RequestRow[] {
  const { events, counts, total, people } = request
  const [first] = events
  if (!first) return []
  const person = people === 1 ? events.find((event) => event.person !== null)?.person : undefined
  return [
    {
      ...toRow({ ...first, person: person ?? null }, found, directory),
      several: people > 1 ? `${inGroups(people)} people` : '',
      decision: sayDecisions(counts),
      why: sayWhyOfOne(request, directory),
      entries: total > 1 ? events.map((event) => toRow(event, found, directory)) : [],
      all: allOf(request),
    },
  ]
}

/** Why, or what was sent, where only one event of the request says so. */
function sayWhyOfOne({ events, total }: RequestEvents, directory: OrganisationDirectory): string {
  const closing = events.filter(({ kind }) => kind !== 'intent')
  const [only, ...others] = closing.length === 0 ? events : closing
  return only && others.length === 0 && total === events.length ? sayWhy(only, directory) : ''
}

function allOf({ requestId, events, total }: RequestEvents): RequestRow['all'] {
  if (total <= events.length) return undefined
  return {
    text: `All ${inGroups(total)} entries of this request`,
    href: `/audit/events?request=${encodeURIComponent(requestId)}`,
  }
}

/** What came of it: `Sent (9), Failed (1)`. That something was permitted says the intent alone, where nothing else does. */
function sayDecisions(counts: readonly EventCount[]): string {
  const closing = counts.filter(({ kind }) => kind !== 'intent')
  const told = new Map<string, number>()
  for (const { kind, decision, hasReason, count } of closing.length > 0 ? closing : counts) {
    const words = sayDecision({ kind, decision, reason: hasReason ? '' : null })
    told.set(words, (told.get(words) ?? 0) + count)
  }
  const all = [...told].sort(([, one], [, other]) => other - one)
  const isOne = all.length === 1 && all[0]?.[1] === 1
  return all.map(([words, count]) => (isOne ? words : `${words} (${inGroups(count)})`)).join(', ')
}

function toRow(
  event: LoggedEvent,
  { people }: Pick<EventsFound, 'people'>,
  directory: OrganisationDirectory,
): EventRow {
  return {
    when: sayWhen(event.recordedAt),
    actor: sayActor(event.actor, directory),
    asked: sayAsked(event),
    patient: event.person === null ? undefined : sayPatient(event.person, people.get(event.person)),
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

function hrefOf({ decision, actor, request, from, until, asOf }: EventsForm, page: number): string {
  const given = Object.entries({ decision, actor, request, from, until }).filter(([, value]) => value !== '')
  const query = new URLSearchParams([...given, ['asOf', String(asOf)], ['page', String(page)]])
  return `/audit/events?${query.toString()}`
}

function inGroups(number: number): string {
  return number.toLocaleString('en-GB')
}
