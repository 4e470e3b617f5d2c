import type { PersonClaims } from '../../identity/claims.js'

/** Somebody who can sign in at the embedded provider. */
export interface Account {
  readonly username: string
  readonly claims: AccountClaims
  /** What {@link hashPassword} made. */
  readonly passwordHash: string
}

/** What the provider says of somebody, in the shape of CIS2. */
export interface AccountClaims extends PersonClaims {
  readonly authentication_assurance_level: string
  readonly id_assurance_level: string
}
