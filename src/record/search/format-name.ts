/**
 * A media type as `_format` names it. A plus sign that was not encoded is a space by the time it is read: most libraries and
 * everybody who types an address write `application/fhir+json` so.
 */
export function toFormatName(text: string): string {
  return text.replace(/^(application\/fhir) (json|xml)$/, '$1+$2')
}
