import { createHash } from 'node:crypto'
import { calculateJwkThumbprint, EmbeddedJWK, errors, jwtVerify, type JWTPayload } from 'jose'
import { PROOF_ALGORITHMS, type ShownProof, type VerifyProof } from '../../identity/proof-of-possession.js'

export interface ProofChecks {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** `true` the first time that this is seen on any gateway, `false` ever after. */
  readonly isFirstUse: (seen: {
    readonly issuer: string
    readonly jti: string
    readonly expiresAt: number
  }) => Promise<boolean>
}

/** How old a proof may be, and how far ahead its clock, in seconds. */
const WINDOW = 60
const LONGEST_JTI = 256

/**
 * Verifies DPoP proofs: signed by the key in their own header, made just now for this method, this address and this
 * token, and never shown before on any gateway.
 *
 * @see RFC 9449, section 4.3
 */
export function createVerifyProof({ now, isFirstUse }: ProofChecks): VerifyProof {
  return async function verifyProof(shown) {
    const read = await readProof(shown.proof, now)
    if (typeof read === 'string') return { outcome: 'invalid', reason: read }
    const { payload, thumbprint } = read
    const fault = faultOf(payload, shown, now() / 1000)
    if (fault !== undefined) return { outcome: 'invalid', reason: fault }
    const first = await isFirstUse({
      issuer: `dpop ${thumbprint}`,
      jti: String(payload.jti),
      expiresAt: Math.ceil(now() / 1000) + 2 * WINDOW,
    })
    return first ? { outcome: 'valid', thumbprint } : { outcome: 'invalid', reason: 'proof-replayed' }
  }
}

async function readProof(
  proof: string,
  now: () => number,
): Promise<string | { readonly payload: JWTPayload; readonly thumbprint: string }> {
  try {
    const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, {
      algorithms: [...PROOF_ALGORITHMS],
      typ: 'dpop+jwt',
      currentDate: new Date(now()),
    })
    if (!protectedHeader.jwk) return 'proof-without-key'
    return { payload, thumbprint: await calculateJwkThumbprint(protectedHeader.jwk) }
  } catch (error) {
    return error instanceof errors.JOSEError ? 'proof-not-verified' : 'proof-malformed'
  }
}

function faultOf(
  { htm, htu, iat, jti, ath }: JWTPayload,
  { method, url, accessToken }: ShownProof,
  now: number,
): string | undefined {
  if (htm !== method) return 'proof-of-another-method'
  if (typeof htu !== 'string' || addressOf(htu) !== addressOf(url)) return 'proof-of-another-address'
  if (typeof iat !== 'number' || Math.abs(now - iat) > WINDOW) return 'proof-not-recent'
  if (typeof jti !== 'string' || !isId(jti)) return 'proof-without-id'
  if (ath !== createHash('sha256').update(accessToken).digest('base64url')) return 'proof-of-another-token'
  return undefined
}

/** One that can be kept, to be known again: no database holds U+0000 in a text. */
function isId(jti: string): boolean {
  return jti !== '' && jti.length <= LONGEST_JTI && !/\p{Cc}/u.test(jti)
}

/** Scheme, host and path as they are compared: query and fragment are no part of it. */
function addressOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const { origin, pathname } = new URL(text)
  return `${origin}${pathname}`
}
