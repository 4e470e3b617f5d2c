import { createHash, generateKeyPairSync, randomBytes, randomUUID, type KeyObject } from 'node:crypto'
import { calculateJwkThumbprint, SignJWT } from 'jose'
import type { Page, PortalSession } from './portal-session.js'

/** The app of the demo: public, with a page on its own machine. */
export const APP = {
  clientId: 'falls-risk-calculator',
  origin: 'http://127.0.0.1:8765',
  redirectUri: 'http://127.0.0.1:8765/callback',
}

export interface AppTokens {
  readonly access_token: string
  readonly refresh_token?: string
  readonly id_token?: string
  readonly token_type: string
  readonly scope: string
  readonly patient?: string
  readonly error?: string
}

export interface Asked {
  readonly url: string
  readonly verifier: string
  readonly state: string
}

/** Where an app sends the browser, as SMART App Launch has it. */
export function askAuthorization(
  baseUrl: string,
  differs: Readonly<Record<string, string | undefined>> = {},
): Asked {
  const verifier = randomBytes(32).toString('base64url')
  const state = randomBytes(16).toString('base64url')
  const parameters = {
    response_type: 'code',
    client_id: APP.clientId,
    redirect_uri: APP.redirectUri,
    scope: 'openid fhirUser launch/patient offline_access user/*.rs',
    state,
    aud: `${baseUrl}/fhir`,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...differs,
  }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries<string | undefined>(parameters))
    if (value !== undefined) query.set(name, value)
  return { url: `/oidc/auth?${query.toString()}`, verifier, state }
}

/** Chooses the person, where the page asks for one, and approves; gives what came back to the app. */
export async function approve(
  session: PortalSession,
  asked: Asked,
  nhsNumber?: string,
): Promise<{ readonly page: Page; readonly answer: URLSearchParams }> {
  let page = await session.get(asked.url)
  if (nhsNumber !== undefined) page = await session.send(`${page.url}/patient`, { nhsNumber }, page.url)
  const decided = await session.send(page.url, { decision: 'approve' }, page.url)
  return { page, answer: decided.toApp?.searchParams ?? new URLSearchParams() }
}

/** Asks the token endpoint, as a public app, with more headers where there are any. */
export async function askToken(
  baseUrl: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly body: AppTokens }> {
  const answer = await fetch(`${baseUrl}/oidc/token`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ client_id: APP.clientId, ...form }),
  })
  return { status: answer.status, body: (await answer.json()) as AppTokens }
}

export function exchangeCode(
  baseUrl: string,
  { code, verifier }: { readonly code: string; readonly verifier: string },
  headers: Readonly<Record<string, string>> = {},
): ReturnType<typeof askToken> {
  const form = {
    grant_type: 'authorization_code',
    code,
    code_verifier: verifier,
    redirect_uri: APP.redirectUri,
  }
  return askToken(baseUrl, form, headers)
}

/** The whole way from the app's button to its tokens. */
export async function launchStandalone(
  baseUrl: string,
  session: PortalSession,
  {
    nhsNumber,
    asks = {},
    headers = {},
  }: {
    readonly nhsNumber?: string
    readonly asks?: Readonly<Record<string, string | undefined>>
    readonly headers?: Readonly<Record<string, string>>
  } = {},
): Promise<AppTokens> {
  const asked = askAuthorization(baseUrl, asks)
  const { answer } = await approve(session, asked, nhsNumber)
  const code = answer.get('code') ?? ''
  return (await exchangeCode(baseUrl, { code, verifier: asked.verifier }, headers)).body
}

/** A key of an app, for proofs that it holds it. */
export interface ProofKey {
  readonly prove: (
    request: { readonly method: string; readonly url: string; readonly token?: string },
    differs?: Readonly<Record<string, unknown>>,
  ) => Promise<string>
  /** RFC 7638, of the public key. */
  readonly thumbprint: () => Promise<string>
}

export function aProofKey(): ProofKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return {
    prove: (request, differs = {}) => prove({ privateKey, publicKey }, request, differs),
    thumbprint: () => calculateJwkThumbprint(publicKey.export({ format: 'jwk' })),
  }
}

function prove(
  { privateKey, publicKey }: { readonly privateKey: KeyObject; readonly publicKey: KeyObject },
  { method, url, token }: { readonly method: string; readonly url: string; readonly token?: string },
  differs: Readonly<Record<string, unknown>>,
): Promise<string> {
  const claims = {
    htm: method,
    htu: url,
    jti: randomUUID(),
    iat: Math.floor(Date.now() / 1000),
    ...(token === undefined ? {} : { ath: createHash('sha256').update(token).digest('base64url') }),
    ...differs,
  }
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk: publicKey.export({ format: 'jwk' }) })
    .sign(privateKey)
}
