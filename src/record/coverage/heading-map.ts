import { createHash } from 'node:crypto'
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import { parseJson } from '../../fhir/parse-json.js'
import { readText } from '../../fhir/read-element.js'
import type { Obligation } from '../headings/heading.js'
import { HEADINGS } from '../headings/headings.js'
import type { HeadingKey } from '../sections/section.js'
import { parsePath, type ElementPath } from './parse-path.js'

/** How a section shows an element: in the words of its own, as a detail beside them, or not yet. */
export type Shown = 'item' | 'detail' | 'no'

/** One element of the standard, and where in FHIR it stands. */
export interface MappedElement {
  /** `admissions/source`: stands in tables and addresses. */
  readonly id: string
  readonly heading: HeadingKey
  readonly name: string
  readonly obligation: Obligation
  readonly shown: Shown
  /** The word before the value, for a detail. */
  readonly label: string
  /** None where FHIR has no place for it. */
  readonly paths: readonly ElementPath[]
  /** Words or codes of which it has one, where other elements stand at the same path; none where any value is this element. */
  readonly says: readonly string[]
}

/** Which element of the standard is which element of FHIR. */
export interface HeadingMap {
  /** Changes with anything in the file. */
  readonly version: string
  readonly elements: readonly MappedElement[]
  /** The file, as it is handed to whoever asks. */
  readonly text: string
}

/** The map cannot be used: one line says where and why. */
class HeadingMapError extends Error {
  override readonly name = 'HeadingMapError'
}

/** @throws HeadingMapError when the file is not JSON, or a part of it is not understood */
export function parseHeadingMap(text: string): HeadingMap {
  const parsed = parseJson(text)
  if (parsed.outcome === 'refused') return wrong(parsed.path, parsed.diagnostics)
  const elements = list(
    isJsonObject(parsed.value) ? parsed.value['headings'] : undefined,
    'headings',
  ).flatMap((heading, index) => toElements(heading, `headings[${index}]`))
  const twice = elements.find(({ id }, index) => elements.findIndex((other) => other.id === id) < index)
  if (twice) return wrong(twice.id, 'stands there twice')
  return { version: createHash('sha256').update(text).digest('hex').slice(0, 16), elements, text }
}

function toElements(heading: JsonValue, at: string): readonly MappedElement[] {
  const key = HEADINGS.find((one) => isJsonObject(heading) && heading['key'] === one.key)?.key
  if (!key || !isJsonObject(heading)) return wrong(`${at}.key`, 'must be the key of a heading')
  return list(heading['elements'], `${at}.elements`).map((element, index) =>
    toElement(element, key, `${at}.elements[${index}]`),
  )
}

function toElement(element: JsonValue, heading: HeadingKey, at: string): MappedElement {
  if (!isJsonObject(element)) return wrong(at, 'must be an object')
  const name = required(element, 'element', at)
  return {
    id: `${heading}/${required(element, 'id', at)}`,
    heading,
    name,
    obligation: oneOf(element['obligation'], ['mandatory', 'required', 'optional'], `${at}.obligation`),
    shown: oneOf(element['shown'], ['item', 'detail', 'no'], `${at}.shown`),
    label: readText(element, 'label') ?? name,
    paths: list(element['paths'], `${at}.paths`).map((path, index) =>
      typeof path === 'string' ? toPath(path, `${at}.paths[${index}]`) : wrong(at, 'must hold texts only'),
    ),
    says: list(element['says'] ?? [], `${at}.says`).map((one) =>
      typeof one === 'string' ? one : wrong(`${at}.says`, 'must hold texts only'),
    ),
  }
}

function toPath(text: string, at: string): ElementPath {
  return parsePath(text) ?? wrong(at, 'must be element names, extension(…) and where(…) behind a type')
}

function oneOf<T extends string>(value: JsonValue | undefined, values: readonly T[], at: string): T {
  return values.find((one) => one === value) ?? wrong(at, `must be one of ${values.join(', ')}`)
}

function list(value: JsonValue | undefined, at: string): readonly JsonValue[] {
  return isJsonArray(value) ? value : wrong(at, 'must be a list')
}

function required(from: JsonObject, key: string, at: string): string {
  const text = readText(from, key)?.trim() ?? ''
  return text === '' ? wrong(`${at}.${key}`, 'must be a text') : text
}

function wrong(at: string, why: string): never {
  throw new HeadingMapError(`The map of the headings cannot be used: ${at} ${why}`)
}
