import type { PersonClaims } from '../../identity/claims.js'

/** Where people sign in. */
export interface SignInProvider {
  /**
   * A passport strategy (authorization code with PKCE) whose `user` is a {@link ProvidedPerson}. Found out about the
   * provider when first needed, and again after a failure.
   *
   * @throws ProviderUnavailable
   */
  strategy(): Promise<object>
  /** Where the browser goes so that the provider signs the person out too, if it offers that. */
  endSessionUrl(): string | undefined
}

/** Somebody whom the provider knows; without claims they have no name or id here and cannot be let in. */
export interface ProvidedPerson {
  readonly claims: PersonClaims | undefined
}
