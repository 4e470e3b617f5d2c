import { isJsonArray, isJsonObject, type JsonValue } from './json-value.js'
import { writeJson } from './write-json.js'

/** JSON text in which the order of keys makes no difference; numbers stay the lexemes they are. */
export function canonicalJson(value: JsonValue): string {
  if (isJsonArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (!isJsonObject(value)) return writeJson(value)
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`)
  return `{${members.join(',')}}`
}
