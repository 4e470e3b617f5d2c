import type { Database } from '../database.js'

/** One assertion of a client: its issuer, its `jti`, and when it expires, in seconds since 1970. */
export interface Assertion {
  readonly issuer: string
  readonly jti: string
  readonly expiresAt: number
}

/**
 * Remembers assertions. The answer is `true` for the first caller and `false` for every later one, on whichever gateway,
 * also when they ask at the same moment: the database decides.
 */
export function createSeenAssertions(database: Database): (assertion: Assertion) => Promise<boolean> {
  return async function isFirstUse({ issuer, jti, expiresAt }) {
    const rows = await database.query(
      `insert into seen_assertions (issuer, jti, expires_at) values ($1, $2, $3)
       on conflict (issuer, jti) do nothing returning 1 as first`,
      [issuer, jti, expiresAt],
    )
    return rows.length > 0
  }
}
