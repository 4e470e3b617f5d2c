import type { DocumentReference, Reference } from 'fhir/r4.js'
import { professional } from '../writing/references.js'
import type { Scribe } from '../writing/scribe.js'

/** A letter or summary as plain text. */
export function letter(
  scribe: Scribe,
  {
    title,
    on,
    by,
    text,
    kind,
  }: {
    readonly title: string
    readonly on: string
    readonly by: string
    readonly text: string
    readonly kind?: string
  },
): Reference {
  const document: DocumentReference = {
    resourceType: 'DocumentReference',
    status: 'current',
    docStatus: 'final',
    type: { text: kind ?? 'Letter' },
    subject: scribe.subject,
    date: on.length === 10 ? `${on}T17:00:00Z` : on,
    author: [professional(by)],
    description: title,
    content: [
      {
        attachment: {
          contentType: 'text/plain; charset=utf-8',
          language: 'en-GB',
          data: Buffer.from(text, 'utf8').toString('base64'),
          title,
          creation: on,
        },
      },
    ],
  }
  return scribe.write(document)
}
