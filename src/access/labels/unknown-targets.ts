import { ABOUT_NOBODY } from '../../fhir/about-nobody.js'
import { foldSystem } from '../../fhir/confidentiality.js'
import { NHS_NUMBER_SYSTEM } from '../../fhir/nhs-number.js'
import { ODS_CODE_SYSTEM } from '../../fhir/ods-code.js'
import { SDS_USER_ID_SYSTEM } from '../../fhir/profiles.js'
import { readObject, readText } from '../../fhir/read-element.js'
import { hasReferenceKeysOnly } from '../../fhir/reference-keys.js'
import type { JsonObject } from '../../fhir/json-value.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import { identifierIn, type FindTargets } from './find-targets.js'
import { toLabelClass } from './label-class.js'
import type { Label } from './label.js'
import { elsewhere } from './sender-reference.js'

interface LabelledInRecord {
  readonly whole: Label
  readonly resource: { readonly type: string }
}

/**
 * The labels that a link may have of which nobody knows where it leads: all that its sender's resources have. Such a link
 * is an absolute address of nothing in the record: it may be the address of something that is in it under another name;
 * or it says by identifier what it names, and nothing in the record has that: whether something that is hidden
 * has it MUST NOT be told by its being there.
 * None for who and where, and for the person.
 */
export type LabelsOfUnknown = (link: JsonObject, sender: OdsCode) => readonly Label[]

export function createLabelsOfUnknown(
  labels: ReadonlyMap<string, LabelledInRecord>,
  findTargets: FindTargets,
): LabelsOfUnknown {
  const bySender = new Map<OdsCode, Map<string, Label>>()
  for (const { whole, resource } of labels.values()) {
    if (resource.type === 'Patient') continue
    const ofSender = bySender.get(whole.controller) ?? new Map<string, Label>()
    bySender.set(whole.controller, ofSender.set(toLabelClass(whole), whole))
  }

  return function labelsOfUnknown(link, sender) {
    const target = 'reference' in link ? elsewhere(link) : namedType(link)
    if (target === undefined || tellsNothing(target)) return []
    if (findTargets(link).some((one) => labels.has(one))) return []
    return [...(bySender.get(sender)?.values() ?? [])]
  }
}

/**
 * Of what type it is that a link names by identifier: it says so by the name of the type or the address of its definition.
 * One that does not say may be of any, and its display may tell what that is; but where the identifier is of a system of
 * people and organisations.
 */
function namedType(link: JsonObject): string | undefined {
  if (identifierIn(link) === undefined || !hasReferenceKeysOnly(link)) return undefined
  const type = readText(link, 'type')?.replace(/.*\//, '')
  return type ?? (isOfPeople(readObject(link, 'identifier')) ? undefined : 'Any')
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

function tellsNothing(target: string): boolean {
  const type = target.replace(/\/.*/, '')
  return type === 'Patient' || ABOUT_NOBODY.has(type)
}
