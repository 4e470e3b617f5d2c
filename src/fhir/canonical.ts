/** A canonical address, as it stands in `QuestionnaireResponse.questionnaire`. */
export interface Canonical {
  readonly url: string
  /** Which version is meant; whichever is the latest where it is not said. */
  readonly version: string | undefined
}

/**
 * `https://forms.example/daily|1.0` as its parts; `undefined` for what is contained, `#q`, and for what is no address.
 *
 * @see http://hl7.org/fhir/R4/references.html#canonical
 */
export function parseCanonical(text: string): Canonical | undefined {
  const [, url, version] = /^([^|#\s]+)(?:\|([^#\s]+))?(?:#\S*)?$/.exec(text) ?? []
  return url === undefined ? undefined : { url, version }
}
