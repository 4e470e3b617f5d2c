import type { JsonObject } from './json-value.js'

/**
 * All that a Reference can hold, extensions of its primitives included.
 *
 * @see https://hl7.org/fhir/R4/references.html#Reference
 */
const REFERENCE_KEYS = new Set([
  'id',
  'extension',
  'reference',
  '_reference',
  'type',
  '_type',
  'identifier',
  'display',
  '_display',
])

/** Whether an element has nothing but what a Reference can hold: no resource, and no backbone element, is so bare. */
export function hasReferenceKeysOnly(element: JsonObject): boolean {
  return Object.keys(element).every((key) => REFERENCE_KEYS.has(key))
}
