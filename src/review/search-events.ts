import type { AuditEvent } from 'fhir/r4.js'
import type { Gate, Permit } from '../access/gate.js'
import type { AuditReader, EventFilter, LoggedEvent } from '../audit/audit-reader.js'
import { toAuditEvent } from '../audit/to-audit-event.js'
import type { PersonId } from '../fhir/person-id.js'
import { withoutUntold } from './may-tell-place.js'
import { reviewLog, type Reviewed, type ReviewRequest } from './review-log.js'
import type { ReviewedPeople, ReviewedPerson } from './reviewed-people.js'
import { createWithoutGround } from './without-ground.js'
import { withoutTied } from './without-tied.js'

export type { EventFilter, LoggedEvent }

export interface EventSearch {
  readonly filter: EventFilter
  readonly offset: number
  readonly limit: number
}

export interface EventsFound {
  /** Newest first. */
  readonly events: readonly LoggedEvent[]
  readonly total: number
  /** Who the people are whom the events concern. */
  readonly people: ReadonlyMap<PersonId, ReviewedPerson>
}

export type SearchEvents = (request: ReviewRequest, search: EventSearch) => Promise<Reviewed<EventsFound>>

interface SearchParts {
  readonly gate: Gate
  readonly reader: AuditReader
  readonly people: ReviewedPeople
}

/** Searches the events of all gateways; each page of a result is a look of its own. */
export function createSearchEvents({ gate, reader, people }: SearchParts): SearchEvents {
  return function searchEvents(request, { filter, offset, limit }) {
    return reviewLog(gate, withPerson(request, filter), async (permit) => {
      const { events, total } = await reader.search(toldTo(permit, filter), { offset, limit })
      const concerned = await people.readPeople(permit, peopleOf(events))
      const shown = events.map(createWithoutGround(concerned, request.actor))
      return {
        found: { events: shown, total, people: concerned },
        events: events.length,
        what: 'audit-events',
      }
    })
  }
}

export interface AuditEventsFound {
  readonly auditEvents: readonly AuditEvent[]
  readonly total: number
}

export type SearchAuditEvents = (
  request: ReviewRequest,
  search: EventSearch,
) => Promise<Reviewed<AuditEventsFound>>

interface AuditEventParts {
  readonly gate: Gate
  readonly reader: AuditReader
  readonly people: ReviewedPeople
  /** The address at which this gateway is reached. */
  readonly baseUrl: string
}

/** The same as {@link createSearchEvents}, as FHIR AuditEvents. */
export function createSearchAuditEvents({
  gate,
  reader,
  people,
  baseUrl,
}: AuditEventParts): SearchAuditEvents {
  return function searchAuditEvents(request, { filter, offset, limit }) {
    return reviewLog(gate, withPerson(request, filter), async (permit) => {
      const { events, total } = await reader.search(toldTo(permit, filter), { offset, limit })
      const concerned = await people.readPeople(permit, peopleOf(events))
      const auditEvents = events
        .map(createWithoutGround(concerned, request.actor))
        .map((event) => toAuditEvent(event, { baseUrl }))
      return { found: { auditEvents, total }, events: events.length, what: 'audit-events' }
    })
  }
}

/** What of a search a reviewer is told. */
export function toldTo(permit: Permit<'review-log'>, filter: EventFilter): EventFilter {
  return withoutTied(withoutUntold(filter, permit.actor), permit)
}

function withPerson(request: ReviewRequest, { person }: EventFilter): ReviewRequest {
  return person === undefined ? request : { ...request, person }
}

/** The people whom these events concern, each once. */
export function peopleOf(events: readonly LoggedEvent[]): readonly PersonId[] {
  return [...new Set(events.flatMap(({ person }) => person ?? []))]
}
