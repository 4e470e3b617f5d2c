import { aJsonNumber, type JsonObject, type JsonValue } from './json-value.js'

export type ParsedJson =
  { readonly outcome: 'parsed'; readonly value: JsonValue } | ({ readonly outcome: 'refused' } & JsonFault)

/** Why text is not taken: `diagnostics` says how to mend it and quotes nothing of it but names of keys. */
export interface JsonFault {
  readonly reason:
    | 'not-utf-8'
    | 'not-json'
    | 'too-deep'
    | 'too-large'
    | 'duplicate-key'
    | 'unsafe-key'
    | 'unsafe-text'
    | 'unsafe-number'
  readonly diagnostics: string
  /** Where, for example `Bundle.entry[3].resource`; `$` is the whole. */
  readonly path: string
}

/** Bounds that no honest resource reaches; they keep time and memory in proportion to the text. */
const DEEPEST = 64
const MOST_VALUES = 500_000
const MOST_ITEMS = 10_000
const LONGEST_NUMBER = 100

/**
 * Reads JSON from bytes: strict UTF-8 without a byte order mark (RFC 8259 §8.1), then as {@link parseJson}.
 */
export function parseJsonBytes(bytes: Uint8Array): ParsedJson {
  const encoding = notUtf8(bytes)
  if (encoding !== undefined) return { outcome: 'refused', ...encoding }
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return { outcome: 'refused', ...utf8Fault('The body is not valid UTF-8. Send it as UTF-8.') }
  }
}

/**
 * Reads JSON text, keeping each number as its lexeme, in time linear to its length. Stricter than RFC 8259 where two
 * readers could see two things: refuses duplicate keys, lone surrogates, control characters, keys that name parts of
 * JavaScript's own objects, and what is deeper or larger than a record is. `1e400` is JSON and stays as it is: it is
 * never made a floating-point number here, so nothing is lost. A leading `+` or zero is not JSON.
 */
export function parseJson(text: string): ParsedJson {
  const reader: Reader = { text, at: 0, values: 0, path: [] }
  try {
    if (/\p{Cs}/u.test(text)) refuse(reader, 'unsafe-text', 'The text has a lone surrogate.')
    const value = readValue(reader)
    skipSpace(reader)
    if (reader.at < text.length) refuse(reader, 'not-json', `Unexpected text after the end${where(reader)}.`)
    return { outcome: 'parsed', value }
  } catch (error) {
    if (error instanceof Refused) return { outcome: 'refused', ...error.fault }
    throw error
  }
}

interface Reader {
  readonly text: string
  at: number
  values: number
  readonly path: (string | number)[]
}

class Refused extends Error {
  override readonly name = 'Refused'
  readonly fault: JsonFault

  constructor(fault: JsonFault) {
    super(fault.reason)
    this.fault = fault
  }
}

function refuse(reader: Reader, reason: JsonFault['reason'], diagnostics: string): never {
  throw new Refused({ reason, diagnostics, path: pathText(reader.path) })
}

function where(reader: Reader): string {
  return ` at character ${reader.at}`
}

