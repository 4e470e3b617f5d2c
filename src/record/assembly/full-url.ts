import { uuidOf } from './uuid-of.js'

interface WhereRead {
  /** Where the gateway is reached, without a slash at the end. */
  readonly baseUrl: string
  /** Whether the record makes it of what sources sent: it is searched for and has no address of its own. */
  readonly isMade: boolean
}

/** What an entry of a Bundle is called: the address at which it is read, or the same UUID each time where there is none. */
export function fullUrlOf(reference: string, { baseUrl, isMade }: WhereRead): string {
  return isMade ? `urn:uuid:${uuidOf('made', reference)}` : `${baseUrl}/fhir/${reference}`
}
