import { parseOdsCode } from '../../../fhir/ods-code.js'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import { ROLE_NAMES } from '../../../identity/roles.js'
import type { LoggedEvent } from '../../../review/search-events.js'

type EventActor = LoggedEvent['actor']

/** An actor as a page prints them. */
export interface ActorWords {
  readonly name: string
  readonly role: string
  readonly organisation: string
  /** The page of everything that they did; `undefined` for nobody who is known. */
  readonly href: string | undefined
}

const KINDS: Readonly<Record<EventActor['kind'], string>> = {
  clinician: 'Member of a team',
  auditor: 'Auditor',
  'partner-system': 'System of a partner organisation',
  operator: 'Operator of the gateway',
  delegate: 'The person, or somebody who acts for them',
  anonymous: 'Not known',
}

/** Who somebody is, in words: somebody who never said is told as that. */
export function sayActor(actor: EventActor, directory: OrganisationDirectory): ActorWords {
  return {
    name: actor.name !== '' ? actor.name : actor.id !== '' ? actor.id : 'Somebody who was not signed in',
    role: sayRole(actor),
    organisation: sayOrganisation(actor.organisation, directory),
    href: actor.id === '' ? undefined : `/audit/people/${encodeURIComponent(actor.id)}`,
  }
}

function sayRole({ kind, roleCode }: EventActor): string {
  const known = Object.hasOwn(ROLE_NAMES, roleCode) ? ROLE_NAMES[roleCode] : undefined
  if (known !== undefined) return known
  return roleCode === '' ? KINDS[kind] : `${KINDS[kind]} (role ${roleCode})`
}

/** `Oak Street Surgery (Z99001)`. */
export function sayOrganisation(code: string, directory: OrganisationDirectory): string {
  if (code === '') return 'Not known'
  const odsCode = parseOdsCode(code)
  const name = odsCode && directory.get(odsCode)?.name
  return name === undefined ? `Organisation ${code}` : `${name} (${code})`
}
