const MINUTE = 60
const DAY = 24 * 60 * MINUTE

/** How long a token lives: short, though it can be called back. In seconds. */
export const PARTNER_TOKEN_LIFE = 5 * MINUTE
export const PERSON_TOKEN_LIFE = 15 * MINUTE
export const CODE_LIFE = MINUTE
export const INTERACTION_LIFE = 10 * MINUTE

/** How long an app may go on by itself before somebody has to approve it anew. In seconds. */
export const OFFLINE_LIFE = 14 * DAY

/** How long what was approved holds, in seconds: with `offline_access` beyond the one token. */
export function grantLife(grant: { getOIDCScope(): string }): number {
  return grant.getOIDCScope().split(' ').includes('offline_access') ? OFFLINE_LIFE : PERSON_TOKEN_LIFE
}
