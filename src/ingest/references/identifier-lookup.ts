import { createHash } from 'node:crypto'
import type { BusinessIdentifier } from '../../fhir/business-identifier.js'
import { NHS_NUMBER_SYSTEM, parseNhsNumber } from '../../fhir/nhs-number.js'
import { SENDER_ID_SYSTEM } from '../../fhir/profiles.js'

/** An identifier of a type, by which a partner's own contributions are looked up. */
export interface IdentifierLookup extends BusinessIdentifier {
  readonly type: string
}

/** What a lookup led to when a submission was read. */
export interface IdentifierAnswer extends IdentifierLookup {
  readonly ids: readonly string[]
}

/** Looks up an identifier as it is kept. */
export function toLookup(type: string, { system, value }: BusinessIdentifier): IdentifierLookup {
  return { type, ...toAlias({ system, value }) }
}

/** The form in which identifiers are kept and compared: an NHS number without spaces; what no index could hold, by its digest. */
export function toAlias({ system, value }: BusinessIdentifier): BusinessIdentifier {
  const number = system === NHS_NUMBER_SYSTEM ? parseNhsNumber(value) : undefined
  return { system: shorten(system), value: shorten(number ?? value) }
}

const LONGEST_BYTES = 500

function shorten(text: string): string {
  if (Buffer.byteLength(text) <= LONGEST_BYTES) return text
  return `sha256:${createHash('sha256').update(text).digest('hex')}`
}

/** A sender's logical id leads to its resources as an identifier does. */
export function toSenderIdLookup(type: string, senderId: string): IdentifierLookup {
  return toLookup(type, { system: SENDER_ID_SYSTEM, value: senderId })
}

export function lookupKey({ type, system, value }: IdentifierLookup): string {
  return `${type}?identifier=${encodeURIComponent(system)}|${value}`
}
