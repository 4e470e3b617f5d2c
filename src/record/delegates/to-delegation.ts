import type { Consent } from 'fhir/r4.js'
import type { DelegationBasis } from '../../access/delegation.js'
import { ACT_CODE_SYSTEM, CANONICAL_BASE } from '../../fhir/profiles.js'
import { ODS_CODE_SYSTEM, type OdsCode } from '../../fhir/ods-code.js'
import type { PersonId } from '../../fhir/person-id.js'
import type { KeptDelegation } from './delegation-store.js'

/** That somebody acts for a person: who recorded it, and why. */
export interface DelegationSaid {
  readonly id: string
  readonly person: PersonId
  readonly delegate: { readonly person: PersonId; readonly name: string }
  readonly basis: DelegationBasis
  readonly covers: 'all' | readonly string[]
  /** Days, `2026-11-26`: the first and the last on which it holds; parental responsibility has no last day but by age. */
  readonly from: string
  readonly until?: string
  readonly reason: string
  readonly recordedBy: {
    readonly id: string
    readonly name: string
    readonly organisation: OdsCode | undefined
  }
  /** ISO instant. */
  readonly recordedAt: string
}

const BASIS_SYSTEM = `${CANONICAL_BASE}CodeSystem/delegation-basis`
const CATEGORY_SYSTEM = `${CANONICAL_BASE}CodeSystem/consent-category`
const REASON = `${CANONICAL_BASE}StructureDefinition/consent-reason`
const HL7 = 'http://terminology.hl7.org/CodeSystem'

/** The first version of it, as a FHIR Consent whose one provision lets the delegate in. */
export function toDelegation(said: DelegationSaid): KeptDelegation {
  const { id, delegate, basis, covers, from, until, recordedAt } = said
  return {
    id,
    version: 1,
    status: 'active',
    delegate: delegate.person,
    delegateName: delegate.name,
    basis,
    covers,
    from,
    ...(until === undefined ? {} : { to: dayAfter(until) }),
    recordedAt,
    content: JSON.stringify(toResource(said)),
  }
}

/** The next version of it, in which it has ended. The one before stays as it was. */
export function toEnded(
  delegation: KeptDelegation,
  { reason, at }: { readonly reason: string; readonly at: string },
): KeptDelegation {
  const version = delegation.version + 1
  const content: Consent = {
    ...(JSON.parse(delegation.content) as Consent),
    meta: { versionId: String(version), lastUpdated: at },
    extension: [{ url: REASON, valueString: reason }],
    status: 'inactive',
  }
  return { ...delegation, version, status: 'inactive', recordedAt: at, content: JSON.stringify(content) }
}

function toResource(said: DelegationSaid): Consent {
  const { person, delegate, basis, covers, from, until, recordedBy, recordedAt } = said
  const { organisation } = recordedBy
  return {
    resourceType: 'Consent',
    id: said.id,
    meta: { versionId: '1', lastUpdated: recordedAt },
    extension: [{ url: REASON, valueString: said.reason }],
    status: 'active',
    scope: { coding: [{ system: `${HL7}/consentscope`, code: 'patient-privacy' }] },
    category: [{ coding: [{ system: BASIS_SYSTEM, code: basis }] }],
    patient: { reference: `Patient/${person}` },
    dateTime: recordedAt,
    ...(organisation === undefined
      ? {}
      : { organization: [{ identifier: { system: ODS_CODE_SYSTEM, value: organisation } }] }),
    policyRule: { coding: [{ system: ACT_CODE_SYSTEM, code: 'OPTIN' }] },
    verification: [
      {
        verified: true,
        verifiedWith: {
          display: recordedBy.name,
          identifier: { system: 'https://fhir.nhs.uk/Id/sds-user-id', value: recordedBy.id },
        },
        verificationDate: recordedAt,
      },
    ],
    provision: {
      type: 'permit',
      period: { start: from, ...(until === undefined ? {} : { end: until }) },
      actor: [
        {
          role: { coding: [{ system: `${HL7}/v3-RoleCode`, code: 'DELEGATEE' }] },
          reference: { reference: `Patient/${delegate.person}`, display: delegate.name },
        },
      ],
      purpose: [{ system: `${HL7}/v3-ActReason`, code: 'PATRQT' }],
      ...(covers === 'all'
        ? {}
        : { securityLabel: covers.map((code) => ({ system: CATEGORY_SYSTEM, code })) }),
    },
  }
}

/** The day after, so that the last day itself still counts. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
