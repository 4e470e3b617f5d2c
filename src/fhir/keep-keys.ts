import type { JsonObject } from './json-value.js'

/** Of an object the members of these names, in its own order. */
export function keepKeys(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => keys.includes(key)))
}
