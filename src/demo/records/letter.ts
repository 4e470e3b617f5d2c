import type { Attachment, DocumentReference, Reference } from 'fhir/r4.js'
import { professional } from '../writing/references.js'
import type { Scribe } from '../writing/scribe.js'
import { toHtmlLetter } from '../writing/to-html-letter.js'
import { toPdf } from '../writing/to-pdf.js'

export interface Letter {
  readonly title: string
  readonly on: string
  readonly by: string
  readonly text: string
  readonly kind?: string
  /** The contact of which it is. */
  readonly encounter?: Reference
  /** HTML unless it says otherwise. */
  readonly as?: keyof typeof FORMS
}

const FORMS = {
  html: ({ title, by, text }: Letter) => ['text/html; charset=utf-8', toHtmlLetter(title, [text, by])],
  pdf: ({ title, by, text }: Letter) => ['application/pdf', toPdf(title, [text, by])],
  text: ({ text }: Letter) => ['text/plain; charset=utf-8', text],
} as const satisfies Readonly<Record<string, (one: Letter) => readonly [string, string | Buffer]>>

/** A letter or summary, in one of the forms in which they come. */
export function letter(scribe: Scribe, written: Letter): Reference {
  const { title, on, by, kind, encounter, as = 'html' } = written
  const [contentType, content] = FORMS[as](written)
  const attachment: Attachment = {
    contentType,
    language: 'en-GB',
    data: Buffer.from(content).toString('base64'),
    title,
    creation: on,
  }
  const document: DocumentReference = {
    resourceType: 'DocumentReference',
    status: 'current',
    docStatus: 'final',
    type: { text: kind ?? 'Letter' },
    subject: scribe.subject,
    date: on.length === 10 ? `${on}T17:00:00Z` : on,
    author: [professional(by)],
    description: title,
    content: [{ attachment }],
    ...(encounter === undefined ? {} : { context: { encounter: [encounter] } }),
  }
  return scribe.write(document)
}
