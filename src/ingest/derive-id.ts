import { createHmac } from 'node:crypto'
import { parsePersonId, type PersonId } from '../fhir/person-id.js'

/** The deployment's secret for deriving ids. Changing it changes every id. */
export type IdKey = Uint8Array

/**
 * An id of 32 hexadecimal digits that follows from these parts and the key alone: the same on any node, after any
 * crash, and not to be guessed without the key.
 */
export function deriveId(key: IdKey, ...parts: readonly string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

/** The id that a new person with this NHS number is given. */
export function derivePersonId(key: IdKey, nhsNumber: string): PersonId {
  const id = parsePersonId(deriveId(key, 'person', nhsNumber))
  if (id === undefined) throw new Error('A derived id is not a person id.')
  return id
}
