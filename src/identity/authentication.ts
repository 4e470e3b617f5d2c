/** How and when somebody showed who they are. */
export interface Authentication {
  /** Authentication assurance level of NIST SP 800-63B and CIS2: 1 to 3; `undefined` when the provider did not say. */
  readonly assurance?: number | undefined
  /** Milliseconds since 1970; `undefined` when the provider did not say. */
  readonly authenticatedAt?: number | undefined
}

/**
 * Reads `acr`, `authentication_assurance_level` and `auth_time` of an ID token or access token. Where two claims speak of
 * the level, the lower counts; of `AAL2_OR_AAL3_ANY` the lower too.
 *
 * @see CIS2 Authentication, "acr values"
 */
export function parseAuthentication(claims: Readonly<Record<string, unknown>>): Authentication {
  const levels = [levelOfAcr(claims['acr']), levelOf(claims['authentication_assurance_level'])].filter(
    (level) => level !== undefined,
  )
  const time = claims['auth_time']
  return {
    assurance: levels.length > 0 ? Math.min(...levels) : undefined,
    authenticatedAt: typeof time === 'number' && time > 0 ? time * 1000 : undefined,
  }
}

/** The `acr` by which a level is asked for and said. */
export function toAcr(level: number): string {
  return `AAL${level}`
}

function levelOfAcr(acr: unknown): number | undefined {
  return typeof acr === 'string' ? levelOf(/^AAL([1-3])(?:_|$)/.exec(acr)?.[1]) : undefined
}

function levelOf(value: unknown): number | undefined {
  return typeof value === 'string' && /^[1-3]$/.test(value) ? Number(value) : undefined
}
