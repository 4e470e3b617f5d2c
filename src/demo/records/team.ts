import type { CareTeam, Reference, RelatedPerson } from 'fhir/r4.js'
import type { PartnerId } from '../organisations.js'
import { hl7, organisation } from '../writing/references.js'
import type { Scribe } from '../writing/scribe.js'

export interface TeamMember {
  readonly name: string
  readonly role: string
  readonly of: PartnerId
}

/**
 * The neighbourhood team of a person: the organisations that belong to it, and the people in it by name. Its members
 * may open the record for as long as the team stands.
 */
export function neighbourhoodTeam(
  scribe: Scribe,
  {
    name,
    from,
    keyWorker,
    members,
  }: {
    readonly name: string
    readonly from: string
    readonly keyWorker: TeamMember
    readonly members: readonly TeamMember[]
  },
): Reference {
  const everyone = [keyWorker, ...members]
  const organisations = [...new Set(everyone.map((member) => member.of))]
  const team: CareTeam = {
    resourceType: 'CareTeam',
    status: 'active',
    category: [{ text: 'Neighbourhood team' }],
    name,
    subject: scribe.subject,
    period: { start: from },
    participant: [
      ...everyone.map((member) => ({
        role: [{ text: member === keyWorker ? `Key worker, ${member.role}` : member.role }],
        member: { display: member.name },
        onBehalfOf: organisation(member.of),
        period: { start: from },
      })),
      ...organisations.map((partner) => ({
        role: [{ text: 'Organisation of the team' }],
        member: organisation(partner),
        period: { start: from },
      })),
    ],
    managingOrganization: [organisation(scribe.partner)],
  }
  return scribe.write(team)
}

const RELATIONSHIPS = {
  spouse: ['SPS', 'spouse'],
  daughter: ['DAU', 'natural daughter'],
  son: ['SON', 'natural son'],
  mother: ['MTH', 'mother'],
  father: ['FTH', 'father'],
  sister: ['SIS', 'sister'],
  brother: ['BRO', 'brother'],
  neighbour: ['NBOR', 'neighbor'],
  friend: ['FRND', 'unrelated friend'],
  partner: ['DOMPART', 'domestic partner'],
} as const

/** Somebody close to the person; `role` says what they are to them: carer, next of kin, attorney. */
export function personalContact(
  scribe: Scribe,
  {
    name,
    is,
    role,
    phone,
  }: {
    readonly name: readonly [given: string, family: string]
    readonly is: keyof typeof RELATIONSHIPS
    readonly role: string
    readonly phone: string
  },
): Reference {
  const [code, display] = RELATIONSHIPS[is]
  const contact: RelatedPerson = {
    resourceType: 'RelatedPerson',
    active: true,
    patient: scribe.subject,
    relationship: [hl7('v3-RoleCode', code, display), { text: role }],
    name: [{ given: [name[0]], family: name[1] }],
    telecom: [{ system: 'phone', value: phone, use: 'mobile' }],
  }
  return scribe.write(contact)
}
