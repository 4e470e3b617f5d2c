import type { JsonWebKey } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import {
  signAgain,
  signByStranger,
  signedWithPublicKey,
  strangersKey,
  unsigned,
  type Edits,
} from './forge-token.js'
import { notHere } from './not-here.js'
import type { Target } from './target.js'

type Headers = readonly (readonly [name: string, value: string])[]

/** What a treatment may need besides the token. */
export interface TreatmentParts {
  readonly target: Target
  /** Where the attacker listens. */
  readonly attacker: string
}

type Treat = (token: string, parts: TreatmentParts) => Headers | Promise<Headers>

const bearer = (token: string): Headers => [['authorization', `Bearer ${token}`]]

/** What is done with a token before it is sent: the headers that carry it, or carry something else. */
const TOKEN_TREATMENTS: Readonly<Record<string, Treat>> = {
  'as-it-is': bearer,
  none: () => [],
  empty: () => [['authorization', 'Bearer ']],
  basic: (token) => [['authorization', `Basic ${Buffer.from(`x:${token}`).toString('base64')}`]],
  twice: (token) => [...bearer(token), ...bearer(token)],
  'twice, the second of nobody': (token) => [...bearer(token), ['authorization', 'Bearer x']],
  'two schemes with a comma': (token) => [['authorization', `Bearer ${token}, Basic eDp5`]],
  'two tokens with a comma': (token) => [['authorization', `Bearer ${token},Bearer ${token}`]],
  'as DPoP': (token) => [['authorization', `DPoP ${token}`]],

  'alg none': (token) => bearer(unsigned(token, 'none')),
  'alg None': (token) => bearer(unsigned(token, 'None')),
  'no signature': (token) => bearer(`${token.slice(0, token.lastIndexOf('.'))}.`),
  'another signature': (token) => bearer(token.replace(/.{8}$/, 'AAAAAAAA')),
  'HMAC of the public key as PEM': (token, parts) => hmac(token, parts, 'pem'),
  'HMAC of the public key as DER': (token, parts) => hmac(token, parts, 'der'),
  'HMAC of the public key as JWK': (token, parts) => hmac(token, parts, 'jwk'),
  'signed by another key': (token) => bearer(signByStranger(token)),
  'jku of the attacker': (token, { attacker }) =>
    bearer(signByStranger(token, { header: { jku: `${attacker}/keys`, kid: 'stranger' } })),
  'x5u of the attacker': (token, { attacker }) =>
    bearer(signByStranger(token, { header: { x5u: `${attacker}/certificate`, kid: 'stranger' } })),
  'jwk of the attacker': (token) =>
    bearer(signByStranger(token, { header: { jwk: strangersKey(), kid: null } })),
  'kid with a path': (token) => bearer(signByStranger(token, { header: { kid: '../../../../dev/null' } })),
  'issuer of the attacker': (token, { attacker }) =>
    bearer(signByStranger(token, { claims: { iss: attacker }, header: { kid: 'stranger' } })),
  'an unknown critical header': (token, parts) =>
    again(token, parts, { header: { crit: ['b64'], b64: false } }),

  expired: (token, parts) => again(token, parts, { claims: { exp: seconds(-31) } }),
  'expired long ago': (token, parts) => again(token, parts, { claims: { exp: seconds(-86_400) } }),
  'expired within the skew': (token, parts) => again(token, parts, { claims: { exp: seconds(-5) } }),
  'not yet valid': (token, parts) => again(token, parts, { claims: { nbf: seconds(600) } }),
  'without exp': (token, parts) => again(token, parts, { claims: { exp: null } }),
  'exp as text': (token, parts) => again(token, parts, { claims: { exp: String(seconds(600)) } }),
  'without iat': (token, parts) => again(token, parts, { claims: { iat: null } }),
  'without jti': (token, parts) => again(token, parts, { claims: { jti: null } }),
  'without iss': (token, parts) => again(token, parts, { claims: { iss: null } }),
  'for another audience': (token, parts) =>
    again(token, parts, { claims: { aud: 'https://other.example/fhir' } }),
  'for no audience': (token, parts) => again(token, parts, { claims: { aud: null } }),
  'for an audience with a slash': (token, parts) =>
    again(token, parts, { claims: { aud: `${parts.target.baseUrl}/fhir/` } }),
  'for ours and another audience': (token, parts) =>
    again(token, parts, { claims: { aud: [`${parts.target.baseUrl}/fhir`, 'https://other.example/fhir'] } }),
  'issuer with a slash': (token, parts) => again(token, parts, { claims: { iss: `${issuerOf(token)}/` } }),
  'issuer in capitals': (token, parts) =>
    again(token, parts, { claims: { iss: issuerOf(token).toUpperCase() } }),
  'issuer that begins alike': (token, parts) =>
    again(token, parts, { claims: { iss: `${issuerOf(token)}.evil.example` } }),
  'issuer without its path': (token, parts) =>
    again(token, parts, { claims: { iss: new URL(issuerOf(token)).origin } }),
  'issuer with a user part': (token, parts) =>
    again(token, parts, { claims: { iss: issuerOf(token).replace('://', '://idp.example@') } }),
  'as an ID token': (token, parts) =>
    again(token, parts, {
      header: { typ: 'JWT' },
      claims: { nonce: 'n', scope: null, client_id: null, aud: 'portal' },
    }),
  'typ JWT': (token, parts) => again(token, parts, { header: { typ: 'JWT' } }),
  'no typ': (token, parts) => again(token, parts, { header: { typ: null } }),
  'bound to a certificate': (token, parts) =>
    again(token, parts, { claims: { cnf: { 'x5t#S256': THUMBPRINT } } }),
  'bound to a certificate and a key': (token, parts) =>
    again(token, parts, { claims: { cnf: { 'x5t#S256': THUMBPRINT, jkt: THUMBPRINT } } }),
  'bound to a key': (token, parts) => again(token, parts, { claims: { cnf: { jkt: THUMBPRINT } } }),
  'bound to nothing that is known': (token, parts) => again(token, parts, { claims: { cnf: {} } }),
}

