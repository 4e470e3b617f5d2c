import { ABOUT_NOBODY } from '../../fhir/about-nobody.js'
import { foldSystem } from '../../fhir/confidentiality.js'
import { NHS_NUMBER_SYSTEM } from '../../fhir/nhs-number.js'
import { ODS_CODE_SYSTEM } from '../../fhir/ods-code.js'
import { SDS_USER_ID_SYSTEM } from '../../fhir/profiles.js'
import { readObject, readText } from '../../fhir/read-element.js'
import { hasReferenceKeysOnly } from '../../fhir/reference-keys.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { identifierIn, typeSaid, type FindTargets } from './find-targets.js'
import { elsewhere } from './sender-reference.js'

/**
 * Whether a link leads to nothing of the record, and may tell what it was to lead to: an absolute address of nothing in the
 * record, which may be the address of something that is in it under another name; or an identifier that nothing in the
 * record has, beside whatever words.
 *
 * Such a link is told to its sender alone, whatever else there is: what is hidden MUST NOT be what it depends on, for then
 * its going away would tell that something is. Who and where, and the person, are told to all: `key` is the name of the
 * element in which the link stands, where it is known.
 */
export type LeadsNowhere = (link: JsonObject, key?: string) => boolean

export function createLeadsNowhere(
  held: { readonly has: (reference: string) => boolean },
  findTargets: FindTargets,
): LeadsNowhere {
  return function leadsNowhere(link, key = '') {
    if (LEADS_TO_WHO_OR_WHERE.has(key)) return false
    const target = 'reference' in link ? elsewhere(link) : namedType(link)
    if (target === undefined || tellsNothing(target)) return false
    return !findTargets(link).some((one) => held.has(one))
  }
}

/**
 * Of what type it is that a link names by identifier: it says so by the name of the type or the address of its definition.
 * One that does not say may be of any, and its display may tell what that is; but where the identifier is of a system of
 * people and organisations.
 */
function namedType(link: JsonObject): string | undefined {
  if (identifierIn(link) === undefined || !hasReferenceKeysOnly(link)) return undefined
  return typeSaid(link) ?? (isOfPeople(readObject(link, 'identifier')) ? undefined : 'Any')
}

/** Of staff, organisations and patients, as the NHS numbers them: they name nothing that somebody has. */
function isOfPeople(identifier: JsonObject | undefined): boolean {
  const system = foldSystem(readText(identifier, 'system') ?? '')
  return PEOPLE.some((one) => system === one)
}

const PEOPLE: readonly string[] = [
  ODS_CODE_SYSTEM,
  NHS_NUMBER_SYSTEM,
  SDS_USER_ID_SYSTEM,
  ...['ods-site-code', 'sds-role-profile-id', 'gmc-number', 'gmp-number', 'gphc-number', 'nmc-number'].map(
    (name) => `https://fhir.nhs.uk/Id/${name}`,
  ),
  ...['gmc-number', 'gmp-number', 'gphc-number', 'nmc-number', 'hcpc-number', 'local-patient-identifier'].map(
    (name) => `https://fhir.hl7.org.uk/Id/${name}`,
  ),
].map(foldSystem)

/** The elements that FHIR R4 lets lead to staff, organisations and places alone, whatever a link in them says of itself. */
const LEADS_TO_WHO_OR_WHERE: ReadonlySet<string> = new Set([
  'careManager',
  'custodian',
  'generalPractitioner',
  'location',
  'locationReference',
  'managingOrganization',
  'serviceProvider',
])

function tellsNothing(target: string): boolean {
  const type = target.replace(/\/.*/, '')
  return type === 'Patient' || ABOUT_NOBODY.has(type)
}