function pathText(path: readonly (string | number)[]): string {
  if (path.length === 0) return '$'
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${plainKey(step)}`))
    .join('')
    .replace(/^\./, '')
}

function plainKey(key: string): string {
  return /^[A-Za-z_]\w{0,63}$/.test(key) ? key : '?'
}

function readValue(reader: Reader): JsonValue {
  reader.values += 1
  if (reader.values > MOST_VALUES) {
    refuse(reader, 'too-large', `More than ${MOST_VALUES} values: send it in several parts.`)
  }
  skipSpace(reader)
  switch (reader.text.charAt(reader.at)) {
    case '{':
      return nested(reader, readObject)
    case '[':
      return nested(reader, readArray)
    case '"':
      return readString(reader)
    case 't':
      return readWord(reader, 'true', true)
    case 'f':
      return readWord(reader, 'false', false)
    case 'n':
      return readWord(reader, 'null', null)
    default:
      return readNumber(reader)
  }
}

function nested<T>(reader: Reader, read: (reader: Reader) => T): T {
  if (reader.path.length >= DEEPEST) refuse(reader, 'too-deep', `Nested deeper than ${DEEPEST} levels.`)
  reader.at += 1
  return read(reader)
}

function readObject(reader: Reader): JsonObject {
  const object: Record<string, JsonValue> = Object.create(null) as Record<string, JsonValue>
  if (takes(reader, '}')) return object
  do {
    skipSpace(reader)
    if (reader.text[reader.at] !== '"') refuse(reader, 'not-json', `Expected a key${where(reader)}.`)
    const key = readString(reader)
    reader.path.push(key)
    checkKey(reader, object, key)
    if (!takes(reader, ':')) refuse(reader, 'not-json', `Expected a colon${where(reader)}.`)
    object[key] = readValue(reader)
    reader.path.pop()
  } while (takes(reader, ','))
  if (!takes(reader, '}')) refuse(reader, 'not-json', `Expected a comma or }${where(reader)}.`)
  return object
}

function checkKey(reader: Reader, object: JsonObject, key: string): void {
  if (key in object) {
    refuse(reader, 'duplicate-key', `The key ${plainKey(key)} stands twice in one object: send it once.`)
  }
  if (key in Object.prototype || key === 'prototype') {
    refuse(reader, 'unsafe-key', `The key ${plainKey(key)} is no FHIR element: leave it out.`)
  }
}

function readArray(reader: Reader): readonly JsonValue[] {
  const items: JsonValue[] = []
  if (takes(reader, ']')) return items
  do {
    if (items.length === MOST_ITEMS) {
      refuse(reader, 'too-large', `More than ${MOST_ITEMS} items in one list: send them in several parts.`)
    }
    reader.path.push(items.length)
    items.push(readValue(reader))
    reader.path.pop()
  } while (takes(reader, ','))
  if (!takes(reader, ']')) refuse(reader, 'not-json', `Expected a comma or ]${where(reader)}.`)
  return items
}

function readString(reader: Reader): string {
  const { text } = reader
  const start = reader.at + 1
  let end = text.indexOf('"', start)
  while (end !== -1 && isEscaped(text, start, end)) end = text.indexOf('"', end + 1)
  if (end === -1) refuse(reader, 'not-json', `A text that begins${where(reader)} has no end.`)

  const raw = text.slice(start, end)
  reader.at = end + 1
  if (raw.includes('\\')) return unescape(reader, raw)
  if (CONTROL.test(raw)) refuse(reader, 'not-json', 'A text has a control character that is not escaped.')
  return raw
}

/** A quote is escaped when an odd number of backslashes stands before it. */
function isEscaped(text: string, start: number, quote: number): boolean {
  let before = quote - 1
  while (before >= start && text[before] === '\\') before -= 1
  return (quote - 1 - before) % 2 === 1
}

const CONTROL = /[\u0000-\u001f]/
/** FHIR strings may hold tab, line feed and carriage return, no other control character. */
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Cs}/u

function unescape(reader: Reader, raw: string): string {
  const value = unquote(raw)
  if (value === undefined) refuse(reader, 'not-json', 'A text has an escape that JSON does not know.')
  if (UNSAFE.test(value)) {
    refuse(reader, 'unsafe-text', 'A text has a control character or a lone surrogate: take it out.')
  }
  return value
}

function unquote(raw: string): string | undefined {
  try {
    return JSON.parse(`"${raw}"`) as string
  } catch {
    return undefined
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

function readNumber(reader: Reader): JsonValue {
  NUMBER.lastIndex = reader.at
  const lexeme = NUMBER.exec(reader.text)?.[0]
  if (lexeme === undefined) return refuse(reader, 'not-json', `Expected a value${where(reader)}.`)
  if (lexeme.length > LONGEST_NUMBER) {
    refuse(reader, 'unsafe-number', `A number has more than ${LONGEST_NUMBER} characters.`)
  }
  reader.at += lexeme.length
  return aJsonNumber(lexeme)
}

function readWord<T>(reader: Reader, word: string, value: T): T {
  if (!reader.text.startsWith(word, reader.at))
    refuse(reader, 'not-json', `Expected a value${where(reader)}.`)
  reader.at += word.length
  return value
}

function takes(reader: Reader, sign: string): boolean {
  skipSpace(reader)
  if (reader.text[reader.at] !== sign) return false
  reader.at += 1
  return true
}

function skipSpace(reader: Reader): void {
  const { text } = reader
  while (isSpace(text.charCodeAt(reader.at))) reader.at += 1
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

function notUtf8(bytes: Uint8Array): JsonFault | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return utf8Fault('The body begins with a byte order mark. Send UTF-8 without one.')
  }
  const utf16 = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe)
  return utf16 || bytes[0] === 0 || bytes[1] === 0
    ? utf8Fault('The body is not UTF-8 (it looks like UTF-16 or UTF-32). Send it as UTF-8.')
    : undefined
}

function utf8Fault(diagnostics: string): JsonFault {
  return { reason: 'not-utf-8', diagnostics, path: '$' }
}
