import { aPolicyFile, PUBLIC_APP } from '../support/a-policy.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { APP, aProofKey, approve, askAuthorization, launchStandalone } from '../support/smart-app.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const key = aProofKey()
const other = aProofKey()
const OFFLINE = { scope: 'openid offline_access user/*.rs' }

describe('a token that is bound to a key', () => {
  let app: TestApp
  let session: PortalSession
  let token: string
  let unbound: string

  beforeAll(async () => {
    app = await startTestApp({
      environment: {
        POLICY_FILE: aPolicyFile({
          apps: [PUBLIC_APP, { ...PUBLIC_APP, clientId: 'must-prove', dpop: 'required' }],
        }),
      },
    })
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
    ['with something that is no proof', 'proof-not-verified', () => Promise.resolve(dpop('made-up'))],
    ['with the token itself as its proof', 'proof-not-verified', () => Promise.resolve(dpop(token))],
  ])('does not count %s', async (_case, reason, headers) => {
    const answer = await ask(await headers())

    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toMatch(/^DPoP realm=.*error="invalid_token", algs="ES256/)
    expect((await app.log()).at(-1)).toMatchObject({ reason, actor: { kind: 'anonymous' } })
  })

  it('does not count with a proof that was shown before, on whichever gateway', async () => {
    const second = await startTestApp({ besides: app })
    const headers = dpop(await key.prove(atFhir()))

    expect((await ask(headers)).status).toBe(200)
    expect((await ask(headers)).status).toBe(401)
    expect((await fetch(`${second.baseUrl}${path}`, { headers })).status).toBe(401)
    await second.close()
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
