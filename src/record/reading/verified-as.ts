import type { JsonObject } from '../../fhir/json-value.js'
import { hasCode } from './coded-text.js'
import { at, textAt } from './element.js'

/**
 * Whether `verificationStatus` is one of these codes of R4; where it has no coding, by its words: a source that writes
 * *Refuted* and no code has refuted it all the same.
 */
export function isVerifiedAs(json: JsonObject, codes: readonly string[]): boolean {
  const status = json['verificationStatus']
  return at(status, 'coding') === undefined
    ? codes.includes(verificationInWords(json) ?? '')
    : hasCode(status, codes)
}

/** What is said of it in words alone, as a code would be written. */
export function verificationInWords(json: JsonObject): string | undefined {
  const status = json['verificationStatus']
  if (at(status, 'coding') !== undefined) return undefined
  return textAt(status, 'text')
    ?.trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
}
