import { CANONICAL_BASE } from '../../fhir/profiles.js'
import type { Heading } from './heading.js'

/** The section codes of UK Core. */
export const RECORD_STANDARD_HEADINGS = 'https://fhir.hl7.org.uk/CodeSystem/UKCore-RecordStandardHeadings'

/** Our section codes, of the nine headings for which UK Core has none. */
export const OWN_HEADINGS = `${CANONICAL_BASE}CodeSystem/record-heading`

export function ukCore(code: string): Heading['code'] {
  return { system: RECORD_STANDARD_HEADINGS, code }
}

export function own(code: string): Heading['code'] {
  return { system: OWN_HEADINGS, code }
}
