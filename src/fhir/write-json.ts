import { isJsonNumber, LEXEME, type JsonObject, type JsonValue } from './json-value.js'

/** JSON text of a value, without spaces; each number as the lexeme it came with. */
export function writeJson(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (isJsonNumber(value)) return value[LEXEME]
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(writeJson).join(',')}]`
  return `{${writeMembers(value as JsonObject)}}`
}

/** The members of an object as they stand between its braces. */
export function writeMembers(object: JsonObject): string {
  return Object.entries(object)
    .map(([key, value]) => `${JSON.stringify(key)}:${writeJson(value)}`)
    .join(',')
}
