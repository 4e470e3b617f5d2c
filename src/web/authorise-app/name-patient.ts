import type { PersonId } from '../../fhir/person-id.js'
import type { Actor } from '../../identity/actor.js'
import type { ChosenPatient } from '../session.js'

export interface NamingRequest {
  readonly actor: Actor
  readonly patient: PersonId
  readonly clientId: string
  readonly requestId: string
}

/**
 * Says who somebody is for whom an app was opened, through the gate, so that whoever allows it sees that it is the right
 * one; `undefined` when they may not open that record, or not any more.
 */
export type NamePatient = (request: NamingRequest) => Promise<ChosenPatient | undefined>
