import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { LoggedEvent } from '../../../review/search-events.js'
import { sayOrganisation } from './say-actor.js'

const RELATIONSHIPS: Readonly<Record<string, (organisation: string) => string>> = {
  'registered-practice': (organisation) => `The person is registered with ${organisation}.`,
  team: (organisation) => `They are in a team that cares for the person, at ${organisation}.`,
  referral: (organisation) => `The person has been referred to ${organisation}.`,
  contact: (organisation) => `The person has been in contact with ${organisation}.`,
}

/** Why it was permitted, as a sentence. */
export function sayBasis({ basis, actor, intent }: LoggedEvent, directory: OrganisationDirectory): string {
  if (basis === null) return intent === null ? 'No basis was recorded.' : 'It follows from an earlier entry.'
  const [kind = '', organisation = ''] = basis.split(' ')
  const relationship = Object.hasOwn(RELATIONSHIPS, kind) ? RELATIONSHIPS[kind] : undefined
  if (relationship) return relationship(sayOrganisation(organisation, directory))
  if (kind === 'role')
    return actor.kind === 'auditor' ? 'They review the log.' : 'Their role may search for people.'
  if (kind === 'contributor') return 'The organisation takes part and sends its own entries.'
  return `It was permitted (${basis.replaceAll('-', ' ')}).`
}

const PURPOSES: Readonly<Record<NonNullable<LoggedEvent['purpose']>, string>> = {
  TREAT: 'for care',
  ETREAT: 'for emergency care',
  BTG: 'by breaking the glass',
  HCOMPL: 'to review the log',
}

/** `for care`. */
export function sayPurpose(purpose: LoggedEvent['purpose']): string {
  return purpose === null ? 'purpose not recorded' : PURPOSES[purpose]
}
