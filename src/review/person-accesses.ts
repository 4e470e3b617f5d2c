import type { Gate } from '../access/gate.js'
import type { EventActor } from '../audit/access-event.js'
import type { AuditReader, LoggedEvent } from '../audit/audit-reader.js'
import type { PersonId } from '../fhir/person-id.js'
import { groupBy } from './group-by.js'
import { toLooks, type Look } from './looks.js'
import { withoutUntold } from './may-tell-place.js'
import type { Period } from './patient-disclosures.js'
import { reviewLog, type Reviewed, type ReviewRequest } from './review-log.js'
import type { ReviewedPeople, ReviewedPerson } from './reviewed-people.js'
import { peopleOf } from './search-events.js'
import { createLookWithoutGround, createWithoutGround } from './without-ground.js'
import { withoutTied } from './without-tied.js'

/** What one actor did with one person's record. */
export interface PatientLooks {
  readonly person: PersonId
  readonly patient: ReviewedPerson | undefined
  /** Newest first. */
  readonly looks: readonly Look[]
}

/** What one member of staff, or one system, did. */
export interface PersonAccesses {
  readonly actorId: string
  /** Their latest event's; roles change from event to event. `undefined` when the log has none. */
  readonly actor: EventActor | undefined
  /** The person looked at last comes first. */
  readonly patients: readonly PatientLooks[]
  /** What concerned no one person: searches, reviews of the log. */
  readonly others: readonly Look[]
  /** What was refused or failed, newest first. */
  readonly refused: readonly LoggedEvent[]
  /** Sign-ins and sign-outs, newest first. */
  readonly signIns: readonly LoggedEvent[]
  readonly people: ReadonlyMap<PersonId, ReviewedPerson>
  readonly total: number
  readonly considered: number
}

export interface AccessesOf extends Period {
  readonly actorId: string
}

export type PersonAccessesOf = (request: ReviewRequest, of: AccessesOf) => Promise<Reviewed<PersonAccesses>>

const NEWEST = 1_000

interface AccessParts {
  readonly gate: Gate
  readonly reader: AuditReader
  readonly people: ReviewedPeople
}

/** Answers whom a member of staff looked at. */
export function createPersonAccesses({ gate, reader, people }: AccessParts): PersonAccessesOf {
  return function personAccesses(request, filter) {
    return reviewLog(gate, request, async (permit) => {
      const told = withoutTied(withoutUntold(filter, request.actor), permit)
      const { events, total } = await reader.search(told, { offset: 0, limit: NEWEST })
      const { permitted, refused, others } = await toLooks(events, reader)
      const concerned = await people.readPeople(permit, peopleOf(events))
      const withoutGround = createWithoutGround(concerned, request.actor)
      const looks = permitted.map(createLookWithoutGround(concerned, request.actor))
      const found: PersonAccesses = {
        actorId: filter.actorId,
        actor: events[0]?.actor,
        patients: byPatient(looks, concerned),
        others: looks.filter(({ event }) => event.person === null),
        refused: refused.map(withoutGround),
        signIns: others,
        people: concerned,
        total,
        considered: events.length,
      }
      return { found, events: events.length, what: 'person-accesses' }
    })
  }
}

function byPatient(
  looks: readonly Look[],
  people: ReadonlyMap<PersonId, ReviewedPerson>,
): readonly PatientLooks[] {
  const groups = groupBy(looks, ({ event }) => event.person)
  return [...groups].flatMap(([person, group]) =>
    person === null ? [] : [{ person, patient: people.get(person), looks: group }],
  )
}
