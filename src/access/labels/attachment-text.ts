import type { JsonObject } from '../../fhir/json-value.js'
import { readText } from '../../fhir/read-element.js'

/** The most base64 that is decoded of one attachment: about 750 KB, more than any letter has. */
export const LONGEST_ATTACHMENT = 1_000_000

export interface AttachmentText {
  readonly text: string
  /** Whether all that it holds is in the text: not of a picture, a PDF, or what is kept elsewhere. */
  readonly isWhole: boolean
}

/** What can be read in an Attachment or a Binary; `undefined` for what is neither. */
export function readAttachment(element: JsonObject): AttachmentText | undefined {
  const data = readText(element, 'data')
  const contentType = readText(element, 'contentType')
  if (contentType === undefined) return undefined
  if (data === undefined) return { text: '', isWhole: !('url' in element) }
  if (!TEXT.test(contentType)) return { text: '', isWhole: false }
  return decode(data, /charset="?([\w-]{1,40})/i.exec(contentType)?.[1] ?? 'utf-8')
}

const TEXT = /^(?:text\/(?:plain|html|markdown|xml|csv)|application\/(?:xhtml\+xml|xml|json|fhir\+json))\b/i

function decode(data: string, charset: string): AttachmentText {
  const bytes = Buffer.from(data.slice(0, LONGEST_ATTACHMENT), 'base64')
  try {
    return { text: new TextDecoder(charset).decode(bytes), isWhole: data.length <= LONGEST_ATTACHMENT }
  } catch {
    return { text: '', isWhole: false }
  }
}
