import type { Authentication } from '../../identity/authentication.js'
import type { ProvenCitizen } from '../../identity/citizen-from-claims.js'
import type { PersonClaims } from '../../identity/claims.js'

/** Where people sign in. */
export interface SignInProvider {
  /**
   * A passport strategy (authorization code with PKCE) whose `user` is a {@link ProvidedPerson}, and which takes
   * {@link AskedOfProvider} among the options of a request. Found out about the provider when first needed, and again
   * after a failure.
   *
   * @throws ProviderUnavailable
   */
  strategy(): Promise<object>
  /** Whether the provider answers now, as far as it was asked within the last seconds. */
  isAnswering(): Promise<boolean>
  /** Where the browser goes so that the provider signs the person out too, if it offers that. */
  endSessionUrl(): string | undefined
}

/** How a person is to show who they are. */
export interface AskedOfProvider {
  /** Assurance level, 1 to 3. */
  readonly assurance?: number | undefined
  /** How long ago at most, in seconds. */
  readonly maxAge?: number | undefined
}

/** Somebody whom the provider knows; without claims they have no name or id here and cannot be let in. */
export interface ProvidedPerson extends Authentication {
  readonly claims: PersonClaims | undefined
  /** The provider is that of their own organisation, not the national one. */
  readonly federated?: boolean | undefined
  /** Who they are to the national services, where citizens sign in for themselves. */
  readonly citizen?: ProvenCitizen | undefined
  /** Why what the provider says of them is not taken. */
  readonly refusal?: string | undefined
}

/** One of the places where people may sign in. */
export interface SignInChoice {
  /** Part of the addresses; empty for the first one. */
  readonly key: string
  /** What its button says. */
  readonly label: string
  readonly provider: SignInProvider
}
