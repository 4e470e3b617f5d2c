import { isJoined } from '../../fhir/is-joined.js'
import type { ReadResource } from '../reading/record-view.js'

/** Of Patients those that sources sent: the joined one is made of them, and says nothing that they do not. */
export function ofSources(patients: readonly ReadResource[]): readonly ReadResource[] {
  const own = patients.filter(({ json }) => !isJoined(json))
  return own.length > 0 ? own : patients.filter(({ isOfUnnamed }) => isOfUnnamed !== true)
}
