/**
 * What can be called back. `token`: one, by `jti`. `grant`: all that was given on one approval. `session`: what was given
 * for as long as a session at the portal lasts. `person`: everything somebody had until then. `role`: a role profile, for
 * as long as it is withdrawn. `client`: an app or a partner's system.
 */
export type RevocableKind = 'token' | 'grant' | 'session' | 'person' | 'role' | 'client'

export interface Revocable {
  readonly kind: RevocableKind
  readonly id: string
}

/** Who shows a token or a session, by all the names under which it may have been called back. */
export interface Presented {
  readonly token?: string | undefined
  readonly grant?: string | undefined
  readonly session?: string | undefined
  readonly person?: string | undefined
  /** The role profile in which they act now. */
  readonly role?: string | undefined
  readonly client?: string | undefined
  /** When it was given: milliseconds since 1970. */
  readonly issuedAt: number
}

/** What no longer counts, whatever signature is on it. All gateways on one database share it. */
export interface Revocations {
  /**
   * Resolves once no gateway honours it any more. A person is called back up to this moment: what they get by signing
   * in again counts. Everything else is until {@link Revocations.reinstate}.
   */
  revoke(what: Revocable): Promise<void>

  /** Takes back a {@link Revocations.revoke}. */
  reinstate(what: Revocable): Promise<void>

  /**
   * By what it was called back, if it was: one question to the database. Callers MUST ask for each request, and MUST
   * refuse when there is no answer.
   */
  findRevocation(presented: Presented): Promise<RevocableKind | undefined>
}
