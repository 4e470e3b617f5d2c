import { isJsonObject, type JsonValue } from '../fhir/json-value.js'
import { parseJson } from '../fhir/parse-json.js'
import { readText } from '../fhir/read-element.js'

/** One request's worth of FHIR: a Bundle or a resource, as the text that it is. */
export interface PostItem {
  /** The file as it was named, and the line of NDJSON. */
  readonly name: string
  /** Left out where it cannot be told. */
  readonly type?: string
  /** Where under `/fhir` it is posted: empty for a Bundle, else its type. */
  readonly target: string
  readonly text: string
  /** Why it cannot be posted at all. */
  readonly fault?: string
}

/** Takes a file apart. The text of each item goes out as it is: numbers keep their lexemes. */
export function toPostItems(name: string, text: string): readonly PostItem[] {
  if (!name.toLowerCase().endsWith('.ndjson')) return [toPostItem(name, text)]
  return text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), name: `${name} line ${index + 1}` }))
    .filter(({ line }) => line !== '')
    .map((one) => toPostItem(one.name, one.line))
}

function toPostItem(name: string, text: string): PostItem {
  const parsed = parseJson(text)
  if (parsed.outcome === 'refused') {
    return { name, target: '', text, fault: `${parsed.diagnostics} (${parsed.path})` }
  }
  const type = typeOf(parsed.value)
  if (type === undefined)
    return { name, target: '', text, fault: 'This is no FHIR resource: it has no resourceType.' }
  return { name, type, target: type === 'Bundle' ? '' : `/${encodeURIComponent(type)}`, text }
}

function typeOf(value: JsonValue): string | undefined {
  return isJsonObject(value) ? readText(value, 'resourceType') : undefined
}
