import type { OrganisationDirectory } from '../../../identity/organisation.js'
import type { OpenedRecord } from '../../../record/open-record.js'

type AccessBasis = Extract<OpenedRecord, { outcome: 'opened' }>['basis']

/** Why this record may be seen, in words: the end of a sentence that begins “You can see this record because”. */
export function basisWords(basis: AccessBasis, directory: OrganisationDirectory): string {
  if (basis.kind === 'break-glass') return 'you broke the glass in an emergency'
  if (!('relationship' in basis)) return 'your role allows it'
  const { organisation, practitioner } = basis.relationship
  const name = directory.get(organisation)?.name ?? organisation
  switch (basis.kind) {
    case 'registered-practice':
      return `this person is registered with ${name}`
    case 'team':
      return practitioner === undefined
        ? `${name} is on the team that cares for this person`
        : 'you are on the team that cares for this person'
    case 'referral':
      return `this person has been referred to ${name}`
    case 'contact':
      return `${name} is in contact with this person, or was lately`
    case 'appointment':
      return `this person has an appointment with ${name}`
    case 'self-claimed':
      return 'you recorded that you care for this person, and the privacy officer was told'
  }
}
