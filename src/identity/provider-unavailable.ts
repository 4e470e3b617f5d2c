/** The identity provider cannot be reached now: nobody can sign in, and whoever has signed in goes on. */
export class ProviderUnavailable extends Error {
  override readonly name = 'ProviderUnavailable'
}
