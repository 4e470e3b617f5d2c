import {
  isJsonArray,
  isJsonNumber,
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from '../../fhir/json-value.js'
import { IPS_PROFILES } from '../../fhir/profiles.js'
import { readObject, readText } from '../../fhir/read-element.js'
import { lacksStatus } from '../../fhir/required-status.js'
import { withoutKeys } from '../../fhir/without-keys.js'
import { inBoundCodes } from './bound-codes.js'
import { withEndInWords } from './end-in-words.js'
import { withNeeded } from './with-needed.js'

export interface IpsFacts {
  /** Where the gateway is reached, without a slash at the end. */
  readonly baseUrl: string
  /** Whether the resource that a reference names goes along. */
  readonly goesAlong: (reference: string) => boolean
}

/**
 * A resource as it stands in a summary: what the profile asks for and nobody said is marked as unknown, never guessed;
 * what does not go along is named by its address, so that every reference resolves in the document. Identifiers, labels,
 * tags and whatever else the source said stay as they are; that it is of a profile of its sender's is not claimed.
 */
export function toIpsResource(resource: JsonObject, facts: IpsFacts): JsonObject {
  const type = readText(resource, 'resourceType') ?? ''
  const rest = withEndInWords(inBoundCodes(withoutKeys(resource, LEFT_OUT[type] ?? NARRATIVE)))
  const whole = withPolicy(type, withUnknowns(type, withReferences(withNeeded(type, rest), facts)))
  const profile = profileOf(type, whole)
  const meta = withoutKeys(readObject(resource, 'meta') ?? {}, ['profile'])
  return { ...whole, meta: { ...meta, ...(profile === undefined ? {} : { profile: [profile] }) } }
}

/** The narrative of a sender may say something else than its data; here the sections tell. */
const NARRATIVE: readonly string[] = ['text']

/** Which Patients a person is joined from is no matter of a document that goes out of the record. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = { Patient: [...NARRATIVE, 'link'] }

/** The choice of each profile that must be there: of its types, the one by which it is said that it is not known. */
const MUST_BE_THERE: Readonly<Record<string, readonly [choice: string, element: string]>> = {
  MedicationStatement: ['effective', 'effectiveDateTime'],
  Procedure: ['performed', 'performedDateTime'],
  DiagnosticReport: ['effective', 'effectiveDateTime'],
  DeviceUseStatement: ['timing', 'timingDateTime'],
  Patient: ['birthDate', 'birthDate'],
}

const UNKNOWN: JsonValue = {
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }],
}

function withUnknowns(type: string, resource: JsonObject): JsonObject {
  const [choice, element] = MUST_BE_THERE[type] ?? []
  const status = lacksStatus(resource) ? { [type === 'Goal' ? '_lifecycleStatus' : '_status']: UNKNOWN } : {}
  if (choice === undefined || element === undefined || hasChoice(resource, choice)) {
    return { ...status, ...resource }
  }
  return { ...status, ...resource, [`_${element}`]: UNKNOWN }
}

/** FHIR asks of a Consent that it says by which policy it was given (`ppc-1`). */
function withPolicy(type: string, resource: JsonObject): JsonObject {
  const hasPolicy = resource['policy'] !== undefined || resource['policyRule'] !== undefined
  return type === 'Consent' && !hasPolicy ? { ...resource, policyRule: UNKNOWN } : resource
}

function hasChoice(resource: JsonObject, choice: string): boolean {
  return Object.keys(resource).some((key) => key.replace(/^_/, '').startsWith(choice))
}

interface ProfileRule {
  readonly name: string
  readonly isOf: (resource: JsonObject) => boolean
}

const hasOwnCode = (resource: JsonObject): boolean => resource['code'] !== undefined
const hasName = (resource: JsonObject): boolean => resource['name'] !== undefined
const always = (): boolean => true

/** What may claim to be of a profile: what has all that it asks for. */
const PROFILES: Readonly<Record<string, ProfileRule>> = {
  AllergyIntolerance: { name: 'AllergyIntolerance-uv-ips', isOf: hasOwnCode },
  Condition: { name: 'Condition-uv-ips', isOf: hasOwnCode },
  DeviceUseStatement: { name: 'DeviceUseStatement-uv-ips', isOf: always },
  Flag: { name: 'Flag-alert-uv-ips', isOf: (flag) => flag['status'] === 'active' },
  Immunization: { name: 'Immunization-uv-ips', isOf: always },
  Medication: { name: 'Medication-uv-ips', isOf: hasOwnCode },
  MedicationRequest: { name: 'MedicationRequest-uv-ips', isOf: (one) => one['doNotPerform'] !== true },
  MedicationStatement: { name: 'MedicationStatement-uv-ips', isOf: always },
  Organization: { name: 'Organization-uv-ips', isOf: hasName },
  Patient: { name: 'Patient-uv-ips', isOf: hasName },
  Practitioner: { name: 'Practitioner-uv-ips', isOf: hasName },
  PractitionerRole: { name: 'PractitionerRole-uv-ips', isOf: always },
  Procedure: { name: 'Procedure-uv-ips', isOf: hasOwnCode },
}

function profileOf(type: string, resource: JsonObject): string | undefined {
  const rule = PROFILES[type]
  return rule?.isOf(resource) ? `${IPS_PROFILES}${rule.name}` : undefined
}

const LITERAL = /^[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/

function withReferences(resource: JsonObject, facts: IpsFacts): JsonObject {
  return Object.fromEntries(Object.entries(resource).map(([key, value]) => [key, toResolved(value, facts)]))
}

function toResolved(value: JsonValue, facts: IpsFacts): JsonValue {
  if (isJsonArray(value)) return value.map((item) => toResolved(item, facts))
  if (!isJsonObject(value) || isJsonNumber(value)) return value
  const literal = literalOf(value)
  if (literal === undefined) return withReferences(value, facts)
  const rest = withoutKeys(value, ['reference'])
  const [target = ''] = literal.split('/_history/')
  if (facts.goesAlong(target)) return { reference: `${facts.baseUrl}/fhir/${target}`, ...rest }
  const identifier = { system: 'urn:ietf:rfc:3986', value: `${facts.baseUrl}/fhir/${target}` }
  const type = target.slice(0, target.indexOf('/'))
  return { type, identifier, ...rest }
}

/** What a Reference names by `Type/id`. */
function literalOf(value: JsonObject): string | undefined {
  const { reference } = value
  return typeof reference === 'string' && LITERAL.test(reference) ? reference : undefined
}

/** Every `Type/id` that something refers to. */
export function referencesIn(value: JsonValue): readonly string[] {
  if (isJsonArray(value)) return value.flatMap(referencesIn)
  if (!isJsonObject(value) || isJsonNumber(value)) return []
  const literal = literalOf(value)
  const own = literal === undefined ? [] : (literal.split('/_history/').slice(0, 1) as readonly string[])
  return [...own, ...Object.values(value).flatMap(referencesIn)]
}
