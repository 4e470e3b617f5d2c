import { createHash, createHmac, generateKeyPairSync, randomUUID } from 'node:crypto'
import { aPolicyFile, PUBLIC_APP } from '../support/a-policy.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import {
  APP,
  aProofKey,
  approve,
  askAuthorization,
  askToken,
  exchangeCode,
  launchStandalone,
} from '../support/smart-app.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const key = aProofKey()
const other = aProofKey()
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const strangers = {
  public: pair.publicKey.export({ format: 'jwk' }),
  private: pair.privateKey.export({ format: 'jwk' }),
}
const OFFLINE = { scope: 'openid offline_access user/*.rs' }

describe('a token that is bound to a key', () => {
  let app: TestApp
  let session: PortalSession
  const environment = {
    POLICY_FILE: aPolicyFile({
      apps: [PUBLIC_APP, { ...PUBLIC_APP, clientId: 'must-prove', dpop: 'required' }],
    }),
  }
  let token: string
  let unbound: string

  beforeAll(async () => {
    app = await startTestApp({ environment })
    session = await signIn(app.baseUrl, 'ed.consultant', { app: APP.origin })
    const given = await launchStandalone(app.baseUrl, session, {
      asks: OFFLINE,
      headers: { dpop: await key.prove(atToken()) },
    })
    expect(given.token_type).toBe('DPoP')
    token = given.access_token
    unbound = (await launchStandalone(app.baseUrl, session, { asks: OFFLINE })).access_token
  })
  afterAll(() => app.close())

  const path = '/fhir/Patient?family=Nobody&birthdate=1950-01-01'
  const atToken = () => ({ method: 'POST', url: `${app.baseUrl}/oidc/token` })
  const atFhir = () => ({ method: 'GET', url: `${app.baseUrl}/fhir/Patient`, token })
  const now = (): number => Math.floor(Date.now() / 1000)

  function ask(headers: Readonly<Record<string, string>>): Promise<Response> {
    return fetch(`${app.baseUrl}${path}`, { headers })
  }

  it('counts with a proof of that key', async () => {
    const answer = await ask({ authorization: `DPoP ${token}`, dpop: await key.prove(atFhir()) })
    expect(answer.status).toBe(200)
  })

  it.each<readonly [string, string, () => Promise<Readonly<Record<string, string>>>]>([
    ['as a bearer token', 'proof-not-shown', () => Promise.resolve({ authorization: `Bearer ${token}` })],
    [
      'as a bearer token with a proof beside it',
      'proof-not-shown',
      async () => ({ authorization: `Bearer ${token}`, dpop: await key.prove(atFhir()) }),
    ],
    ['without a proof', 'not-one-proof', () => Promise.resolve({ authorization: `DPoP ${token}` })],
    ['with a proof of another key', 'proof-of-another-key', async () => dpop(await other.prove(atFhir()))],
    [
      'with a proof of another method',
      'proof-of-another-method',
      async () => dpop(await key.prove({ ...atFhir(), method: 'POST' })),
    ],
    [
      'with a proof of another address',
      'proof-of-another-address',
      async () => dpop(await key.prove({ ...atFhir(), url: 'https://evil.example/fhir/Patient' })),
    ],
    [
      'with a proof of another path',
      'proof-of-another-address',
      async () => dpop(await key.prove({ ...atFhir(), url: `${app.baseUrl}/fhir/Observation` })),
    ],
    [
      'with a proof of another token',
      'proof-of-another-token',
      async () => dpop(await key.prove({ ...atFhir(), token: unbound })),
    ],
    [
      'with an old proof',
      'proof-not-recent',
      async () => dpop(await key.prove(atFhir(), { iat: now() - 120 })),
    ],
    [
      'with a proof of tomorrow',
      'proof-not-recent',
      async () => dpop(await key.prove(atFhir(), { iat: now() + 120 })),
    ],
    ['with a proof without id', 'proof-without-id', async () => dpop(await key.prove(atFhir(), { jti: '' }))],
    [
      'with a proof whose id no database can hold',
      'proof-without-id',
      async () => dpop(await key.prove(atFhir(), { jti: 'a\u0000b' })),
    ],
    ['with something that is no proof', 'proof-not-verified', () => Promise.resolve(dpop('made-up'))],
    ['with the token itself as its proof', 'proof-not-verified', () => Promise.resolve(dpop(token))],
    [
      'with a proof that says nothing of the token',
      'proof-of-another-token',
      async () => dpop(await key.prove({ method: 'GET', url: atFhir().url })),
    ],
    [
      'with a proof of a method in small letters',
      'proof-of-another-method',
      async () => dpop(await key.prove({ ...atFhir(), method: 'get' })),
    ],
    [
      'with a proof of a path above',
      'proof-of-another-address',
      async () => dpop(await key.prove({ ...atFhir(), url: `${app.baseUrl}/fhir` })),
    ],
    [
      'with a proof of another port',
      'proof-of-another-address',
      async () => dpop(await key.prove({ ...atFhir(), url: 'http://127.0.0.1:1/fhir/Patient' })),
    ],
    [
      'with a proof whose time is text',
      'proof-not-verified',
      async () => dpop(await key.prove(atFhir(), { iat: String(now()) })),
    ],
    [
      'with a proof that says no time',
      'proof-not-recent',
      async () => dpop(await key.prove(atFhir(), { iat: undefined })),
    ],
    [
      'with a proof whose id is longer than any',
      'proof-without-id',
      async () => dpop(await key.prove(atFhir(), { jti: 'x'.repeat(257) })),
    ],
    [
      'with a proof that nobody signed',
      'proof-not-verified',
      () => Promise.resolve(dpop(forged({ alg: 'none', jwk: strangers.public }, () => ''))),
    ],
    [
      'with a proof signed with its public key as a secret',
      'proof-not-verified',
      () =>
        Promise.resolve(
          dpop(
            forged({ alg: 'HS256', jwk: strangers.public }, (text) =>
              createHmac('sha256', JSON.stringify(strangers.public)).update(text).digest('base64url'),
            ),
          ),
        ),
    ],
    [
      'with a proof of a secret that it says itself',
      'proof-not-verified',
      () =>
        Promise.resolve(
          dpop(
            forged({ alg: 'HS256', jwk: { kty: 'oct', k: 'c2VjcmV0' } }, (text) =>
              createHmac('sha256', 'secret').update(text).digest('base64url'),
            ),
          ),
        ),
    ],
    [
      'with a proof that shows its private key',
      'proof-not-verified',
      () => Promise.resolve(dpop(forged({ alg: 'ES256', jwk: strangers.private }, () => 'AAAA'))),
    ],
    [
      'with a proof that says where its key is',
      'proof-not-verified',
      () => Promise.resolve(dpop(forged({ alg: 'ES256', jku: 'https://evil.example/keys' }, () => 'AAAA'))),
    ],
  ])('does not count %s', async (_case, reason, headers) => {
    const answer = await ask(await headers())

    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toMatch(/^DPoP realm=.*error="invalid_token", algs="ES256/)
    expect((await app.log()).at(-1)).toMatchObject({ reason, actor: { kind: 'anonymous' } })
  })

  it('does not count with a proof that was shown before, on whichever gateway', async () => {
    const second = await startTestApp({ besides: app, environment })
    const headers = dpop(await key.prove(atFhir()))

    expect((await ask(headers)).status).toBe(200)
    expect((await ask(headers)).status).toBe(401)
    expect((await fetch(`${second.baseUrl}${path}`, { headers })).status).toBe(401)
    await second.close()
  })

  it('does not count with two proofs, though one be good', async () => {
    const answer = await fetch(`${app.baseUrl}${path}`, {
      headers: [
        ['authorization', `DPoP ${token}`],
        ['dpop', await key.prove(atFhir())],
        ['dpop', await key.prove(atFhir())],
      ],
    })

    expect(answer.status).toBe(401)
    expect((await app.log()).at(-1)?.reason).toMatch(/^(not-one-proof|proof-not-verified)$/)
  })

  it('is refreshed with its own key, and with no other and with none', async () => {
    const given = await launchStandalone(app.baseUrl, session, {
      asks: OFFLINE,
      headers: { dpop: await key.prove(atToken()) },
    })
    const form = { grant_type: 'refresh_token', refresh_token: given.refresh_token ?? '' }

    expect((await askToken(app.baseUrl, form)).status).toBe(400)
    expect((await askToken(app.baseUrl, form, { dpop: await other.prove(atToken()) })).status).toBe(400)
    expect((await app.log()).at(-1)).toMatchObject({ reason: 'invalid-grant' })
    const again = await askToken(app.baseUrl, form, { dpop: await key.prove(atToken()) })
    expect(again).toMatchObject({ status: 200, body: { token_type: 'DPoP' } })
    const fhir = { ...atFhir(), token: again.body.access_token }
    const shown = { authorization: `DPoP ${again.body.access_token}`, dpop: await key.prove(fhir) }
    expect((await ask(shown)).status).toBe(200)
  })

  it('is given for a code to the key that was named when the code was asked for, and to no other', async () => {
    const asks = { ...OFFLINE, dpop_jkt: await key.thumbprint() }
    const asked = askAuthorization(app.baseUrl, asks)
    const { answer } = await approve(session, asked)
    const code = { code: answer.get('code') ?? '', verifier: asked.verifier }

    const stolen = await exchangeCode(app.baseUrl, code, { dpop: await other.prove(atToken()) })
    expect(stolen.status).toBe(400)
    expect((await exchangeCode(app.baseUrl, code)).status).toBe(400)
  })

  it('is the only kind that counts with DPoP', async () => {
    const proof = await key.prove({ ...atFhir(), token: unbound })
    const answer = await ask({ authorization: `DPoP ${unbound}`, dpop: proof })

    expect(answer.status).toBe(401)
    expect((await app.log()).at(-1)).toMatchObject({ reason: 'token-not-bound' })
  })

  it('is the only kind that an app gets which is registered so', async () => {
    const asked = askAuthorization(app.baseUrl, { ...OFFLINE, client_id: 'must-prove' })
    const { answer } = await approve(session, asked)
    const code = { code: answer.get('code') ?? '', verifier: asked.verifier }

    expect(await exchange(code, {})).toMatchObject({ status: 400 })
    expect(await exchange(code, { dpop: await key.prove(atToken()) })).toMatchObject({
      status: 200,
      body: { token_type: 'DPoP' },
    })
  })

  it('is not given for a proof that was used at the token endpoint before', async () => {
    const dpop = await key.prove(atToken())
    const given = () => launchStandalone(app.baseUrl, session, { asks: OFFLINE, headers: { dpop } })

    expect((await given()).token_type).toBe('DPoP')
    expect(await given()).toMatchObject({ error: 'invalid_grant' })
  })

  /** A proof of the shape of one, that no key of the app's has signed. */
  function forged(header: object, sign: (text: string) => string): string {
    const claims = {
      htm: 'GET',
      htu: atFhir().url,
      jti: randomUUID(),
      iat: now(),
      ath: createHash('sha256').update(token).digest('base64url'),
    }
    const text = [{ typ: 'dpop+jwt', ...header }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.')
    return `${text}.${sign(text)}`
  }

  function dpop(proof: string): Readonly<Record<string, string>> {
    return { authorization: `DPoP ${token}`, dpop: proof }
  }

  async function exchange(
    { code, verifier }: { readonly code: string; readonly verifier: string },
    headers: Readonly<Record<string, string>>,
  ) {
    const answer = await fetch(`${app.baseUrl}/oidc/token`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({
        client_id: 'must-prove',
        grant_type: 'authorization_code',
        code,
        code_verifier: verifier,
        redirect_uri: APP.redirectUri,
      }),
    })
    return { status: answer.status, body: (await answer.json()) as object }
  }
})
