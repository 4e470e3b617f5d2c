import type { PersonId } from '../fhir/person-id.js'
import type { Authentication } from './authentication.js'
import type { PersonClaims } from './claims.js'

/** What a valid access token says. */
export interface AccessToken extends Authentication {
  /** Who gave it. */
  readonly issuer: string
  readonly clientId: string
  readonly jti: string
  readonly scopes: readonly string[]
  /** Who it was given for; `undefined` for a system's own token. */
  readonly person: PersonClaims | undefined
  /** Milliseconds since 1970. */
  readonly issuedAt: number
  /** The approval on which it was given. */
  readonly grant?: string | undefined
  /** The session at the portal that it ends with. */
  readonly session?: string | undefined
  /** The one person whom its app was launched for. */
  readonly patient?: PersonId | undefined
  /** Whoever it was given for signed in at an issuer of their own organisation. */
  readonly federated?: boolean | undefined
  /** The thumbprint of the key that has to be shown with it (`cnf.jkt`); `undefined` for a bearer token. */
  readonly boundTo?: string | undefined
}

export type VerifiedToken =
  | { readonly outcome: 'valid'; readonly token: AccessToken }
  /** The reason is for the log; the caller is told nothing but that the token is not valid. */
  | { readonly outcome: 'invalid'; readonly reason: string }

/** Checks an access token: signature, issuer, audience, type and times. Never throws for what a caller sent. */
export type VerifyAccessToken = (jwt: string) => Promise<VerifiedToken>
