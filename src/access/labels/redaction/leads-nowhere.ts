import { ABOUT_NOBODY } from '../../../fhir/about-nobody.js'
import { foldSystem } from '../../../fhir/confidentiality.js'
import { NHS_NUMBER_SYSTEM } from '../../../fhir/nhs-number.js'
import { ODS_CODE_SYSTEM } from '../../../fhir/ods-code.js'
import { SDS_USER_ID_SYSTEM } from '../../../fhir/profiles.js'
import { readObject, readObjects, readText } from '../../../fhir/read-element.js'
import { hasReferenceKeysOnly } from '../../../fhir/reference-keys.js'
import type { JsonObject } from '../../../fhir/json-value.js'
import { identifierIn, typeSaid, type FindTargets, type StandsIn } from '../find-targets.js'
import { elsewhere } from '../sender-reference.js'

/**
 * Whether a link leads to nothing of the record, and may tell what it was to lead to: an absolute address of nothing in the
 * record, which may be the address of something that is in it under another name; or an identifier that nothing in the
 * record has, beside whatever words.
 *
 * Such a link is told to its sender alone, whatever else there is: what is hidden MUST NOT be what it depends on, for then
 * its going away would tell that something is. Who and where, and the person, are told to all: `toldThere` is what of the
 * resource `whoOrWhereIn` found.
 */
export type LeadsNowhere = (
  link: JsonObject,
  standsIn: StandsIn,
  toldThere?: ReadonlySet<JsonObject>,
) => boolean

export function createLeadsNowhere(
  held: { readonly has: (reference: string) => boolean },
  findTargets: FindTargets,
): LeadsNowhere {
  return function leadsNowhere(link, standsIn, toldThere) {
    if (toldThere?.has(link) === true || aimOf(link) !== 'any') return false
    return !findTargets(link, standsIn).some((one) => held.has(one))
  }
}

/** Whether a link by an absolute address or an identifier can lead to nothing but who and where, or the person. */
export function isToWhoOrWhere(link: JsonObject, toldThere: ReadonlySet<JsonObject>): boolean {
  const aim = aimOf(link)
  return aim === 'who-or-where' || (aim === 'any' && toldThere.has(link))
}

/** What a link may lead to: nothing that would be left out where it is by neither an absolute address nor an identifier. */
function aimOf(link: JsonObject): 'nothing' | 'who-or-where' | 'any' {
  const type = 'reference' in link ? elsewhere(link)?.replace(/\/.*/, '') : namedType(link)
  if (type === undefined) return 'nothing'
  return type === 'Patient' || type === 'Staff' || ABOUT_NOBODY.has(type) ? 'who-or-where' : 'any'
}

/**
 * Of what type it is that a link names by identifier: it says so by the name of the type or the address of its definition.
 * One that does not say may be of any, and its display may tell what that is; but where the identifier is of a system of
 * people and organisations, or says itself that it is the number of one.
 */
function namedType(link: JsonObject): string | undefined {
  if (identifierIn(link) === undefined || !hasReferenceKeysOnly(link)) return undefined
  const identifier = readObject(link, 'identifier')
  return typeSaid(link) ?? (isOfPeople(identifier) || isOfStaff(identifier) ? 'Staff' : 'Any')
}

/** Whether an identifier says of itself that it is the number of somebody who works in care, or of an organisation. */
function isOfStaff(identifier: JsonObject | undefined): boolean {
  return readObjects(readObject(identifier, 'type'), 'coding').some(
    (coding) =>
      foldSystem(readText(coding, 'system') ?? '') === IDENTIFIER_TYPES &&
      STAFF_NUMBERS.has(readText(coding, 'code') ?? ''),
  )
}

const IDENTIFIER_TYPES = foldSystem('http://terminology.hl7.org/CodeSystem/v2-0203')

/** Of employees, doctors, nurses, pharmacists and other providers, and of organisations and sites. */
const STAFF_NUMBERS: ReadonlySet<string> = new Set(
  'DDS DN DO DPM EI FI MD NP NPI OD PA PRN RN RPH XX'.split(' '),
)

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
