import type { JsonObject } from '../../fhir/json-value.js'
import { all, at, textAt, type Element } from '../reading/element.js'

/** One content of a document: where its bytes are, and what its source says of it. */
export interface DocumentContent {
  readonly title: string | undefined
  readonly contentType: string
  readonly place:
    | { readonly kind: 'here'; readonly data: string }
    | { readonly kind: 'binary'; readonly reference: string }
    /** Its source keeps it: nothing is fetched from anywhere. */
    | { readonly kind: 'elsewhere' }
}

/** What can be opened as a document. */
export const DOCUMENT_TYPES: readonly string[] = ['DocumentReference', 'Media', 'DiagnosticReport']

/** The contents of a document, in the order of its source. */
export function readContents(json: JsonObject): readonly DocumentContent[] {
  const attachments = [
    ...all(json, 'content').map((content) => at(content, 'attachment') ?? content),
    ...all(json, 'presentedForm'),
  ]
  return attachments.map((attachment) => ({
    title: textAt(attachment, 'title'),
    contentType: textAt(attachment, 'contentType') ?? '',
    place: placeOf(attachment),
  }))
}

function placeOf(attachment: Element): DocumentContent['place'] {
  // As it was sent: what is made visible for readers would not be the same bytes.
  const data = at(attachment, 'data')
  if (typeof data === 'string' && data !== '') return { kind: 'here', data }
  const url = textAt(attachment, 'url') ?? ''
  return /^Binary\/[A-Za-z0-9.-]{1,64}$/.test(url)
    ? { kind: 'binary', reference: url }
    : { kind: 'elsewhere' }
}
