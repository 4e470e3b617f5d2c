import type { Strategy } from 'passport'
import type { PersonClaims } from '../../identity/claims.js'

/** The identity provider cannot be reached now: nobody can sign in, and whoever has signed in goes on. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable'
}

/** Where people sign in. */
export interface SignInProvider {
  /**
   * The passport strategy (authorization code with PKCE) whose `user` is {@link PersonClaims}. Found out about the
   * provider when first needed, and again after a failure.
   *
   * @throws ProviderUnavailable
   */
  strategy(): Promise<Strategy>
  /** Where the browser goes so that the provider signs the person out too, if it offers that. */
  endSessionUrl(): string | undefined
}

/** Somebody whom the provider knows but who has no name or id: they cannot be let in. */
export interface ProvidedPerson {
  readonly claims: PersonClaims | undefined
}
