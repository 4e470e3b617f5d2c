import type { JsonObject } from './json-value.js'

/** An object without the members of these names, the others in its own order. */
export function withoutKeys(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)))
}
