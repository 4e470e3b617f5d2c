import type { Gate } from '../access/gate.js'
import type { EventActor } from '../audit/access-event.js'
import type { AuditReader, EventFilter, LoggedEvent } from '../audit/audit-reader.js'
import type { PersonId } from '../fhir/person-id.js'
import { groupBy } from './group-by.js'
import { toLooks, type Look } from './looks.js'
import { reviewLog, type Reviewed, type ReviewRequest } from './review-log.js'
import type { ReviewedPeople, ReviewedPerson } from './reviewed-people.js'
import { createLookWithoutGround, createWithoutGround } from './without-ground.js'

/** Everything that one actor did with a person's record in one role at one organisation. */
export interface ActorLooks {
  /** As they were at their latest look in that role. */
  readonly actor: EventActor
  /** Newest first. */
  readonly looks: readonly Look[]
}

/** Who had to do with one person's record. */
export interface PatientDisclosures {
  readonly person: PersonId
  /** Who it is; `undefined` when the person is not in the record. */
  readonly patient: ReviewedPerson | undefined
  /** Clinicians, the latest look first. */
  readonly clinicians: readonly ActorLooks[]
  /** Systems of partners that sent something or read back their own. */
  readonly systems: readonly ActorLooks[]
  /** Auditors who looked at the log of this person. */
  readonly auditors: readonly ActorLooks[]
  /** Attempts that were refused, newest first. */
  readonly refused: readonly LoggedEvent[]
  /** How many events there are, and how many of them are considered here: the newest. */
  readonly total: number
  readonly considered: number
}

export interface Period {
  /** Milliseconds since 1970: from inclusive, before exclusive. */
  readonly from?: number
  readonly before?: number
}

export type PatientDisclosuresOf = (
  request: ReviewRequest & { readonly person: PersonId },
  period: Period,
) => Promise<Reviewed<PatientDisclosures>>

/** How many events of each kind of actor are considered. */
const NEWEST = 1_000

interface DisclosureParts {
  readonly gate: Gate
  readonly reader: AuditReader
  readonly people: ReviewedPeople
}

/** Answers who looked at a person, why they could, and what they saw. */
export function createPatientDisclosures({ gate, reader, people }: DisclosureParts): PatientDisclosuresOf {
  return function patientDisclosures(request, period) {
    const { person } = request
    return reviewLog(gate, request, async (permit) => {
      const concerned = await people.readPeople(permit, [person])
      const withoutGround = createWithoutGround(concerned, request.actor)
      const lookWithoutGround = createLookWithoutGround(concerned, request.actor)
      const [clinicians, systems, auditors] = await Promise.all([
        lookUp(reader, { ...period, person, actorKinds: ['clinician', 'delegate', 'anonymous'] }),
        lookUp(reader, { ...period, person, actorKinds: ['partner-system'] }),
        lookUp(reader, { ...period, person, actorKinds: ['auditor'] }),
      ])
      const all = [clinicians, systems, auditors]
      const considered = sum(all.map((one) => one.considered))
      const found: PatientDisclosures = {
        person,
        patient: concerned.get(person),
        clinicians: byActor(clinicians.permitted.map(lookWithoutGround)),
        systems: byActor(systems.permitted.map(lookWithoutGround)),
        auditors: byActor(auditors.permitted.map(lookWithoutGround)),
        refused: all
          .flatMap(({ refused }) => refused.map(withoutGround))
          .sort((one, other) => other.recordedAt - one.recordedAt),
        total: sum(all.map(({ total }) => total)),
        considered,
      }
      return { found, events: considered, what: 'patient-disclosures' }
    })
  }
}

interface LookedUp {
  readonly permitted: readonly Look[]
  readonly refused: readonly LoggedEvent[]
  readonly total: number
  readonly considered: number
}

async function lookUp(reader: AuditReader, filter: EventFilter): Promise<LookedUp> {
  const { events, total } = await reader.search(filter, { offset: 0, limit: NEWEST })
  return { ...(await toLooks(events, reader)), total, considered: events.length }
}

function byActor(looks: readonly Look[]): readonly ActorLooks[] {
  // Somebody with several roles looked in one of them: each is shown as the actor who looked.
  const groups = groupBy(looks, ({ event: { actor } }) =>
    [actor.kind, actor.id, actor.roleCode, actor.organisation].join(' '),
  )
  return [...groups.values()].flatMap((group) => {
    const [latest] = group
    return latest ? [{ actor: latest.event.actor, looks: group }] : []
  })
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
