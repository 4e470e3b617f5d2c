import type { PersonId } from '../fhir/person-id.js'
import type { LoggedEvent } from '../audit/audit-reader.js'
import type { Actor } from '../identity/actor.js'
import { createMayTellPlace } from './may-tell-place.js'
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

/** Stands in the place of a system that sent something about somebody at risk. */
export const SYSTEM_NOT_TOLD: LoggedEvent['actor'] = {
  kind: 'partner-system',
  id: '',
  name: 'A system that is not told',
  roleCode: '',
  organisation: '',
  session: '',
}

/** What a system did that shows that it has to do with the person: anybody may ask, and be refused. */
function tellsSystem({ actor, decision, interaction }: LoggedEvent): boolean {
  return (
    actor.kind === 'partner-system' &&
    (decision === 'permit' || ['create', 'update', 'transaction', 'batch'].includes(interaction))
  )
}

/**
 * Takes out of events what would tell where somebody at risk is treated: why a look was permitted, the kind of basis too,
 * for who looked says of which organisation it is; and which system sent something, with what it asked and the id of its
 * request, which others of its requests may be known by. It stays for reviewers of that organisation. The log itself keeps it.
 */
export function createWithoutGround(
  people: ReadonlyMap<PersonId, Pick<ReviewedPerson, 'isAtRisk'>>,
  reviewer: Actor,
): (event: LoggedEvent) => LoggedEvent {
  const mayTell = createMayTellPlace(people, reviewer)

  return function withoutGround(event) {
    const { person, basis, actor } = event
    if (person === null) return event
    if (tellsSystem(event) && !mayTell(person, actor.organisation)) {
      return { ...event, actor: SYSTEM_NOT_TOLD, query: null, requestId: 'not-told' }
    }
    if (basis === null) return event
    const [kind = '', organisation] = basis.split(' ')
    if (Object.hasOwn(NAMES_PLACE, kind) && !NAMES_PLACE[kind as BasisKind]) return event
    return mayTell(person, organisation) ? event : { ...event, basis: GROUND_NOT_TOLD }
  }
}
