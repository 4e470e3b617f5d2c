import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from './json-value.js'

/** Calls `visit` for every object in a value, outermost first, with its FHIRPath. */
export function walkObjects(
  value: JsonValue,
  path: string,
  visit: (object: JsonObject, path: string) => void,
): void {
  if (isJsonArray(value)) {
    value.forEach((item, index) => {
      walkObjects(item, `${path}[${index}]`, visit)
    })
    return
  }
  if (!isJsonObject(value)) return
  visit(value, path)
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'object') walkObjects(item, `${path}.${key}`, visit)
  }
}

function mapObjects(
  value: JsonValue,
  change: (copy: JsonObject, original: JsonObject) => JsonObject,
): JsonValue {
  if (isJsonArray(value)) return value.map((item) => mapObjects(item, change))
  return isJsonObject(value) ? mapMembers(value, change) : value
}

/** A copy in which every object was handed to `change` with the original, innermost first. */
export function mapMembers(
  object: JsonObject,
  change: (copy: JsonObject, original: JsonObject) => JsonObject,
): JsonObject {
  const copy: Record<string, JsonValue> = Object.create(null) as Record<string, JsonValue>
  for (const [key, item] of Object.entries(object)) {
    copy[key] = typeof item === 'object' ? mapObjects(item, change) : item
  }
  return change(copy, object)
}
