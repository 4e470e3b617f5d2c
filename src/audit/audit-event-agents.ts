import type { AuditEventAgent, CodeableConcept, Coding } from 'fhir/r4.js'
import { ODS_CODE_SYSTEM } from '../fhir/ods-code.js'
import { CANONICAL_BASE, SDS_USER_ID_SYSTEM } from '../fhir/profiles.js'
import type { EventActor } from './access-event.js'
import type { LoggedEvent } from './audit-reader.js'

export const DICOM = 'http://dicom.nema.org/resources/ontology/DCM'

/** The log does not keep network addresses. */
const UNKNOWN_NETWORK = {
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
}

/** Who took part: the one who asked, what they asked with, this gateway, and the organisation that they ask for. */
export function toAgents(event: LoggedEvent, baseUrl: string): AuditEventAgent[] {
  const { actor, interaction } = event
  // DICOM calls the one from whom data flows the source: the server when reading, the asker otherwise.
  const [ours, theirs] =
    interaction === 'read' ? [SOURCE_ROLE, DESTINATION_ROLE] : [DESTINATION_ROLE, SOURCE_ROLE]
  return [
    toUserAgent(event),
    {
      type: { coding: [theirs] },
      who: {
        identifier: { value: actor.session === '' ? 'unknown' : actor.session },
        display: CLIENT[actor.kind],
      },
      requestor: false,
      network: UNKNOWN_NETWORK,
    },
    {
      type: { coding: [ours] },
      who: { identifier: { value: event.log }, display: 'Neighbourhood record gateway' },
      requestor: false,
      network: { address: baseUrl, type: '5' },
    },
    ...toOrganisationAgent(actor),
  ]
}

const SOURCE_ROLE: Coding = { system: DICOM, code: '110153', display: 'Source Role ID' }
const DESTINATION_ROLE: Coding = { system: DICOM, code: '110152', display: 'Destination Role ID' }

const CLIENT: Readonly<Record<EventActor['kind'], string>> = {
  clinician: 'The session or token of the clinician',
  auditor: 'The session or token of the auditor',
  'partner-system': 'The token of the partner system',
  operator: 'The command line of the gateway',
  delegate: 'The session of the person, or of who acts for them',
  anonymous: 'Nobody who is known',
}

function toUserAgent({ actor, interaction, purpose, policyVersion }: LoggedEvent): AuditEventAgent {
  const contributes = ['create', 'update', 'transaction', 'batch'].includes(interaction)
  const code = contributes
    ? { code: 'AUT', display: 'author' }
    : { code: 'IRCP', display: 'information recipient' }
  return {
    type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType', ...code }] },
    ...(actor.roleCode === ''
      ? {}
      : { role: [{ coding: [{ system: 'https://fhir.nhs.uk/Id/sds-role-code', code: actor.roleCode }] }] }),
    who: {
      identifier: { ...(ID_SYSTEM[actor.kind] ?? {}), value: actor.id === '' ? 'unknown' : actor.id },
      ...(actor.name === '' ? {} : { display: actor.name }),
    },
    ...(actor.name === '' ? {} : { name: actor.name }),
    requestor: true,
    policy: [`${CANONICAL_BASE}policy/${encodeURIComponent(policyVersion)}`],
    ...(purpose === null ? {} : { purposeOfUse: [purposeOf(purpose)] }),
  }
}

const SDS_USER_ID = { system: SDS_USER_ID_SYSTEM }
const ID_SYSTEM: Readonly<Record<EventActor['kind'], { readonly system: string } | undefined>> = {
  clinician: SDS_USER_ID,
  auditor: SDS_USER_ID,
  'partner-system': { system: `${CANONICAL_BASE}NamingSystem/partner` },
  operator: undefined,
  delegate: { system: `${CANONICAL_BASE}NamingSystem/citizen` },
  anonymous: undefined,
}

function toOrganisationAgent({ organisation }: EventActor): AuditEventAgent[] {
  if (organisation === '') return []
  return [
    {
      type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleClass', code: 'PROV' }] },
      who: { identifier: { system: ODS_CODE_SYSTEM, value: organisation } },
      requestor: false,
    },
  ]
}

/** A purpose of use as FHIR has it. */
export function purposeOf(purpose: NonNullable<LoggedEvent['purpose']>): CodeableConcept {
  return { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActReason', code: purpose }] }
}
