import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose'

export interface RemoteKeysSettings {
  readonly issuer: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Between two fetches of keys, in milliseconds. */
const COOLDOWN = 60_000
/** Between two tries to find out where the keys are, in milliseconds. */
const RETRY_AFTER = 5_000
const TIMEOUT = 5_000

/**
 * The keys of an issuer that is elsewhere, found through its discovery document when first needed. However many key ids
 * a caller makes up, they are fetched at most once in a cooldown.
 */
export function createRemoteKeys({ issuer, now }: RemoteKeysSettings): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | undefined
  let failedAt: number | undefined

  function keysNow(): Promise<JWTVerifyGetKey> {
    if (keys && (failedAt === undefined || now() - failedAt < RETRY_AFTER)) return keys
    failedAt = undefined
    keys = discoverKeys(issuer)
    keys.catch(() => {
      failedAt = now()
    })
    return keys
  }

  return async function keyOf(header, token) {
    return (await keysNow())(header, token)
  }
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const answer = await fetch(`${issuer}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  })
  const metadata = (await answer.json()) as { readonly issuer?: unknown; readonly jwks_uri?: unknown }
  if (metadata.issuer !== issuer || typeof metadata.jwks_uri !== 'string') {
    throw new Error('The discovery document is not that of the issuer.')
  }
  return createRemoteJWKSet(new URL(metadata.jwks_uri), {
    cooldownDuration: COOLDOWN,
    timeoutDuration: TIMEOUT,
  })
}
