import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTPayload,
} from 'jose'
import { parsePersonClaims } from '../../identity/claims.js'
import type { VerifiedToken, VerifyAccessToken } from '../../web/access-token.js'

export interface TokenVerification {
  readonly issuer: string
  readonly audience: string
  /** The issuer's public keys, or where they are. */
  readonly keys: JSONWebKeySet | URL
}

const MINUTE = 60_000

/**
 * Verifies JWT access tokens (RFC 9068): algorithm pinned, `typ` at+jwt, issuer and audience exact, expiry needed, 30 s
 * of skew. Keys come from the issuer alone: `jku`, `x5u` and `jwk` in a token are not looked at. Remote keys are fetched
 * at most once a minute for key ids that are not known.
 */
export function createVerifyAccessToken({ issuer, audience, keys }: TokenVerification): VerifyAccessToken {
  const keySet =
    keys instanceof URL
      ? createRemoteJWKSet(keys, { cooldownDuration: MINUTE, timeoutDuration: 5_000 })
      : createLocalJWKSet(keys)

  return async function verifyAccessToken(jwt) {
    try {
      const { payload } = await jwtVerify(jwt, keySet, {
        algorithms: ['RS256', 'ES256'],
        typ: 'at+jwt',
        issuer,
        audience,
        clockTolerance: 30,
        requiredClaims: ['exp', 'iat', 'jti', 'client_id'],
      })
      return toToken(payload)
    } catch (error) {
      return {
        outcome: 'invalid',
        reason: error instanceof errors.JOSEError ? error.code : 'ERR_KEYS_UNAVAILABLE',
      }
    }
  }
}

function toToken(payload: JWTPayload): VerifiedToken {
  const {
    client_id: clientId,
    jti,
    scope,
    aud,
  } = payload as JWTPayload & { client_id?: unknown; scope?: unknown }
  if (typeof clientId !== 'string' || typeof jti !== 'string')
    return { outcome: 'invalid', reason: 'claims-not-text' }
  if (Array.isArray(aud)) return { outcome: 'invalid', reason: 'several-audiences' }
  const scopes = typeof scope === 'string' ? scope.split(' ') : []
  return { outcome: 'valid', token: { clientId, jti, scopes, person: parsePersonClaims(payload) } }
}
