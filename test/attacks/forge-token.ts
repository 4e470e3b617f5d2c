import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto'
import { decodeJwt, decodeProtectedHeader } from 'jose'

type Members = Readonly<Record<string, unknown>>

/** The private key with which a gateway's own provider signs. */
export type ProviderKey = JsonWebKey & { readonly kid: string }

/** What is written otherwise in a token; `null` takes a member away. */
export interface Edits {
  readonly header?: Members
  readonly claims?: Members
}

/** The token again with some of it otherwise, signed with the key of the provider that gave it. */
export function signAgain(token: string, key: ProviderKey, edits: Edits): string {
  return signWith(token, { key: createPrivateKey({ key, format: 'jwk' }), kid: key.kid }, edits)
}

/** The token again, signed by a key that nobody trusts, under the key id of the one that signed it. */
export function signByStranger(token: string, edits: Edits = {}): string {
  return signWith(token, { key: STRANGER.privateKey, kid: decodeProtectedHeader(token).kid ?? '' }, edits)
}

/** The public half of the stranger's key. */
export function strangersKey(): JsonWebKey {
  return STRANGER.publicKey.export({ format: 'jwk' })
}

const STRANGER = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** The token with no signature, which says so. */
export function unsigned(token: string, algorithm: string): string {
  return `${contentOf(token, { header: { alg: algorithm } })}.`
}

/** The token signed with HMAC, the public key of its signer as the secret, in a form in which it is published. */
export function signedWithPublicKey(
  token: string,
  publicKey: JsonWebKey,
  form: 'pem' | 'jwk' | 'der',
): string {
  const key = createPublicKey({ key: publicKey, format: 'jwk' })
  const secrets = {
    pem: key.export({ format: 'pem', type: 'spki' }),
    der: key.export({ format: 'der', type: 'spki' }),
    jwk: JSON.stringify(publicKey),
  }
  const content = contentOf(token, { header: { alg: 'HS256' } })
  return `${content}.${createHmac('sha256', secrets[form]).update(content).digest('base64url')}`
}

function signWith(
  token: string,
  { key, kid }: { readonly key: KeyObject; readonly kid: string },
  { header, claims }: Edits,
): string {
  const content = contentOf(token, {
    header: { alg: 'RS256', kid, ...header },
    ...(claims ? { claims } : {}),
  })
  return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`
}

function contentOf(token: string, { header = {}, claims = {} }: Edits): string {
  const parts = [edited({ ...decodeProtectedHeader(token) }, header), edited(decodeJwt(token), claims)]
  return parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
}

function edited(members: Members, edits: Members): Members {
  return Object.fromEntries(Object.entries({ ...members, ...edits }).filter(([, value]) => value !== null))
}
