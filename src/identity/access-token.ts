import type { PersonClaims } from './claims.js'

/** What a valid access token says. */
export interface AccessToken {
  readonly clientId: string
  readonly jti: string
  readonly scopes: readonly string[]
  /** Who it was given for; `undefined` for a system's own token. */
  readonly person: PersonClaims | undefined
}

export type VerifiedToken =
  | { readonly outcome: 'valid'; readonly token: AccessToken }
  /** The reason is for the log; the caller is told nothing but that the token is not valid. */
  | { readonly outcome: 'invalid'; readonly reason: string }

/** Checks an access token: signature, issuer, audience, type and times. Never throws for what a caller sent. */
export type VerifyAccessToken = (jwt: string) => Promise<VerifiedToken>
