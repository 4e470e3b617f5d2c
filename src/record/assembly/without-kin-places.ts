import { eachObject } from '../../access/labels/references.js'
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import { toNameKey } from '../../fhir/name-key.js'
import { parseNhsNumber, type NhsNumber } from '../../fhir/nhs-number.js'
import { readObject, readObjects, readText, readTexts } from '../../fhir/read-element.js'
import { withoutKeys } from '../../fhir/without-keys.js'
import { writeJson } from '../../fhir/write-json.js'
import type { ReadResource } from '../reading/record-view.js'

/** What stays of one of them: who they are, and to whom. Nobody knows what else a source may say there of where they live. */
const STAYS = [
  'resourceType',
  'id',
  'meta',
  'active',
  'patient',
  'identifier',
  'relationship',
  'name',
  'gender',
  'birthDate',
  'deceasedBoolean',
  'deceasedDateTime',
  'period',
  'communication',
]

/** What else may stand in those, and tell of a place. */
const BESIDE = ['extension', 'modifierExtension', 'assigner']

/** What is ours of `meta`, or a code: a tag, a source and what a label is called are words of the sender. */
const STAYS_OF_META = ['versionId', 'lastUpdated', 'profile', 'security']

/** Where somebody is or is reached who is named otherwise, as by their work, and what may repeat it. */
const PLACES = [
  'telecom',
  'address',
  'contact',
  'organization',
  'generalPractitioner',
  'managingOrganization',
  'photo',
  'extension',
  'text',
]

/**
 * The resources of a record without where those others are who are at risk, and whom the record names by these NHS numbers:
 * the child's record MUST NOT tell what the mother's does not. Whoever it names in the same words as one of them, beside
 * the number, is taken for them. Nothing says that something was left out: it would tell who is at risk.
 */
export function withoutKinPlaces(
  resources: readonly ReadResource[],
  numbers: readonly NhsNumber[],
): readonly ReadResource[] {
  if (numbers.length === 0) return resources
  const kin = new Set<string>(numbers)
  const names = new Set(
    resources.flatMap(({ json }) =>
      objectsIn(json).flatMap((one) => (isNamed(one, kin) ? namesOf(one) : [])),
    ),
  )
  const isKin = (one: JsonObject): boolean =>
    isNamed(one, kin) || (!isPersonThemselves(one) && namesOf(one).some((name) => names.has(name)))
  return resources.map((resource) => {
    if (!objectsIn(resource.json).some(isKin)) return resource
    const json = withoutKeys(withoutPlacesOf(resource.json, isKin), ['text'])
    return { ...resource, json, text: writeJson(json) }
  })
}

/** Whether a text of a resource gives one of these numbers. */
export function namesAnyOf(text: string, numbers: readonly NhsNumber[]): boolean {
  const digits = text.replaceAll(/[\s-]/g, '')
  return numbers.some((number) => digits.includes(number))
}

function objectsIn(json: JsonObject): readonly JsonObject[] {
  const objects: JsonObject[] = []
  eachObject(json, (one) => void objects.push(one))
  return objects
}

/** The Patient of this record says where the person of this record is. */
function isPersonThemselves(one: JsonObject): boolean {
  return readText(one, 'resourceType') === 'Patient'
}

/** By the number, of whatever system it is said to be: senders write that of NHS numbers in many ways. */
function isNamed(one: JsonObject, kin: ReadonlySet<string>): boolean {
  return readObjects(one, 'identifier').some((identifier) =>
    kin.has(parseNhsNumber(readText(identifier, 'value') ?? '') ?? ''),
  )
}

/** Family and first given name, as fields or in words; `contact` has one name and no list. */
function namesOf(one: JsonObject): readonly string[] {
  return [readObject(one, 'name'), ...readObjects(one, 'name')].flatMap((name) => {
    const [given] = readTexts(name, 'given')
    return [...keyOfName(readText(name, 'family'), given), ...keyOfWords(readText(name, 'text') ?? '')]
  })
}

function keyOfName(family: string | undefined, given: string | undefined): readonly string[] {
  return family === undefined || given === undefined ? [] : [`${toNameKey(family)} ${toNameKey(given)}`]
}

const TITLE = /^(?:mrs?|ms|miss|mx|dr|prof|rev|sir|lady|dame)\.?$/i

/** `Ms Anna Riskmother` and `RISKMOTHER, Anna`. */
function keyOfWords(text: string): readonly string[] {
  const [before = '', behind] = text.split(',')
  const wordsOf = (part: string): readonly string[] =>
    part.split(/\s+/).filter((word) => word !== '' && !TITLE.test(word))
  const words = wordsOf(before)
  return behind === undefined
    ? keyOfName(words.length < 2 ? undefined : words.at(-1), words[0])
    : keyOfName(words.join(' '), wordsOf(behind)[0])
}

function withoutPlacesOf(object: JsonObject, isKin: (one: JsonObject) => boolean): JsonObject {
  const kept = isKin(object) ? stayingOf(object) : object
  return Object.fromEntries(
    Object.entries(kept).map(([key, value]) => [key, valueWithout(value, isKin)] as const),
  )
}

/** Of a relative, as a resource or beside the person: of anything else, what tells no place. */
function stayingOf(object: JsonObject): JsonObject {
  if (!RELATIVES.includes(readText(object, 'resourceType') ?? '')) return withoutKeys(object, PLACES)
  return Object.fromEntries(
    Object.entries(object)
      .filter(([key]) => STAYS.includes(key))
      .map(([key, value]) => [key, key === 'meta' ? metaOf(value) : withoutBeside(value)] as const),
  )
}

function metaOf(meta: JsonValue): JsonValue {
  if (!isJsonObject(meta)) return {}
  const kept = Object.fromEntries(Object.entries(meta).filter(([key]) => STAYS_OF_META.includes(key)))
  return withoutBeside(kept, [...BESIDE, 'display'])
}

/** A relative is no resource where they stand in `Patient.contact`. */
const RELATIVES = ['', 'RelatedPerson', 'Patient', 'Person']

function withoutBeside(value: JsonValue, left: readonly string[] = BESIDE): JsonValue {
  if (isJsonArray(value)) return value.map((one) => withoutBeside(one, left))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !left.includes(key) && !key.startsWith('_'))
      .map(([key, one]) => [key, withoutBeside(one, left)] as const),
  )
}

function valueWithout(value: JsonValue, isKin: (one: JsonObject) => boolean): JsonValue {
  if (isJsonArray(value)) return value.map((one) => valueWithout(one, isKin))
  return isJsonObject(value) ? withoutPlacesOf(value, isKin) : value
}
