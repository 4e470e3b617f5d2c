import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import { ProviderUnavailable } from '../../identity/provider-unavailable.js'

export interface RemoteKeysSettings {
  readonly issuer: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * Between two fetches because of a key id that is not known, in milliseconds: as long as somebody with made-up key ids
 * can keep a new key of the issuer from being known.
 */
const COOLDOWN = 10_000
/** Between two tries when keys could not be had, in milliseconds. */
const RETRY_AFTER = 5_000
/** How old keys may be: what an issuer publishes this long before it signs with it is known in time. In milliseconds. */
const MAX_AGE = 5 * 60_000
const TIMEOUT = 5_000

interface HeldKeys {
  readonly keyOf: JWTVerifyGetKey
  readonly fetchedAt: number
}

/**
 * The keys of an issuer that is elsewhere, found through its discovery document when first needed. A key id that is not
 * known fetches them anew, at once and then at most once in a cooldown, however many key ids a caller makes up; a fetch that
 * fails begins no cooldown. While the issuer is away the keys that are held go on.
 *
 * @throws ProviderUnavailable when it cannot be said whether a key is the issuer's
 */
export function createRemoteKeys({ issuer, now }: RemoteKeysSettings): JWTVerifyGetKey {
  let held: HeldKeys | undefined
  let fetching: Promise<HeldKeys> | undefined
  let failedAt = -Infinity
  let lookedAt = -Infinity

  function fetchKeys(): Promise<HeldKeys> {
    if (now() - failedAt < RETRY_AFTER) return Promise.reject(unavailable())
    fetching ??= discoverKeys(issuer)
      .then((keyOf) => (held = { keyOf, fetchedAt: now() }))
      .catch((cause: unknown) => {
        failedAt = now()
        throw unavailable(cause)
      })
      .finally(() => {
        fetching = undefined
      })
    return fetching
  }

  async function keysNow(): Promise<HeldKeys> {
    if (!held) return fetchKeys()
    const keys = held
    return now() - keys.fetchedAt < MAX_AGE ? keys : fetchKeys().catch(() => keys)
  }

  /** Because of a key id that is not known: one fetch for all who wait. */
  async function look(): Promise<HeldKeys> {
    const keys = await fetchKeys()
    lookedAt = now()
    return keys
  }

  return async function keyOf(header, token) {
    const keys = await keysNow()
    try {
      return await keys.keyOf(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
      const newer = await (now() - lookedAt < COOLDOWN ? keysNow() : look())
      return newer.keyOf(header, token)
    }
  }
}

function unavailable(cause?: unknown): ProviderUnavailable {
  return new ProviderUnavailable('The keys of the identity provider cannot be had.', { cause })
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const metadata = (await readJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)) as {
    readonly issuer?: unknown
    readonly jwks_uri?: unknown
  }
  if (metadata.issuer !== issuer || typeof metadata.jwks_uri !== 'string') {
    throw new Error('The discovery document is not that of the issuer.')
  }
  return createLocalJWKSet((await readJson(metadata.jwks_uri)) as JSONWebKeySet)
}

/** The only addresses that are asked: those of an issuer that is configured. A redirect is none of them. */
async function readJson(url: string): Promise<unknown> {
  const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT) })
  if (!answer.ok) throw new Error('The identity provider does not answer.')
  return answer.json()
}
