import type { Auditor, Clinician, Delegate, PartnerSystem } from '../../src/identity/actor.js'
import { parseOdsCode, type OdsCode } from '../../src/fhir/ods-code.js'
import { parsePersonId } from '../../src/fhir/person-id.js'

/** An ODS code for tests. */
export function ods(code: string): OdsCode {
  const parsed = parseOdsCode(code)
  if (!parsed) throw new Error(`${code} is no ODS code`)
  return parsed
}

export const OAK_STREET = ods('Z99001')
export const MILL_LANE = ods('Z99002')
export const WEY_VALLEY = ods('RWV99')

/** A GP at Oak Street Surgery. */
export function aClinician(differs: Partial<Clinician> = {}): Clinician {
  return {
    kind: 'clinician',
    id: '555000000001',
    name: 'Dr Asha Rahman',
    role: { code: 'R8000', name: 'Clinical Practitioner', profileId: '555000000101' },
    duty: 'clinical',
    organisation: OAK_STREET,
    organisationName: 'Oak Street Surgery',
    session: 'session-1',
    scopes: ['user/*.rs'],
    ...differs,
  }
}

/** An auditor at the county. */
export function anAuditor(differs: Partial<Auditor> = {}): Auditor {
  return {
    ...aClinician(),
    kind: 'auditor',
    id: '555000000015',
    name: 'Ruth Adeyemi',
    duty: 'review',
    role: { code: 'R8012', name: 'Information Officer', profileId: '555000000115' },
    organisation: ods('999CC'),
    organisationName: 'County Social Care',
    ...differs,
  }
}

/** The system of Wey Valley Hospital. */
export function aPartner(differs: Partial<PartnerSystem> = {}): PartnerSystem {
  return {
    kind: 'partner-system',
    id: 'wey-valley-hospital',
    name: 'Wey Valley Hospital',
    organisation: WEY_VALLEY,
    organisationName: 'Wey Valley Hospital',
    sourceKind: 'acute',
    session: 'token-1',
    scopes: ['system/*.cruds'],
    ...differs,
  }
}

const MAYA = parsePersonId('c'.repeat(32)) ?? fail('c')

function fail(what: string): never {
  throw new Error(`${what} is no id of a person`)
}

/** Somebody who acts for another; in the record she is person `c…`. */
export function aDelegate(differs: Partial<Delegate> = {}): Delegate {
  return {
    kind: 'delegate',
    id: 'citizens:5f2a',
    name: 'Maya Okafor',
    person: MAYA,
    session: 'session-1',
    scopes: ['user/*.rs'],
    ...differs,
  }
}
