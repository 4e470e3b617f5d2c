import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import { parseJson } from '../../fhir/parse-json.js'
import { readObject, readText } from '../../fhir/read-element.js'
import { writeJson } from '../../fhir/write-json.js'
import { elementListsOf, type ElementLists } from './element-lists.js'
import type { ResourceShape } from './search-request.js'

/**
 * A resource in part, as its text, numbers as they were sent. What is mandatory or changes the meaning of the rest stays
 * in every part, and `meta.tag` says that it is one. A resource that cannot be read, or of a type that is never given in
 * part, stays whole.
 *
 * @see https://hl7.org/fhir/R4/search.html#summary
 */
export function summarise(text: string, shape: ResourceShape): string {
  if (shape.of === 'whole' || shape.of === 'count') return text
  const parsed = parseJson(text)
  if (parsed.outcome === 'refused' || !isJsonObject(parsed.value)) return text
  const resource = parsed.value
  const lists = elementListsOf(readText(resource, 'resourceType') ?? '')
  if (!lists) return text

  const kept = Object.entries(resource).filter(([key]) => ALWAYS.has(key) || isKept(key, shape, lists))
  return writeJson({ ...Object.fromEntries(kept), meta: tagged(readObject(resource, 'meta')) })
}

/** In every part of every type. */
const ALWAYS: ReadonlySet<string> = new Set([
  'resourceType',
  'id',
  'meta',
  'implicitRules',
  'modifierExtension',
])

function isKept(key: string, shape: ResourceShape, { mandatory, summary }: ElementLists): boolean {
  const isOneOf = (names: readonly string[]): boolean => names.some((name) => isElement(key, name))
  switch (shape.of) {
    case 'data':
      return key !== 'text'
    case 'text':
      return key === 'text' || isOneOf(mandatory)
    case 'summary':
      return isOneOf(mandatory) || isOneOf(summary)
    case 'elements':
      return isOneOf(mandatory) || isOneOf(shape.names)
    case 'whole':
    case 'count':
      return true
  }
}

/** `value` is also `valueQuantity`, and `_value` what is said about it. */
function isElement(key: string, name: string): boolean {
  const plain = key.startsWith('_') ? key.slice(1) : key
  return plain === name || (plain.startsWith(name) && /^[A-Z]/.test(plain.slice(name.length)))
}

const SUBSETTED: JsonObject = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
  code: 'SUBSETTED',
}

function tagged(meta: JsonObject = {}): JsonObject {
  const tags: JsonValue = meta['tag'] ?? []
  return { ...meta, tag: isJsonArray(tags) ? [...tags, SUBSETTED] : [SUBSETTED] }
}
