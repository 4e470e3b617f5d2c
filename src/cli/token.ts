import { createHash, randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { importJWK, SignJWT, type JWK } from 'jose'
import { askGateway } from './ask-gateway.js'
import { driveSignIn } from './sign-in-flow.js'

export interface PartnerTokenRequest {
  readonly baseUrl: string
  readonly clientId: string
  /** The partner's own key: RS384 or ES384. */
  readonly privateJwk: JWK
  /** `system/*.cruds` when left out. */
  readonly scope?: string | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
}

export interface AccountTokenRequest {
  readonly baseUrl: string
  readonly username: string
  readonly password: string
  /** `openid user/*.rs user/AuditEvent.rs` when left out. */
  readonly scope?: string | undefined
}

export interface TokenRequest {
  readonly baseUrl: string
  readonly dataDir: string
  /** A demo partner's client id, or a demo account. */
  readonly as: string
  readonly print: (line: string) => void
  readonly now: () => number
  readonly newId: () => string
}

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'
const CALLBACK = 'http://127.0.0.1/callback'
/** Seconds that an assertion holds. */
const ASSERTION_LIFE = 120
/** It is printed by every demo gateway: it protects nothing. */
const DEMO_PASSWORD = 'neighbourhood'

/**
 * An access token for a partner's system, as SMART Backend Services has it: the partner signs an assertion of its own.
 *
 * @see https://hl7.org/fhir/smart-app-launch/backend-services.html
 */
export async function partnerToken(request: PartnerTokenRequest): Promise<string> {
  const endpoint = `${request.baseUrl}/oidc/token`
  return postForToken(request.baseUrl, {
    grant_type: 'client_credentials',
    scope: request.scope ?? 'system/*.cruds',
    client_assertion_type: ASSERTION_TYPE,
    client_assertion: await signAssertion(request, endpoint),
  })
}

/** An access token for somebody with a demo account, by the authorization code flow with PKCE. */
export async function accountToken(request: AccountTokenRequest): Promise<string> {
  const { baseUrl, username, password } = request
  const verifier = randomBytes(32).toString('base64url')
  const state = randomBytes(16).toString('base64url')
  const start = `${baseUrl}/oidc/auth?${new URLSearchParams({
    client_id: 'neighbourhood-cli',
    response_type: 'code',
    redirect_uri: CALLBACK,
    scope: request.scope ?? 'openid user/*.rs user/AuditEvent.rs',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state,
  }).toString()}`

  const answered = await driveSignIn({ baseUrl, start, callback: CALLBACK, username, password })
  if (!answered) throw new Error('The name or the password is not right.')
  const code = answered.searchParams.get('code')
  if (code === null || answered.searchParams.get('state') !== state) {
    throw new Error(
      `The gateway refused: ${answered.searchParams.get('error_description') ?? 'no code came back'}.`,
    )
  }
  return postForToken(baseUrl, {
    grant_type: 'authorization_code',
    client_id: 'neighbourhood-cli',
    redirect_uri: CALLBACK,
    code,
    code_verifier: verifier,
  })
}

/**
 * Prints an access token of the running demo gateway: of a partner where its key is in the data directory, else of a demo
 * account.
 *
 * @throws Error in plain words when the gateway is not running or the name is not known
 */
export async function token({ baseUrl, dataDir, as, print, now, newId }: TokenRequest): Promise<void> {
  if (!/^[a-z][a-z0-9.-]*$/.test(as)) throw notKnown(as, dataDir)
  const privateJwk = await readPartnerKey(path.join(dataDir, 'demo', 'partners', `${as}.jwk.json`))
  if (privateJwk) {
    print(await partnerToken({ baseUrl, clientId: as, privateJwk, now, newId }))
    return
  }
  try {
    print(await accountToken({ baseUrl, username: as, password: DEMO_PASSWORD }))
  } catch (error) {
    throw error instanceof Error && error.message.startsWith('The name') ? notKnown(as, dataDir) : error
  }
}

function notKnown(as: string, dataDir: string): Error {
  const partners = path.join(dataDir, 'demo', 'partners')
  return new Error(
    `"${as}" is neither a demo account nor a partner with a key in ${partners}. "npm start" prints the accounts.`,
  )
}

async function signAssertion(request: PartnerTokenRequest, endpoint: string): Promise<string> {
  const { clientId, privateJwk, now, newId } = request
  const alg = privateJwk.alg ?? (privateJwk.kty === 'RSA' ? 'RS384' : 'ES384')
  const at = Math.floor(now() / 1000)
  return new SignJWT({})
    .setProtectedHeader({ alg, typ: 'JWT', ...(privateJwk.kid === undefined ? {} : { kid: privateJwk.kid }) })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(endpoint)
    .setIssuedAt(at)
    .setExpirationTime(at + ASSERTION_LIFE)
    .setJti(newId())
    .sign(await importJWK(privateJwk, alg))
}

async function postForToken(baseUrl: string, form: Readonly<Record<string, string>>): Promise<string> {
  const answer = await askGateway(baseUrl, `${baseUrl}/oidc/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  })
  const body = (await answer.json().catch(() => ({}))) as Readonly<Record<string, unknown>>
  if (typeof body['access_token'] === 'string') return body['access_token']
  const why =
    typeof body['error_description'] === 'string' ? body['error_description'] : `status ${answer.status}`
  throw new Error(`The gateway gave no token: ${why}.`)
}

async function readPartnerKey(file: string): Promise<JWK | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as JWK
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Error(`The key file ${file} cannot be read as a JWK.`, { cause: error })
  }
}
