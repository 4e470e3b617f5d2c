import type { Gate } from '../access/gate.js'
import type { AuditReader, RequestEvents } from '../audit/audit-reader.js'
import type { PersonId } from '../fhir/person-id.js'
import { reviewLog, type Reviewed, type ReviewRequest } from './review-log.js'
import type { ReviewedPeople, ReviewedPerson } from './reviewed-people.js'
import { peopleOf, toldTo, type EventSearch } from './search-events.js'
import { createWithoutGround } from './without-ground.js'

export type { RequestEvents }

export interface RequestsFound {
  /** Newest first. */
  readonly requests: readonly RequestEvents[]
  readonly total: number
  /** Who the people are whom their events concern. */
  readonly people: ReadonlyMap<PersonId, ReviewedPerson>
}

export type SearchRequests = (request: ReviewRequest, search: EventSearch) => Promise<Reviewed<RequestsFound>>

interface SearchParts {
  readonly gate: Gate
  readonly reader: AuditReader
  readonly people: ReviewedPeople
}

/** Searches the log by requests: what was asked once is found once, however many events it left. */
export function createSearchRequests({ gate, reader, people }: SearchParts): SearchRequests {
  return function searchRequests(asked, { filter, offset, limit }) {
    return reviewLog(gate, asked, async (permit) => {
      const { requests, total } = await reader.searchRequests(toldTo(permit, filter), { offset, limit })
      const events = requests.flatMap((one) => one.events)
      const concerned = await people.readPeople(permit, peopleOf(events))
      const withoutGround = createWithoutGround(concerned, asked.actor)
      const shown = requests.map((one) => ({ ...one, events: one.events.map(withoutGround) }))
      return {
        found: { requests: shown, total, people: concerned },
        events: events.length,
        what: 'audit-events',
      }
    })
  }
}
