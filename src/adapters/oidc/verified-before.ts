import { createHash } from 'node:crypto'
import type { FlattenedJWSInput, JWTHeaderParameters, JWTPayload, JWTVerifyGetKey } from 'jose'
import { LRUCache } from 'lru-cache'

/** So many tokens are remembered; the one that was not shown for longest goes first. */
const REMEMBERED = 2_000

type Key = Awaited<ReturnType<JWTVerifyGetKey>>

interface Verified {
  readonly protectedHeader: JWTHeaderParameters
  readonly payload: JWTPayload
  /** The very key with which its signature was good. */
  readonly key: Key
}

/**
 * Tokens whose signature, type, issuer and audience were found good: an app shows the same one with each request. What
 * time changes is not remembered: whoever asks MUST look at the times again.
 */
export interface VerifiedBefore {
  /**
   * The claims of a token that was found good with the key that its issuer names for it now. A key that the issuer has
   * taken away, or published anew, finds nothing: the token is to be verified again. Rejects as `keyOf` does.
   */
  readonly find: (jwt: string, keyOf: JWTVerifyGetKey) => Promise<JWTPayload | undefined>
  readonly keep: (jwt: string, verified: Verified) => void
}

/** Remembers a digest of each token and not the token, so that memory holds none that could be shown by somebody else. */
export function createVerifiedBefore(): VerifiedBefore {
  const known = new LRUCache<string, Verified>({ max: REMEMBERED })

  return {
    async find(jwt, keyOf) {
      const before = known.get(digestOf(jwt))
      if (!before) return undefined
      const key = await keyOf(before.protectedHeader, toInput(jwt))
      return key === before.key ? before.payload : undefined
    },
    keep(jwt, verified) {
      known.set(digestOf(jwt), verified)
    },
  }
}

function digestOf(jwt: string): string {
  return createHash('sha256').update(jwt).digest('base64')
}

function toInput(jwt: string): FlattenedJWSInput {
  const [protectedHeader = '', payload = '', signature = ''] = jwt.split('.')
  return { protected: protectedHeader, payload, signature }
}
