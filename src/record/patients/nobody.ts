import { createHash } from 'node:crypto'
import { parsePersonId, type PersonId } from '../../fhir/person-id.js'

/** An id that nobody has, as long as 128 bits of a hash do not meet one that was given. */
export function nobodyOf(requestId: string): PersonId {
  const id = parsePersonId(createHash('sha256').update(`nobody ${requestId}`).digest('hex').slice(0, 32))
  if (!id) throw new Error('A hash of 32 hexadecimal digits is no id.')
  return id
}
