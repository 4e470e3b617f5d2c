import { CANONICAL_BASE } from '../../../fhir/profiles.js'
import type { EmptyKind } from '../section.js'

/** HL7's reasons for an empty list or section. */
const HL7 = 'http://terminology.hl7.org/CodeSystem/list-empty-reason'

/** Our reason, for which HL7 has none. */
const OWN = `${CANONICAL_BASE}CodeSystem/empty-reason`

/** Each kind of nothing as software reads it: a code of `section.emptyReason`. */
export const EMPTY_REASONS: Readonly<Record<EmptyKind, { readonly system: string; readonly code: string }>> =
  {
    'none-known': { system: HL7, code: 'nilknown' },
    'not-asked': { system: HL7, code: 'notasked' },
    unavailable: { system: HL7, code: 'unavailable' },
    'not-connected': { system: OWN, code: 'never-connected' },
    withheld: { system: HL7, code: 'withheld' },
  }

/** What only a summary says: that all there is is over. HL7 has no word for that either. */
export const OWN_EMPTY_REASONS = {
  nothingCurrent: { system: OWN, code: 'nothing-current' },
} as const
