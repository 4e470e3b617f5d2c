import { ABOUT_NOBODY } from '../../../fhir/about-nobody.js'
import { isJsonObject, type JsonObject } from '../../../fhir/json-value.js'
import { NHS_NUMBER_SYSTEM, parseNhsNumber } from '../../../fhir/nhs-number.js'
import { readObject, readText } from '../../../fhir/read-element.js'
import { hasReferenceKeysOnly } from '../../../fhir/reference-keys.js'
import { labelled } from './copy-inline-label.js'
import { targetOf } from '../references.js'
import { KEPT_PEOPLE, PEOPLE_KEYS, WHEREABOUTS_TYPES } from '../whereabouts/whereabouts-rules.js'

/** What of a record may be named, and by what. */
export interface Names {
  /** Whether a resource, as `Type/id`, is there for those who read this one. */
  readonly isThere: (reference: string) => boolean
  /** What contained resources are called in the copy, by what they were called: `#id` → `#1`. */
  readonly contained: ReadonlyMap<string, string>
}

/** A Reference says in one of three ways whom it names. */
export function isReference(element: JsonObject): boolean {
  return (
    hasReferenceKeysOnly(element) &&
    !isJsonObject(element['reference']) &&
    ('reference' in element || 'display' in element || 'identifier' in element)
  )
}

/** Whatever is referred to is named by a bare reference or not at all, for its display may say anything. */
export function copyReference(key: string, element: JsonObject, names: Names): JsonObject | undefined {
  const named = nameOf(key, element, names)
  return named && { ...labelled(element), ...named }
}

function nameOf(key: string, element: JsonObject, names: Names): JsonObject | undefined {
  const target = targetOf(element)
  if (target === undefined) {
    const identifier = copyIdentifier(readObject(element, 'identifier') ?? {})
    return identifier && { identifier }
  }
  const reference = target.startsWith('#') ? names.contained.get(target) : target
  return reference !== undefined && mayBeNamed(key, reference, names) ? { reference } : undefined
}

const TARGET = /^([A-Za-z]+)\/[\w.-]+$/

/** What is about nobody has the same id in every record: in another it may stand with a name and a place. */
function mayBeNamed(key: string, target: string, { isThere }: Names): boolean {
  if (target.startsWith('#')) return true
  const type = TARGET.exec(target)?.[1]
  if (type === undefined || !isThere(target)) return false
  if (ABOUT_NOBODY.has(type) && type !== 'Device') return false
  if (PEOPLE_KEYS.has(key)) return KEPT_PEOPLE.has(type)
  return (WHEREABOUTS_TYPES.get(type) ?? 'absent') !== 'absent'
}

/** An NHS number, and no other: other identifiers may be those of an organisation, or words. */
export function copyIdentifier(element: JsonObject): JsonObject | undefined {
  const value = readText(element, 'value')
  return readText(element, 'system') === NHS_NUMBER_SYSTEM &&
    value !== undefined &&
    parseNhsNumber(value) !== undefined
    ? { system: NHS_NUMBER_SYSTEM, value }
    : undefined
}
