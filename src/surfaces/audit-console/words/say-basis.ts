import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { BasisKind, DelegationBasis } from '../../../review/review-log.js'
import { isBasisKind, isRelationship } from '../../../review/relationship-basis.js'
import type { LoggedEvent } from '../../../review/search-events.js'
import { GROUND_NOT_TOLD } from '../../../review/without-ground.js'
import { sayOrganisation } from './say-actor.js'

/** The words of each basis that there is, with the organisation that it names. */
const BASES: Readonly<Record<BasisKind, (organisation: string, actor: LoggedEvent['actor']) => string>> = {
  'registered-practice': (organisation) => `The person is registered with ${organisation}.`,
  team: (organisation) => `They are in a team that cares for the person, at ${organisation}.`,
  referral: (organisation) => `The person has been referred to ${organisation}.`,
  contact: (organisation) => `The person has been in contact with ${organisation}.`,
  appointment: (organisation) => `The person has an appointment with ${organisation}.`,
  'self-claimed': (organisation) => `They recorded that they care for the person, at ${organisation}.`,
  delegation: (ground) => `They act for the person: ${sayGround(ground)}.`,
  'person-themselves': () => 'They read their own record.',
  'break-glass': () => 'They broke the glass.',
  role: (_organisation, { kind }) => (kind === 'auditor' ? 'They review the log.' : 'Their role allows it.'),
  contributor: () => 'The organisation takes part and sends its own entries.',
}

const NOT_TOLD =
  'It was permitted on a ground that is not told here, because nobody may learn where the person is treated.'

/** Why it was permitted, as a sentence. The log outlives a basis: one that is no more is told by its code. */
export function sayBasis(
  { basis, actor, intent, purpose }: LoggedEvent,
  directory: OrganisationDirectory,
): string {
  if (basis === null) return intent === null ? 'No basis was recorded.' : 'It follows from an earlier entry.'
  if (basis === GROUND_NOT_TOLD) return NOT_TOLD
  const [kind = '', organisation = ''] = basis.split(' ')
  if (!isBasisKind(kind)) return `It was permitted (${basis.replaceAll('-', ' ')}).`
  if (kind === 'delegation') return BASES[kind](organisation, actor)
  const words = BASES[kind](sayOrganisation(organisation, directory), actor)
  return purpose === 'BTG' && isRelationship(kind) ? `${words} ${GLASS_BESIDES}` : words
}

/** Where a relationship is the ground, the glass did not open the record: it opened more of it. */
const GLASS_BESIDES = 'They had also broken the glass, which opens more of the record.'

const GROUNDS: Readonly<Record<DelegationBasis, string>> = {
  'parental-responsibility': 'they have parental responsibility',
  'lasting-power-of-attorney-health': 'they have a lasting power of attorney for health and welfare',
  'person-consents': 'the person agreed to it',
  'court-appointed-deputy': 'a court appointed them as deputy',
  advocate: 'they are an advocate',
}

function sayGround(ground: string): string {
  return Object.hasOwn(GROUNDS, ground) ? GROUNDS[ground as DelegationBasis] : ground.replaceAll('-', ' ')
}

const PURPOSES: Readonly<Record<NonNullable<LoggedEvent['purpose']>, string>> = {
  TREAT: 'for care',
  ETREAT: 'for emergency care',
  BTG: 'through broken glass',
  HCOMPL: 'to review the log',
  PATRQT: 'to read at home',
}

/** `for care`. */
export function sayPurpose(purpose: LoggedEvent['purpose']): string {
  return purpose === null ? 'purpose not recorded' : PURPOSES[purpose]
}
