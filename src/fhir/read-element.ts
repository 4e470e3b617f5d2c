import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from './json-value.js'

/** The text of an element, or `undefined` when it is absent or no text. */
export function readText(object: JsonObject | undefined, key: string): string | undefined {
  const value = object?.[key]
  return typeof value === 'string' ? value : undefined
}

/** The object under a key, or `undefined`. */
export function readObject(object: JsonObject | undefined, key: string): JsonObject | undefined {
  const value = object?.[key]
  return isJsonObject(value) ? value : undefined
}

/** The objects under a key, whether one stands there or a list; what is no object is passed over. */
export function readObjects(object: JsonObject | undefined, key: string): readonly JsonObject[] {
  return toObjects(object?.[key])
}

/** The texts of a list; what is no text is passed over. */
export function readTexts(object: JsonObject | undefined, key: string): readonly string[] {
  const value = object?.[key]
  return isJsonArray(value) ? value.filter((item) => typeof item === 'string') : []
}

function toObjects(value: JsonValue | undefined): readonly JsonObject[] {
  if (isJsonArray(value)) return value.filter(isJsonObject)
  return isJsonObject(value) ? [value] : []
}
