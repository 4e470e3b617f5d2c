import { createLocalJWKSet, errors, jwtVerify, type JWTPayload } from 'jose'
import { ProviderUnavailable } from '../../identity/provider-unavailable.js'
import type { IssuerKeys } from './verify-access-token.js'

export interface IdTokenVerification {
  readonly issuer: string
  readonly clientId: string
  readonly keys: IssuerKeys
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** How far clocks may be apart, in seconds. */
const SKEW = 30

/**
 * Whether an ID token is good.
 *
 * @throws ProviderUnavailable when the issuer's keys cannot be had now
 */
export type VerifyIdToken = (jwt: string) => Promise<boolean>

/**
 * Whether an ID token is signed by a key that its issuer publishes, for this client and not for another one, and not of
 * the future. A token that comes straight from the provider over TLS need not be checked so by the standard; but what ends
 * the TLS may not be the provider.
 *
 * @see OpenID Connect Core 1.0, section 3.1.3.7
 */
export function createVerifyIdToken({ issuer, clientId, keys, now }: IdTokenVerification): VerifyIdToken {
  const keyOf = typeof keys === 'function' ? keys : createLocalJWKSet(keys)
  return async function isGoodIdToken(jwt) {
    const at = now()
    try {
      const { payload } = await jwtVerify(jwt, keyOf, {
        algorithms: ['RS256', 'ES256', 'PS256'],
        issuer,
        audience: clientId,
        clockTolerance: SKEW,
        currentDate: new Date(at),
        requiredClaims: ['exp', 'iat', 'sub'],
      })
      return isForClient(payload, clientId) && isOfThePast(payload, at)
    } catch (error) {
      if (error instanceof errors.JOSEError) return false
      if (error instanceof ProviderUnavailable) throw error
      throw new ProviderUnavailable('The keys of the identity provider cannot be had.', { cause: error })
    }
  }
}

function isForClient({ azp }: JWTPayload, clientId: string): boolean {
  return azp === undefined || azp === clientId
}

function isOfThePast({ iat = 0 }: JWTPayload, at: number): boolean {
  return iat <= Math.floor(at / 1000) + SKEW
}
