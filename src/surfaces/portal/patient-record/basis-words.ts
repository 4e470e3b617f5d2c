import { toClinicalDate } from '../../../record/reading/clinical-date.js'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { OpenedRecord } from '../../../record/open-record.js'

type AccessBasis = Extract<OpenedRecord, { outcome: 'opened' }>['basis']

type Related = Extract<AccessBasis, { readonly relationship: unknown }>
type Words = (name: string, relationship: Related['relationship']) => string

const RELATED: Readonly<Record<Related['kind'], Words>> = {
  'registered-practice': (name) => `this person is registered with ${name}`,
  team: (name, { practitioner }) =>
    practitioner === undefined
      ? `${name} is on the team that cares for this person`
      : 'you are on the team that cares for this person',
  referral: (name) => `this person has been referred to ${name}`,
  contact: (name) => `${name} is in contact with this person, or was lately`,
  appointment: (name) => `this person has an appointment with ${name}`,
  'self-claimed': () => 'you recorded that you care for this person, and the privacy officer was told',
}

/** Why this record may be seen, in words: the end of a sentence that begins “You can see this record because”. */
export function basisWords(basis: AccessBasis, directory: OrganisationDirectory): string {
  if (basis.kind === 'person-themselves') return 'it is your own'
  if ('delegation' in basis) return 'you act for this person'
  if (basis.kind === 'break-glass') return 'you broke the glass in an emergency'
  if (!('relationship' in basis)) return 'your role allows it'
  const { organisation } = basis.relationship
  return RELATED[basis.kind](directory.get(organisation)?.name ?? organisation, basis.relationship)
}

const YOUR_GROUNDS: Readonly<Record<Delegation['basis'], string>> = {
  'parental-responsibility': 'you have parental responsibility',
  'lasting-power-of-attorney-health': 'you have a lasting power of attorney for health and welfare',
  'person-consents': 'they agreed to it',
  'court-appointed-deputy': 'a court appointed you as deputy',
  advocate: 'you are their advocate',
}

type Delegation = Extract<AccessBasis, { readonly delegation: unknown }>['delegation']

/** `You act for this person because they have …, until 31-Dec-2026.`, to the last day on which it holds. */
export function delegationWords({ basis, to }: Delegation): string {
  const until = to === undefined ? 'until they are old enough' : `until ${toClinicalDate(dayBefore(to)).text}`
  return `You act for this person, because ${YOUR_GROUNDS[basis]}, ${until}.`
}

/** An end on a day is the first on which it holds no longer. */
function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}
