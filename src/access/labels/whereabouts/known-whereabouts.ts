import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../../fhir/json-value.js'
import { ODS_CODE_SYSTEM, parseOdsCode } from '../../../fhir/ods-code.js'
import type { OrganisationDirectory } from '../../../identity/organisation.js'
import { readObject, readObjects, readText, readTexts } from '../../../fhir/read-element.js'
import { readings } from '../readable-text.js'
import { createFindPhrases, toWords } from '../code-sets/words.js'

/**
 * Learns from the record of a person at risk what its places and kin are called, so that they are known again in free
 * text: lines and towns of addresses, the practice and every organisation and place that is a resource or stands where
 * one is named, and the full names of kin. Gives whether a text names any of them.
 *
 * An organisation is known by its ODS code too, and one that a resource gives by code alone by its name in the directory. Of a name only the whole is known: a first name alone, and the name of a place that is one word, are not.
 */
export function knownWhereabouts(
  resources: readonly JsonObject[],
  directory: OrganisationDirectory,
): (text: string) => boolean {
  const phrases = new Set(resources.flatMap((resource) => namesIn(resource, directory)))
  const find = createFindPhrases([...phrases].map((phrase) => ({ phrase, means: phrase })))
  return function isKnown(text) {
    return readings(text).some((reading) => find(toWords(reading)).size > 0)
  }
}

/** Types of resource whose name is that of a place or of kin. */
const NAMED_TYPES = new Set(['Location', 'Organization', 'HealthcareService', 'RelatedPerson'])

/** Elements where a place or an organisation is named. */
const PLACE_KEYS = new Set([
  'generalPractitioner',
  'managingOrganization',
  'serviceProvider',
  'location',
  'locationReference',
  'origin',
  'destination',
  'custodian',
  'organization',
])

function namesIn(resource: JsonObject, directory: OrganisationDirectory): readonly string[] {
  const names: string[] = []

  function visit(value: JsonValue, key: string): void {
    if (isJsonArray(value)) {
      for (const item of value) visit(item, key)
      return
    }
    if (!isJsonObject(value)) return
    names.push(...namesOf(key, value, directory))
    for (const [name, item] of Object.entries(value)) visit(item, name)
  }

  visit(resource, '')
  return names
}

function namesOf(key: string, element: JsonObject, directory: OrganisationDirectory): readonly string[] {
  if (readText(element, 'system') === ODS_CODE_SYSTEM) return odsOf(element, directory)
  if (key === 'address' || key === 'valueAddress') return linesOf(element)
  if (key === 'contact') return personNames(readObject(element, 'name'))
  if (PLACE_KEYS.has(key)) return longNames(readText(element, 'display'))
  return NAMED_TYPES.has(readText(element, 'resourceType') ?? '') ? ownNames(element) : []
}

/** An organisation that is named by its code alone, by an identifier or a coding, and as a source of the record. */
function odsOf(element: JsonObject, directory: OrganisationDirectory): readonly string[] {
  const codes = [readText(element, 'value'), readText(element, 'code')].filter((code) => code !== undefined)
  const names = codes.map((code) => nameInDirectory(code, directory))
  return [...codes, ...[readText(element, 'display'), ...names].flatMap(longNames)]
}

function nameInDirectory(code: string, directory: OrganisationDirectory): string | undefined {
  const odsCode = parseOdsCode(code)
  return odsCode === undefined ? undefined : directory.get(odsCode)?.name
}

function linesOf(address: JsonObject): readonly string[] {
  return [
    ...readTexts(address, 'line'),
    ...['city', 'district', 'text'].map((key) => readText(address, key)),
  ].flatMap((line) => (line !== undefined && toWords(line).join('').length > 3 ? [line] : []))
}

function ownNames(resource: JsonObject): readonly string[] {
  return [
    ...longNames(readText(resource, 'name')),
    ...readTexts(resource, 'alias').flatMap(longNames),
    ...readObjects(resource, 'name').flatMap(personNames),
  ]
}

function personNames(name: JsonObject | undefined): readonly string[] {
  const family = readText(name, 'family') ?? ''
  return [
    ...longNames(readText(name, 'text')),
    ...readTexts(name, 'given').flatMap((given) => longNames(`${given} ${family}`)),
  ]
}

/** Names of more than one word: one alone is as likely a word of the language. */
function longNames(name: string | undefined): readonly string[] {
  return name !== undefined && toWords(name).length > 1 ? [name] : []
}
