import type { PersonId } from '../fhir/person-id.js'
import type { AccessEvent, EventActor } from './access-event.js'

/** An event as it stands in the log. */
export interface LoggedEvent extends AccessEvent {
  /** Which gateway's log, and the place in it, from 0, without gaps. */
  readonly log: string
  readonly index: number
}

export interface EventFilter {
  readonly person?: PersonId
  readonly actorId?: string
  /** The id of one request: everything that it left in the log. */
  readonly requestId?: string
  readonly decision?: 'permit' | 'deny'
  /** Milliseconds since 1970: from inclusive, before exclusive. */
  readonly from?: number
  readonly before?: number
  /** Only these kinds; all when left out. */
  readonly kinds?: readonly AccessEvent['kind'][]
  /** Only actors of these kinds; all when left out. */
  readonly actorKinds?: readonly EventActor['kind'][]
  /** Without what systems of other organisations than this one did about people at risk, whose number it leaves out too. */
  readonly systemsToldTo?: string
  /** Without what is about people to whom somebody is recorded as tied: `<their id> <tie>`, each. */
  readonly withoutTies?: readonly string[]
}

/** A page of events, newest first, with how many there are in all. */
export interface EventPage {
  readonly events: readonly LoggedEvent[]
  readonly total: number
}

/** How many events of a request came out alike. */
export interface EventCount extends Pick<LoggedEvent, 'kind' | 'decision'> {
  readonly hasReason: boolean
  readonly count: number
}

/** What one request left in the log, as far as a filter lets it be seen. */
export interface RequestEvents {
  readonly requestId: string
  /** The first of them, in the order in which they were written. */
  readonly events: readonly LoggedEvent[]
  readonly counts: readonly EventCount[]
  readonly total: number
  /** How many people they concern. */
  readonly people: number
}

/** A page of requests, newest first, with how many there are in all. */
export interface RequestPage {
  readonly requests: readonly RequestEvents[]
  readonly total: number
}

/** Reads the log: it can do nothing else. */
export interface AuditReader {
  /** `offset` events are left out from the newest, then at most `limit` given. */
  search(filter: EventFilter, page: { readonly offset: number; readonly limit: number }): Promise<EventPage>
  /** The same by requests: one that left a thousand events is one. */
  searchRequests(
    filter: EventFilter,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<RequestPage>
  /** The events at these places, in any order; those that are not there are left out. */
  readAt(places: readonly Pick<LoggedEvent, 'log' | 'index'>[]): Promise<readonly LoggedEvent[]>
}
