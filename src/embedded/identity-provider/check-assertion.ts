/** How far ahead an assertion may expire, in seconds. */
const FARTHEST_EXPIRY = 300

/** What a `jti` may be: printable, so that every place that keeps one keeps it as it is. */
const JTI = /^[\x21-\x7e]{1,256}$/

export interface AssertionChecks {
  /** Seconds since 1970. */
  readonly now: () => number
  /** `true` the first time that this assertion is seen on any gateway, `false` ever after. */
  readonly isFirstUse: (assertion: {
    readonly issuer: string
    readonly jti: string
    readonly expiresAt: number
  }) => Promise<boolean>
}

/**
 * What a partner's assertion must be beyond a good signature and an audience of ours: for this audience alone, short
 * lived, and never used before. Gives what is wrong with it, or `undefined`.
 *
 * @see SMART App Launch, Backend Services: "exp … no more than five minutes", "jti … MUST NOT be reused"
 */
export async function checkAssertion(
  claims: Readonly<Record<string, unknown>>,
  { now, isFirstUse }: AssertionChecks,
): Promise<string | undefined> {
  const { aud, exp, iss, jti } = claims
  if (Array.isArray(aud) && aud.length !== 1) return 'aud must be the token endpoint and nothing else'
  if (typeof exp !== 'number' || exp > now() + FARTHEST_EXPIRY)
    return 'exp must be at most five minutes ahead'
  if (typeof jti !== 'string' || !JTI.test(jti))
    return 'jti must be 1 to 256 printable characters of ASCII, without spaces'
  if (typeof iss !== 'string') return 'iss must be the client id'
  if (!(await isFirstUse({ issuer: iss, jti, expiresAt: Math.ceil(exp) + FARTHEST_EXPIRY })))
    return 'the assertion was used before'
  return undefined
}
