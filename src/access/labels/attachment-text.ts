import type { JsonObject } from '../../fhir/json-value.js'
import { LARGEST_TEXT, readContentType } from '../../fhir/read-content-type.js'
import { readText } from '../../fhir/read-element.js'

export interface AttachmentText {
  readonly text: string
  /** Whether all that it holds is in the text: not of a picture, a PDF, or what is kept elsewhere. */
  readonly isWhole: boolean
}

/**
 * What can be read in an Attachment or a Binary; `undefined` for what is neither. Text is read as a page shows it, and
 * what is text but says that it is something else is read too. The content of a Binary of this record is judged there.
 */
export function readAttachment(element: JsonObject): AttachmentText | undefined {
  const data = readText(element, 'data')
  const isAttachment = 'contentType' in element || hasAttachmentKeysOnly(element)
  if (data !== undefined && (isAttachment || !isOtherData(element))) return decode(data, element)
  if (!isAttachment) return undefined
  return { text: '', isWhole: !('url' in element) || OF_RECORD.test(readText(element, 'url') ?? '') }
}

/** As ingest writes the address of a Binary that came here. */
const OF_RECORD = /^Binary\/[A-Za-z0-9.-]{1,64}$/

/** @see https://hl7.org/fhir/R4/datatypes.html#Attachment */
const ATTACHMENT_KEYS = new Set(
  'id extension contentType _contentType language _language data url _url size hash title _title creation _creation'.split(
    ' ',
  ),
)

/** Whether an element is the address of an Attachment by its looks, of which nobody said what it is. */
function hasAttachmentKeysOnly(element: JsonObject): boolean {
  return 'url' in element && Object.keys(element).every((key) => ATTACHMENT_KEYS.has(key))
}

/** `SampledData.data` holds numbers, and `Signature.data` a signature. */
function isOtherData(element: JsonObject): boolean {
  return 'dimensions' in element || 'who' in element
}

const TEXT = new Set(
  (
    'text/plain text/html text/markdown text/xml text/csv application/xhtml+xml application/xml application/json ' +
    'application/fhir+json'
  ).split(' '),
)

function decode(data: string, element: JsonObject): AttachmentText {
  const bytes = Buffer.from(data, 'base64')
  const { type, charset, isCharsetKnown } = readContentType(readText(element, 'contentType') ?? '', bytes)
  const read = bytes.subarray(0, LARGEST_TEXT)
  if (!TEXT.has(type)) return { text: withEscapes(asText(read)), isWhole: false }
  return {
    text: withEscapes(new TextDecoder(charset).decode(read)),
    isWhole: isCharsetKnown && read.length === bytes.length,
  }
}

/** Bytes as the text that they are, whatever was said of them; nothing where they are none. */
function asText(bytes: Uint8Array): string {
  if (bytes.includes(0)) return ''
  try {
    // The last character may have been cut in two.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return ''
  }
}

const ESCAPE = /\\u([0-9a-f]{4})/gi

/** A text, and where letters of it are escaped as in JSON the text that is meant. */
function withEscapes(text: string): string {
  const meant = text.replace(ESCAPE, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return meant === text ? text : `${text}\n${meant}`
}
