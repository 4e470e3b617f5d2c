import { SECRET_BASIS } from '../access/access-basis.js'
import type { PersonId } from '../fhir/person-id.js'
import type { Disclosure } from '../audit/access-event.js'
import type { LoggedEvent } from '../audit/audit-reader.js'
import { organisationOf, type Actor } from '../identity/actor.js'
import type { Look } from './looks.js'
import { createMayTellPlace } from './may-tell-place.js'
import { isBasisKind, isRelationship } from './relationship-basis.js'
import type { ReviewedPerson } from './reviewed-people.js'

/** Stands in the place of a basis that would tell where somebody at risk is treated, or of what its source alone may know. */
export const GROUND_NOT_TOLD = 'ground-not-told'

/** Stands in the place of a system that sent something about somebody at risk. */
export const SYSTEM_NOT_TOLD: LoggedEvent['actor'] = {
  kind: 'partner-system',
  id: '',
  name: 'A system that is not told',
  roleCode: '',
  organisation: '',
  session: '',
}

/** How a system sends: by which of them says whether it was one thing. */
const SENDING: readonly LoggedEvent['interaction'][] = ['create', 'update', 'transaction', 'batch']

/** What a system did that shows that it has to do with the person: anybody may ask, and be refused. */
function tellsSystem({ actor, decision, interaction }: LoggedEvent): boolean {
  return actor.kind === 'partner-system' && (decision === 'permit' || SENDING.includes(interaction))
}

/** Stands in the place of what a system of another organisation sent, and of why nothing of it was stored. */
export const SENT_NOT_TOLD = 'not-told'

/**
 * Takes out of events what would tell where somebody at risk is treated: why a look was permitted, the kind of basis too,
 * for who looked says of which organisation it is, and the same of everybody where only that organisation may know of it; and which system sent something, with what it asked and the id of its
 * request, which others of its requests may be known by. And of everybody what a system of another organisation sent, or
 * read back: some of it may be sealed and locked, so that how much there is of it, and of what kind, is told to nobody
 * else; and how much clinicians of another organisation were shown, which counts such things too. It stays for reviewers of
 * that organisation. The log itself keeps it.
 */
export function createWithoutGround(
  people: ReadonlyMap<PersonId, Pick<ReviewedPerson, 'isAtRisk'>>,
  reviewer: Actor,
): (event: LoggedEvent) => LoggedEvent {
  const mayTell = createMayTellPlace(people, reviewer)

  return function withoutGround(event) {
    const { person, basis, actor } = event
    if (person === null) return event
    if (isSentElsewhere(event, reviewer)) {
      const sent = withoutSent(event)
      return mayTell(person, actor.organisation)
        ? sent
        : { ...sent, actor: SYSTEM_NOT_TOLD, requestId: 'not-told' }
    }
    const seen = asSeen(event, reviewer)
    if (basis === null) return seen
    const [kind = '', organisation, , secret] = basis.split(' ')
    if (isBasisKind(kind) && !isRelationship(kind)) return seen
    return mayTell(person, organisation) && !isSecretFrom(reviewer, secret, organisation)
      ? seen
      : { ...seen, basis: GROUND_NOT_TOLD }
  }
}

/** Whether a basis is marked as one of which its own organisation alone may know, and the reviewer is of another. */
function isSecretFrom(reviewer: Actor, mark: string | undefined, organisation: string | undefined): boolean {
  return mark === SECRET_BASIS && organisation !== organisationOf(reviewer)
}

/** The same for a look, and for what then went out. */
export function createLookWithoutGround(
  people: ReadonlyMap<PersonId, Pick<ReviewedPerson, 'isAtRisk'>>,
  reviewer: Actor,
): (look: Look) => Look {
  const withoutGround = createWithoutGround(people, reviewer)

  return function lookWithoutGround(look) {
    const event = withoutGround(look.event)
    if (look.event.person === null) return { ...look, event }
    if (isSeenElsewhere(look.event, reviewer)) return { ...look, event, sent: look.sent.map(withoutNumbers) }
    if (!isSentElsewhere(look.event, reviewer)) return { ...look, event }
    const sent = look.sent.map((one) => ({ ...withoutAmount(one), reason: one.reason && SENT_NOT_TOLD }))
    return { ...look, event, sent }
  }
}

function isSentElsewhere(event: LoggedEvent, reviewer: Actor): boolean {
  return tellsSystem(event) && organisationOf(reviewer) !== event.actor.organisation
}

function asSeen(event: LoggedEvent, reviewer: Actor): LoggedEvent {
  const { disclosed } = event
  if (disclosed === null || !isSeenElsewhere(event, reviewer)) return event
  return { ...event, disclosed: withoutNumbers(disclosed) }
}

/** What clinicians are shown of a record is also what their own organisation alone may know of. */
function isSeenElsewhere({ actor }: LoggedEvent, reviewer: Actor): boolean {
  return actor.kind === 'clinician' && organisationOf(reviewer) !== actor.organisation
}

/** What was seen, without how much of it there was and at which version it stood: both count what may be hidden. */
function withoutNumbers<Seen extends Disclosure>(seen: Seen): Seen {
  const what = seen.what.replace(/\/_history\/.*$/, '')
  return { ...seen, what, recordVersion: 0, resources: 0, withheld: 0, isAmountUntold: true }
}

/** That something was sent, or read back, and whether it was done. */
function withoutSent(event: LoggedEvent): LoggedEvent {
  const { interaction, kind, reason, disclosed } = event
  return {
    ...event,
    interaction: SENDING.includes(interaction) ? 'batch' : interaction,
    query: null,
    reason: kind === 'outcome' && reason !== null ? SENT_NOT_TOLD : reason,
    disclosed: disclosed && withoutAmount(disclosed),
  }
}

function withoutAmount({ status }: Disclosure): Disclosure {
  const told = status < 400 ? 200 : 400
  return {
    status: told,
    recordVersion: 0,
    resources: 0,
    withheld: 0,
    what: SENT_NOT_TOLD,
    isAmountUntold: true,
  }
}
