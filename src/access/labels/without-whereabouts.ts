import { confidentialityOf } from '../../fhir/confidentiality.js'
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import { hasReferenceKeysOnly } from '../../fhir/reference-keys.js'
import { NHS_NUMBER_SYSTEM } from '../../fhir/nhs-number.js'
import { ODS_CODE_SYSTEM } from '../../fhir/ods-code.js'
import { readObjects, readText } from '../../fhir/read-element.js'
import { tellsPlace } from './place-words.js'
import { targetOf } from './references.js'
import {
  KEPT_PEOPLE,
  PEOPLE_KEYS,
  WHEREABOUTS_OF_TYPE,
  WHEREABOUTS_RULES,
  WHEREABOUTS_TYPES,
} from './whereabouts-rules.js'

/** Whether a Patient is at risk: PDS marks people whose whereabouts nobody may see as restricted or very restricted. */
export function isAtRisk(patient: JsonObject): boolean {
  return confidentialityOf(patient) !== 'N'
}

/**
 * A resource about a person at risk, without anything that tells where they live, are treated or can be reached, or
 * who their kin are. Callers MUST send out nothing else of such a person, on any path.
 *
 * - `absent`: it is nothing but a place or kin; nobody is told of it.
 * - `withheld`: it is a document, or of a type that is not known here; nobody can tell what it says.
 *
 * @param isKnown whether a text names a place or kin that is known of this person: see `knownWhereabouts`
 */
export function withoutWhereabouts(
  resource: JsonObject,
  isKnown: (text: string) => boolean = () => false,
): JsonObject | 'withheld' | 'absent' {
  const type = typeOf(resource)
  const outcome = WHEREABOUTS_TYPES.get(type) ?? 'withheld'
  if (outcome !== 'shown') return outcome
  return copyResource(type, resource, {
    tells: (text) => tellsPlace(text) || isKnown(text),
    gone: goneIn(resource),
  })
}

interface Rules {
  readonly tells: (text: string) => boolean
  /** Contained resources that are left out, as `#id`. */
  readonly gone: ReadonlySet<string>
}

function goneIn(resource: JsonObject): ReadonlySet<string> {
  return new Set(
    readObjects(resource, 'contained')
      .filter((one) => !isShown(typeOf(one)))
      .map((one) => `#${readText(one, 'id') ?? ''}`),
  )
}

function isShown(type: string): boolean {
  return WHEREABOUTS_TYPES.get(type) === 'shown'
}

function typeOf(resource: JsonObject): string {
  return readText(resource, 'resourceType') ?? ''
}

function copyResource(type: string, resource: JsonObject, rules: Rules): JsonObject {
  const left = WHEREABOUTS_OF_TYPE.get(type) ?? []
  return copyObject(resource, rules, (key) => left.includes(key))
}

function copyObject(
  object: JsonObject,
  rules: Rules,
  leaves: (key: string) => boolean = () => false,
): JsonObject {
  const members = Object.entries(object).flatMap(([key, value]) => {
    const plainKey = key.replace(/^_/, '')
    if (leaves(plainKey)) return []
    const copy = copyMember(plainKey, value, rules)
    return copy === undefined ? [] : [[key, copy] as const]
  })
  return Object.fromEntries(members)
}

/** Keys whose texts are ids and addresses of code systems, never of places. */
const OPAQUE = new Set(['resourceType', 'id', 'reference', 'versionId'])
const LEFT_OUT = new Set(WHEREABOUTS_RULES.flatMap(({ keys }) => keys))

function copyMember(key: string, value: JsonValue, rules: Rules): JsonValue | undefined {
  if (OPAQUE.has(key) && typeof value === 'string') return value
  if (LEFT_OUT.has(key)) return undefined
  if (key === 'meta') return isJsonObject(value) ? copyMeta(value, rules) : undefined
  return copyValue(key, value, rules)
}

function copyValue(key: string, value: JsonValue, rules: Rules): JsonValue | undefined {
  if (typeof value === 'string') return rules.tells(value) ? undefined : value
  if (isJsonArray(value)) {
    const items = value.flatMap((item) => copyValue(key, item, rules) ?? [])
    return items.length === 0 ? undefined : items
  }
  if (!isJsonObject(value)) return value
  return copyElement(key, value, rules)
}

function copyElement(key: string, element: JsonObject, rules: Rules): JsonObject | undefined {
  if (isLeftOut(key, element)) return undefined
  const copy = copyKept(key, element, rules)
  return copy === undefined || Object.keys(copy).length === 0 || isEmptyExtension(key, copy)
    ? undefined
    : copy
}

function isLeftOut(key: string, element: JsonObject): boolean {
  if (key === 'contained') return !isShown(typeOf(element))
  if (key === 'identifier') return readText(element, 'system') !== NHS_NUMBER_SYSTEM
  return isNarrative(element) || isAttachment(element)
}

function copyKept(key: string, element: JsonObject, rules: Rules): JsonObject | undefined {
  if (key === 'contained') return copyResource(typeOf(element), element, rules)
  return isReference(element) ? copyReference(key, element, rules) : copyObject(element, rules)
}

function isEmptyExtension(key: string, copy: JsonObject): boolean {
  return key === 'extension' && Object.keys(copy).join() === 'url'
}

function isNarrative(element: JsonObject): boolean {
  return 'div' in element
}

function isAttachment(element: JsonObject): boolean {
  return 'data' in element || ('contentType' in element && 'url' in element)
}

/** A Reference says in one of three ways whom it names. */
function isReference(element: JsonObject): boolean {
  return (
    hasReferenceKeysOnly(element) &&
    ('reference' in element || 'display' in element || 'identifier' in element)
  )
}

/**
 * People are named by a bare reference or not at all, for what a source calls them may name where they work. A
 * reference to what is left out is left out; whatever else is referred to keeps its words where they tell no place.
 */
function copyReference(key: string, element: JsonObject, rules: Rules): JsonObject | undefined {
  const target = targetOf(element)
  const type = target?.split('/')[0] ?? readText(element, 'type') ?? ''
  if (rules.gone.has(type) || WHEREABOUTS_TYPES.get(type) === 'absent') return undefined
  const bare = target === undefined ? undefined : { reference: target }
  if (!PEOPLE_KEYS.has(key) && !KEPT_PEOPLE.has(type)) return { ...copyObject(element, rules), ...bare }
  return mayBeNamed(type) ? bare : undefined
}

/** Contained resources that are left out are gone before this is asked. */
function mayBeNamed(type: string): boolean {
  return type.startsWith('#') || KEPT_PEOPLE.has(type)
}

/** What the record says of itself, without which organisation it has it from. */
function copyMeta(meta: JsonObject, rules: Rules): JsonObject | undefined {
  const tags = readObjects(meta, 'tag').filter((tag) => readText(tag, 'system') !== ODS_CODE_SYSTEM)
  const kept = Object.fromEntries(Object.entries(meta).filter(([key]) => key !== 'source' && key !== 'tag'))
  const copy = copyObject({ ...kept, tag: tags }, rules)
  return Object.keys(copy).length === 0 ? undefined : copy
}
