import { isJsonObject, type JsonObject } from './json-value.js'
import { parseJson } from './parse-json.js'

/**
 * Reads a resource that was stored: it was read before it was, with its lexemes as they are.
 *
 * @throws Error for what is none: nothing may be decided by what cannot be read
 */
export function readStored(text: string): JsonObject {
  const parsed = parseJson(text)
  if (parsed.outcome === 'parsed' && isJsonObject(parsed.value)) return parsed.value
  throw new Error('What was stored is no resource.')
}
