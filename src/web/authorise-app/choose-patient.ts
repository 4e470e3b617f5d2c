import type { Actor } from '../../identity/actor.js'
import type { ChosenPatient } from '../session.js'

export interface ChoiceRequest {
  readonly actor: Actor
  /** As typed. */
  readonly nhsNumber: string
  readonly clientId: string
  readonly requestId: string
}

export type Choice =
  | { readonly outcome: 'chosen'; readonly chosen: ChosenPatient }
  /** Nobody here has that number, as far as they may know. */
  | { readonly outcome: 'nobody' }
  | { readonly outcome: 'invalid'; readonly text: string }
  | { readonly outcome: 'refused' }

/** Finds the person for whom an app is to be opened, through the gate: who looked for whom is in the log. */
export type ChoosePatient = (request: ChoiceRequest) => Promise<Choice>
