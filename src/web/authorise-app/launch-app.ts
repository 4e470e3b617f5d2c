import type { PersonId } from '../../fhir/person-id.js'
import type { Actor } from '../../identity/actor.js'

export interface LaunchRequest {
  readonly actor: Actor
  readonly patient: PersonId
  readonly clientId: string
  readonly requestId: string
}

export type Launched =
  | { readonly outcome: 'launched'; readonly url: string }
  /** The app is not registered to be opened here, or the person is not one whose record they may open. */
  | { readonly outcome: 'refused' }

/**
 * Opens an app for a person, through the gate: gives the app's address with a handle that is worth something to that app,
 * in that session, for that person, once, within five minutes.
 */
export type LaunchApp = (request: LaunchRequest) => Promise<Launched>
