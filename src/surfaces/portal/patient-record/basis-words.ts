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
  if (basis.kind === 'break-glass') return 'you broke the glass in an emergency'
  if (!('relationship' in basis)) return 'your role allows it'
  const { organisation } = basis.relationship
  return RELATED[basis.kind](directory.get(organisation)?.name ?? organisation, basis.relationship)
}
