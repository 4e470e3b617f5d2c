import type { AuditEventEntity, Coding } from 'fhir/r4.js'
import { CANONICAL_BASE } from '../fhir/profiles.js'
import type { LoggedEvent } from './audit-reader.js'

const ENTITY_TYPE = 'http://terminology.hl7.org/CodeSystem/audit-entity-type'
const OBJECT_ROLE = 'http://terminology.hl7.org/CodeSystem/object-role'
const SYSTEM_OBJECT: Coding = { system: ENTITY_TYPE, code: '2', display: 'System Object' }

/**
 * What it was about. The IHE patterns tell their entities apart by type alone and allow one system object, so what went out
 * stands there for a read or a write, and the query for everything else; the log entry's details hold the other one.
 */
export function toEntities(event: LoggedEvent): AuditEventEntity[] {
  return [
    ...(event.person === null ? [] : [patientEntity(event.person)]),
    ...systemObject(event),
    {
      what: { identifier: { value: event.requestId } },
      type: {
        system: 'https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType',
        code: 'XrequestId',
      },
    },
    logEntryEntity(event),
  ]
}

function patientEntity(person: string): AuditEventEntity {
  return {
    what: { reference: `Patient/${person}` },
    type: { system: ENTITY_TYPE, code: '1', display: 'Person' },
    role: roleOf('1', 'Patient'),
  }
}

function systemObject({ interaction, disclosed, query }: LoggedEvent): AuditEventEntity[] {
  if (['read', 'create', 'update'].includes(interaction))
    return disclosed === null ? [] : [dataEntity(disclosed.what)]
  return query === null ? [] : [queryEntity(query)]
}

function roleOf(code: string, display: string): Coding {
  return { system: OBJECT_ROLE, code, display }
}

function queryEntity(query: string): AuditEventEntity {
  return {
    type: SYSTEM_OBJECT,
    role: roleOf('24', 'Query'),
    query: Buffer.from(query, 'utf8').toString('base64'),
  }
}

function dataEntity(what: string): AuditEventEntity {
  const isReference = /^[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}(\/_history\/[A-Za-z0-9.-]{1,64})?$/.test(what)
  return {
    what: isReference ? { reference: what } : { display: what },
    type: SYSTEM_OBJECT,
    role: roleOf('4', 'Domain Resource'),
  }
}

/** Which entry of the log this is, and what it says beyond what FHIR has elements for. */
function logEntryEntity(event: LoggedEvent): AuditEventEntity {
  const { disclosed, intent } = event
  const amounts = disclosed?.isAmountUntold === true ? null : disclosed
  const details: readonly (readonly [string, string | number | null | undefined])[] = [
    ['kind', event.kind],
    ['decision', event.decision],
    ['basis', event.basis],
    ['policy-version', event.policyVersion],
    ['intent', intent],
    ['status', disclosed?.status],
    ['record-version', amounts?.recordVersion],
    ['resources', amounts?.resources],
    ['withheld', amounts?.withheld],
    ['what', disclosed?.what],
    ['query', event.query],
  ]
  return {
    what: {
      identifier: {
        system: `${CANONICAL_BASE}NamingSystem/audit-log-entry`,
        value: `${event.log}/${event.index}`,
      },
    },
    type: { system: ENTITY_TYPE, code: '4', display: 'Other' },
    role: roleOf('13', 'Security Resource'),
    detail: details.flatMap(([type, value]) =>
      value === null || value === undefined ? [] : [{ type, valueString: String(value) }],
    ),
  }
}
