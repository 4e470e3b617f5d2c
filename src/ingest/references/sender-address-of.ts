import { SENDER_ADDRESS_SYSTEM } from '../../fhir/profiles.js'
import type { JsonObject } from '../../fhir/json-value.js'
import type { SentEntry } from '../reading/read-entries.js'
import type { KnownResource } from '../reading/submission.js'

/** As long as the code of a tag may be where the record is kept. */
const LONGEST = 200

/**
 * The address under which its sender knows what it sends without a logical id: its fullUrl, or else the one that it had
 * before. It is kept to be referred to by and MUST NOT say what a resource is or whom it is about: the same one may stand
 * in every Bundle of a sender. So a Patient has none.
 */
export function senderAddressOf(
  { type, fullUrl, resource }: Pick<SentEntry, 'type' | 'fullUrl' | 'resource'>,
  held: Pick<KnownResource, 'senderAddress'> | undefined,
): string | undefined {
  if (type === 'Patient') return undefined
  const isItsOwn = fullUrl !== undefined && isAddress(fullUrl) && !('id' in resource)
  return isItsOwn ? fullUrl : held?.senderAddress
}

function isAddress(fullUrl: string): boolean {
  return /^https?:\/\/\S+$/.test(fullUrl) && fullUrl.length <= LONGEST
}

/** The tag that keeps it. */
export function toAddressTag(address: string | undefined): readonly JsonObject[] {
  return address === undefined ? [] : [{ system: SENDER_ADDRESS_SYSTEM, code: address }]
}
