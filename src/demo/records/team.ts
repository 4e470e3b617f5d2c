import type {
  CareTeam,
  CareTeamParticipant,
  HealthcareService,
  HealthcareServiceAvailableTime,
  Practitioner,
  PractitionerRole,
  Reference,
  RelatedPerson,
} from 'fhir/r4.js'
import type { PartnerId } from '../organisations.js'
import { WORK_TELEPHONES } from '../people/work-telephones.js'
import { hl7, organisation } from '../writing/references.js'
import type { Scribe } from '../writing/scribe.js'

export interface TeamMember {
  readonly name: string
  readonly role: string
  readonly of: PartnerId
}

/** A line that answers when the others of a team do not. */
export interface OutOfHoursLine {
  readonly name: string
  readonly of: PartnerId
  readonly telephone: string
  readonly hours: readonly HealthcareServiceAvailableTime[]
}

const WORKING_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const

export const CRISIS_LINE: OutOfHoursLine = {
  name: 'Holmwood crisis line',
  of: 'holmwood-mental-health',
  telephone: '01632 960821',
  hours: [{ daysOfWeek: [...WORKING_DAYS, 'sat', 'sun'], allDay: true }],
}

export const NURSES_AT_NIGHT: OutOfHoursLine = {
  name: 'District nurses, nights and weekends',
  of: 'downs-community',
  telephone: '01632 960822',
  hours: [
    { daysOfWeek: [...WORKING_DAYS], availableStartTime: '18:30:00', availableEndTime: '08:00:00' },
    { daysOfWeek: ['sat', 'sun'], allDay: true },
  ],
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
    outOfHours,
  }: {
    readonly name: string
    readonly from: string
    readonly keyWorker: TeamMember
    readonly members: readonly TeamMember[]
    readonly outOfHours?: OutOfHoursLine
  },
): Reference {
  const everyone = [keyWorker, ...members]
  const organisations = [...new Set(everyone.map((member) => member.of))]
  const practitioners = everyone.flatMap(toPractitioner)
  const contained = [...practitioners, ...(outOfHours === undefined ? [] : toService(outOfHours))]
  const team: CareTeam = {
    resourceType: 'CareTeam',
    ...(contained.length === 0 ? {} : { contained }),
    status: 'active',
    category: [{ text: 'Neighbourhood team' }],
    name,
    subject: scribe.subject,
    period: { start: from },
    participant: [
      ...everyone.map((member) => ({
        role: [{ text: member === keyWorker ? `Key worker, ${member.role}` : member.role }],
        member: { ...practitionerOf(member, practitioners), display: member.name },
        onBehalfOf: organisation(member.of),
        period: { start: from },
      })),
      ...(outOfHours === undefined ? [] : [toLineOfTeam(outOfHours, from)]),
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

/** A service has its hours, and is of a team by a role in it. */
function toService({
  name,
  of,
  telephone,
  hours,
}: OutOfHoursLine): readonly [PractitionerRole, HealthcareService] {
  return [
    {
      resourceType: 'PractitionerRole',
      id: 'out-of-hours',
      organization: organisation(of),
      healthcareService: [{ reference: '#out-of-hours-line' }],
    },
    {
      resourceType: 'HealthcareService',
      id: 'out-of-hours-line',
      providedBy: organisation(of),
      name,
      telecom: [{ system: 'phone', value: telephone, use: 'work' }],
      availableTime: [...hours],
    },
  ]
}

function toLineOfTeam({ name, of }: OutOfHoursLine, from: string): CareTeamParticipant {
  return {
    role: [{ text: 'Telephone line' }],
    member: { reference: '#out-of-hours', display: name },
    onBehalfOf: organisation(of),
    period: { start: from },
  }
}

/** Who has a telephone at work stands in the team with it. */
function toPractitioner({ name }: TeamMember): readonly Practitioner[] {
  const value = WORK_TELEPHONES.get(name)
  if (value === undefined) return []
  return [
    {
      resourceType: 'Practitioner',
      id: name.toLowerCase().replace(/[^a-z]+/g, '-'),
      name: [{ text: name }],
      telecom: [{ system: 'phone', value, use: 'work' }],
    },
  ]
}

function practitionerOf({ name }: TeamMember, contained: readonly Practitioner[]): Reference {
  const one = contained.find((practitioner) => practitioner.name?.[0]?.text === name)
  return one?.id === undefined ? {} : { reference: `#${one.id}` }
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