const THUMBPRINT = 'bwcK0esc3ACC3DB2Y5_lESsXE8o9ltc05O89jdN-dg2'

/**
 * The headers that a treatment makes of a token. `scope: user/*.r` has those scopes in it instead of its own, and nothing
 * else otherwise.
 *
 * @throws Error when there is no such treatment, NotHere when the gateway's key is needed and is not at hand
 */
export async function treatToken(treatment: string, token: string, parts: TreatmentParts): Promise<Headers> {
  if (treatment.startsWith('scope: '))
    return again(token, parts, { claims: { scope: treatment.slice('scope: '.length) } })
  const treat = Object.hasOwn(TOKEN_TREATMENTS, treatment) ? TOKEN_TREATMENTS[treatment] : undefined
  if (!treat) throw new Error(`There is no treatment of tokens ${treatment}.`)
  return treat(token, parts)
}

async function again(token: string, { target }: TreatmentParts, edits: Edits): Promise<Headers> {
  const keys = await (target.keys ?? notHere('the key of the provider')).provider()
  const key = keys.find(({ kid }) => kid === decodeProtectedHeader(token).kid)
  if (!key) throw new Error('The token was signed by another provider than the one of the target.')
  return bearer(signAgain(token, key, edits))
}

async function hmac(
  token: string,
  { target }: TreatmentParts,
  form: 'pem' | 'der' | 'jwk',
): Promise<Headers> {
  const answer = await fetch(`${target.baseUrl}/oidc/jwks`)
  const { keys } = (await answer.json()) as {
    readonly keys: readonly (JsonWebKey & { readonly kid: string })[]
  }
  const key = keys.find(({ kid }) => kid === decodeProtectedHeader(token).kid)
  if (!key) throw new Error('The key of the token is not published.')
  return bearer(signedWithPublicKey(token, key, form))
}

function issuerOf(token: string): string {
  return decodeJwt(token).iss ?? ''
}

function seconds(fromNow: number): number {
  return Math.floor(Date.now() / 1000) + fromNow
}
