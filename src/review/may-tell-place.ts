import type { EventFilter } from '../audit/audit-reader.js'
import type { PersonId } from '../fhir/person-id.js'
import { organisationOf, type Actor } from '../identity/actor.js'
import type { ReviewedPerson } from './reviewed-people.js'

/** Whether a reviewer may be told that an organisation has to do with a person. */
export type MayTellPlace = (person: PersonId, organisation: string | undefined) => boolean

/**
 * Where somebody at risk is treated is told to reviewers of that organisation, who know it, and to no others: nothing that
 * a review shows may name it, be it a ground, a source or the system that sent. Of whom nothing is known counts as at risk.
 */
export function createMayTellPlace(
  people: ReadonlyMap<PersonId, Pick<ReviewedPerson, 'isAtRisk'>>,
  reviewer: Actor,
): MayTellPlace {
  return (person, organisation) =>
    people.get(person)?.isAtRisk === false ||
    (organisation !== undefined && organisation === organisationOf(reviewer))
}

/**
 * Who asks for what one system did, or for what one request left, names the system: entries that would not name it of
 * somebody at risk are not among them, and not in their number.
 */
export function withoutUntold(filter: EventFilter, reviewer: Actor): EventFilter {
  const names = filter.actorId !== undefined || filter.requestId !== undefined
  return names ? { ...filter, systemsToldTo: organisationOf(reviewer) ?? '' } : filter
}
