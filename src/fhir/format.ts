/** How an answer is given. */
export type Format = 'json' | 'xml' | 'html'

/** The media types that name a format. */
export const MEDIA_TYPES: Readonly<Record<Format, readonly string[]>> = {
  json: ['application/fhir+json', 'application/json', 'text/json'],
  xml: ['application/fhir+xml', 'application/xml', 'text/xml'],
  html: ['text/html'],
}

/**
 * The format that `_format` names. A plus sign that was not encoded is a space by the time it is read: most libraries and
 * everybody who types an address write `application/fhir+json` so.
 *
 * @see http://hl7.org/fhir/R4/http.html#parameters
 */
export function parseFormatName(text: string): Format | undefined {
  const name = text.replace(/^(application\/fhir) (json|xml)$/, '$1+$2')
  return FORMATS.find((format) => format === name || MEDIA_TYPES[format].includes(name))
}

const FORMATS: readonly Format[] = ['json', 'xml', 'html']
