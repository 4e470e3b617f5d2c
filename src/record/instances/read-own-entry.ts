import type { Practitioner } from 'fhir/r4.js'
import type { Gate } from '../../access/gate.js'
import { SDS_USER_ID_SYSTEM } from '../../fhir/profiles.js'
import type { Clinician } from '../../identity/actor.js'
import { toEventActor } from '../../identity/event-actor.js'

export interface OwnEntryRequest {
  readonly actor: Clinician
  readonly query: string
  readonly requestId: string
}

/**
 * The one who asks, as a Practitioner: what the claim `fhirUser` of an app's ID token leads to. It says what they signed in
 * with and nothing of any record, so that nothing is decided; that it was read is in the log before this resolves.
 *
 * @see SMART App Launch 2.2, "Scopes for requesting identity data"
 */
export type ReadOwnEntry = (request: OwnEntryRequest) => Promise<Practitioner>

export function createReadOwnEntry({ gate }: { readonly gate: Pick<Gate, 'note'> }): ReadOwnEntry {
  return async function readOwnEntry({ actor, ...asked }) {
    await gate.note({ ...asked, interaction: 'read', actor: toEventActor(actor), reason: null })
    const { id, name } = actor
    return {
      resourceType: 'Practitioner',
      id,
      identifier: [{ system: SDS_USER_ID_SYSTEM, value: id }],
      name: [{ text: name }],
    }
  }
}
