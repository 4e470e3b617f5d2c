import {
  createLocalJWKSet,
  decodeJwt,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose'
import { parsePersonId } from '../../fhir/person-id.js'
import type { AccessToken, VerifiedToken, VerifyAccessToken } from '../../identity/access-token.js'
import { parseAuthentication } from '../../identity/authentication.js'
import { parsePersonClaims } from '../../identity/claims.js'
import { ProviderUnavailable } from '../../identity/provider-unavailable.js'
import { createVerifiedBefore } from './verified-before.js'

/** An issuer's public keys, or what fetches them. */
export type IssuerKeys = JSONWebKeySet | JWTVerifyGetKey

export interface TokenVerification {
  readonly audience: string
  /** The keys of each issuer that is trusted, by its exact name. */
  readonly issuers: ReadonlyMap<string, IssuerKeys>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** How far clocks may be apart, in seconds. */
const SKEW = 30

/**
 * Verifies JWT access tokens: algorithm pinned, `typ` at+jwt, issuer and audience exact, expiry needed. Keys come from
 * the issuer alone: `jku`, `x5u` and `jwk` in a token are not looked at. A token that is bound to a key says so,
 * and callers MUST see that key; one bound to a certificate is refused, for no certificate is seen here. A token that comes
 * again is not verified again while its issuer goes on with the key: its times are looked at each time.
 *
 * @see RFC 9068, section 4
 * @throws ProviderUnavailable when the issuer's keys cannot be had now
 */
export function createVerifyAccessToken({ audience, issuers, now }: TokenVerification): VerifyAccessToken {
  const keysOf = new Map(
    [...issuers].map(([issuer, keys]) => [
      issuer,
      typeof keys === 'function' ? keys : createLocalJWKSet(keys),
    ]),
  )
  const before = createVerifiedBefore()

  return async function verifyAccessToken(jwt) {
    try {
      const { iss: issuer = '' } = decodeJwt(jwt)
      const keys = keysOf.get(issuer)
      if (!keys) return { outcome: 'invalid', reason: 'issuer-unknown' }
      const at = now()
      const known = await before.find(jwt, keys)
      if (known && isInTime(known, at)) return toToken(known, issuer)
      const verified = await jwtVerify(jwt, keys, {
        algorithms: ['RS256', 'ES256'],
        typ: 'at+jwt',
        issuer,
        audience,
        clockTolerance: SKEW,
        currentDate: new Date(at),
        requiredClaims: ['exp', 'iat', 'jti', 'client_id'],
      })
      before.keep(jwt, verified)
      return toToken(verified.payload, issuer)
    } catch (error) {
      if (error instanceof errors.JOSEError && !AWAY.has(error.code))
        return { outcome: 'invalid', reason: error.code }
      throw new ProviderUnavailable('The keys of the identity provider cannot be had.', { cause: error })
    }
  }
}

/** Whether a token that was good is still so, by the same clock and to the same second as jose has it. */
function isInTime({ exp = 0, nbf = 0 }: JWTPayload, at: number): boolean {
  const seconds = Math.floor(at / 1000)
  return exp > seconds - SKEW && nbf <= seconds + SKEW
}

/** What jose says when keys were not served, as against a token that does not fit them. */
const AWAY: ReadonlySet<string> = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'])

function toToken(payload: JWTPayload, issuer: string): VerifiedToken {
  const { jti, aud, iat = 0 } = payload
  const { client_id: clientId, scope, cnf, patient } = payload as Readonly<Record<string, unknown>>
  if (typeof clientId !== 'string' || typeof jti !== 'string')
    return { outcome: 'invalid', reason: 'claims-not-text' }
  if (Array.isArray(aud)) return { outcome: 'invalid', reason: 'several-audiences' }
  const boundTo = thumbprintOf(cnf)
  if (cnf !== undefined && boundTo === undefined) return { outcome: 'invalid', reason: 'token-bound' }
  const person = parsePersonId(String(textOf(patient)))
  if (patient !== undefined && !person) return { outcome: 'invalid', reason: 'patient-malformed' }
  const scopes = typeof scope === 'string' ? scope.split(' ').filter(Boolean) : []
  const token = { issuer, clientId, jti, scopes, issuedAt: iat * 1000, patient: person, boundTo }
  return { outcome: 'valid', token: { ...token, ...personOf(payload) } }
}

/** For whom it was given, on what approval, and how they had signed in. */
function personOf(
  payload: Readonly<Record<string, unknown>>,
): Pick<AccessToken, 'person' | 'grant' | 'session' | 'federated' | 'assurance' | 'authenticatedAt'> {
  return {
    person: parsePersonClaims(payload),
    grant: textOf(payload['grant_id']),
    session: textOf(payload['portal_session']),
    federated: payload['federated'] === true ? true : undefined,
    ...parseAuthentication(payload),
  }
}

/** The key to which a token is bound, where it is bound to that alone. */
function thumbprintOf(cnf: unknown): string | undefined {
  if (typeof cnf !== 'object' || cnf === null || Object.keys(cnf).length !== 1) return undefined
  return textOf((cnf as { readonly jkt?: unknown }).jkt)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
