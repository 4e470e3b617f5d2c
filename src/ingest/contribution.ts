import type { BusinessIdentifier } from '../fhir/business-identifier.js'
import type { PersonId } from '../fhir/person-id.js'
import type { OdsCode } from '../fhir/ods-code.js'
import type { SourceKind } from '../fhir/source-kind.js'

/** The confidentiality class of a resource, from its `meta.security`: normal when nothing says more. */
export type LabelClass = 'N' | 'R' | 'V'

/**
 * One resource as it will stand in the record: checked, re-pointed at the joined person, stamped, serialised with its
 * sender's lexemes. Its text is `head + '"versionId":"N","lastUpdated":"…",' + tail`, so that nothing need be parsed
 * to give it a version: `head` ends behind `"meta":{`, `tail` begins with the rest of meta (never empty).
 */
export interface Contribution {
  readonly type: string
  /** Derived from organisation, type and the sender's identifier with a keyed hash. */
  readonly id: string
  /** The joined person whom it is about; `undefined` for what is about nobody (Organization, Practitioner …). */
  readonly person: PersonId | undefined
  readonly organisation: OdsCode
  readonly sourceKind: SourceKind
  /** The logical id that the sender gave it, if any: what the sender's later references may name. */
  readonly senderId: string | undefined
  /** The address under which its sender knows it, if that says more than its logical id: see `senderAddressOf`. */
  readonly senderAddress?: string | undefined
  /** The first of the sender's own identifiers; left out when it has none. */
  readonly identifier?: BusinessIdentifier | undefined
  /** Every identifier that it has: each leads to it. */
  readonly identifiers?: readonly BusinessIdentifier[]
  /** What it says that it is, `system|code` or words: see `codesOf`. */
  readonly codes?: readonly string[]
  /** SHA-256 of the content whatever its order, hexadecimal: equal content is written once. */
  readonly contentHash: string
  readonly labelClass: LabelClass
  readonly head: string
  readonly tail: string
}

/** The text of a resource at a version, as FHIR JSON. `lastUpdated` is an ISO instant. */
export function toText(
  parts: { readonly head: string; readonly tail: string },
  version: number,
  lastUpdated: string,
): string {
  return `${parts.head}"versionId":"${version}","lastUpdated":"${lastUpdated}",${parts.tail}`
}
