import type { PersonId } from '../fhir/person-id.js'
import { organisationOf, type Actor } from '../identity/actor.js'
import type { LoggedEvent } from '../audit/audit-reader.js'
import type { BasisKind } from './review-log.js'
import type { ReviewedPerson } from './reviewed-people.js'

/** Stands in the place of a basis that would tell where somebody at risk is treated. */
export const GROUND_NOT_TOLD = 'ground-not-told'

/** Whether a basis tells by its kind that the person is treated at the organisation that it names. */
const NAMES_PLACE: Readonly<Record<BasisKind, boolean>> = {
  'registered-practice': true,
  team: true,
  referral: true,
  contact: true,
  appointment: true,
  'self-claimed': true,
  delegation: false,
  'person-themselves': false,
  'break-glass': false,
  role: false,
  contributor: false,
}

/**
 * Takes out of events why they were permitted, where that would tell where somebody at risk is treated: the kind of basis
 * too, for who looked says of which organisation it is. It stays for reviewers of that organisation, who know. Of whom
 * nothing is known counts as at risk. The log itself keeps it.
 */
export function createWithoutGround(
  people: ReadonlyMap<PersonId, Pick<ReviewedPerson, 'isAtRisk'>>,
  reviewer: Actor,
): (event: LoggedEvent) => LoggedEvent {
  return function withoutGround(event) {
    const { person, basis } = event
    if (person === null || basis === null || people.get(person)?.isAtRisk === false) return event
    const [kind = '', organisation] = basis.split(' ')
    if (Object.hasOwn(NAMES_PLACE, kind) && !NAMES_PLACE[kind as BasisKind]) return event
    return organisation !== undefined && organisation === organisationOf(reviewer)
      ? event
      : { ...event, basis: GROUND_NOT_TOLD }
  }
}
