import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { answerCrossOrigin } from '../../src/web/cross-origin.js'
import { signIn } from '../support/portal-session.js'
import { APP, approve, askAuthorization } from '../support/smart-app.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const JOYCE = WALKTHROUGH.find(({ name }) => name === 'Joyce Whitcombe')
if (!JOYCE) throw new Error('The test needs Joyce Whitcombe.')
const { nhsNumberShown } = JOYCE

const CORS = /^access-control-/

describe('answerCrossOrigin', () => {
  const allowed = new Set(['https://app.example'])
  const asked = {
    method: 'GET',
    path: '/fhir/Observation',
    origin: 'https://app.example',
    askedMethod: undefined,
  }

  it('allows a registered origin, without cookies', () => {
    expect(answerCrossOrigin(asked, allowed)).toEqual({
      isComplete: false,
      headers: {
        Vary: 'Origin',
        'Access-Control-Allow-Origin': 'https://app.example',
        'Access-Control-Expose-Headers': expect.stringContaining('ETag') as unknown,
      },
    })
  })

  it.each([
    ['no origin', undefined],
    ['the origin null (I15)', 'null'],
    ['another origin', 'https://evil.example'],
    ['another port', 'https://app.example:8443'],
    ['another scheme', 'http://app.example'],
    ['a domain beneath', 'https://x.app.example'],
    ['a domain that begins so', 'https://app.example.evil'],
    ['other case', 'https://APP.example'],
    ['a slash behind', 'https://app.example/'],
    ['two origins', 'https://app.example https://evil.example'],
    ['a star', '*'],
  ])('tells %s nothing but that answers differ', (_case, origin) => {
    expect(answerCrossOrigin({ ...asked, origin }, allowed)).toEqual({
      isComplete: false,
      headers: { Vary: 'Origin' },
    })
  })

  it.each([
    '/',
    '/patients/1',
    '/fhirs',
    '/launch',
    '/oidc/auth',
    '/oidc/token/introspection',
    '/audit/events',
  ])('says nothing at %s', (path) => {
    expect(answerCrossOrigin({ ...asked, path }, allowed)).toEqual({ isComplete: false, headers: {} })
  })

  it('answers a question beforehand at once for a registered app, and leaves that of others to be refused by name', () => {
    const preflight = { ...asked, method: 'OPTIONS', askedMethod: 'GET' }

    expect(answerCrossOrigin(preflight, allowed)).toMatchObject({
      isComplete: true,
      headers: { 'Access-Control-Allow-Methods': 'GET, HEAD, POST' },
    })
    expect(answerCrossOrigin({ ...preflight, origin: 'null' }, allowed)).toEqual({
      isComplete: false,
      headers: { Vary: 'Origin' },
    })
    expect(answerCrossOrigin({ ...preflight, askedMethod: undefined }, allowed).isComplete).toBe(false)
  })
})

type Asked = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> }

describe('an app in a browser', () => {
  let app: TestApp

  beforeAll(async () => {
    app = await startTestApp({ demo: 6 })
  })
  afterAll(() => app.close())

  function ask(path: string, origin: string, init: Asked = {}): Promise<Response> {
    return fetch(`${app.baseUrl}${path}`, { ...init, headers: { ...init.headers, origin } })
  }

  function corsOf({ headers }: Response): Readonly<Record<string, string>> {
    return Object.fromEntries([...headers].filter(([name]) => CORS.test(name)))
  }

  const preflight = {
    method: 'OPTIONS',
    headers: { 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
  }

  it('may ask before it asks, and the log does not have it', async () => {
    const before = (await app.log()).length

    for (const path of ['/fhir/Patient', '/oidc/token', '/fhir/.well-known/smart-configuration']) {
      const answer = await ask(path, APP.origin, preflight)
      expect(answer.status).toBe(204)
      expect(corsOf(answer)).toMatchObject({
        'access-control-allow-origin': APP.origin,
        'access-control-allow-headers': expect.stringContaining('Authorization') as unknown,
      })
      expect(await answer.text()).toBe('')
    }
    expect(await app.log()).toHaveLength(before)
  })

  it('gets configuration, token and record from its own page', async () => {
    const session = await signIn(app.baseUrl, 'gp', { role: 'Oak Street', app: APP.origin })
    const asked = askAuthorization(app.baseUrl, { scope: 'openid launch/patient user/*.rs' })
    const { answer } = await approve(session, asked, nhsNumberShown)
    const token = await ask('/oidc/token', APP.origin, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: APP.clientId,
        grant_type: 'authorization_code',
        code: answer.get('code') ?? '',
        code_verifier: asked.verifier,
        redirect_uri: APP.redirectUri,
      }),
    })
    const { access_token, patient } = (await token.json()) as { access_token: string; patient: string }
    const record = await ask(`/fhir/Patient/${patient}`, APP.origin, {
      headers: { authorization: `Bearer ${access_token}` },
    })

    expect([token.status, record.status]).toEqual([200, 200])
    const configuration = await ask('/fhir/.well-known/smart-configuration', APP.origin)
    for (const one of [token, record, configuration]) {
      expect(corsOf(one)['access-control-allow-origin']).toBe(APP.origin)
      expect(corsOf(one)['access-control-allow-credentials']).toBeUndefined()
      expect(one.headers.get('vary')).toContain('Origin')
    }
  })

  it('can read why it is refused', async () => {
    const answer = await ask('/fhir/Patient/1', APP.origin)
    expect(answer.status).toBe(401)
    expect(corsOf(answer)['access-control-expose-headers']).toContain('WWW-Authenticate')
  })

  it.each([
    ['/fhir/metadata'],
    ['/fhir/.well-known/smart-configuration'],
    ['/oidc/.well-known/openid-configuration'],
    ['/oidc/jwks'],
    ['/oidc/token'],
    ['/oidc/token/revocation'],
    ['/oidc/auth'],
    ['/sign-in'],
  ])('is nobody else: %s tells other origins nothing (I15)', async (path) => {
    for (const origin of ['null', 'https://evil.example', app.baseUrl.replace('http:', 'https:')]) {
      expect(corsOf(await ask(path, origin, { redirect: 'manual' }))).toEqual({})
      expect(corsOf(await ask(path, origin, preflight))).toEqual({})
      expect(corsOf(await ask(path, origin, { method: 'POST', redirect: 'manual' }))).toEqual({})
    }
  })

  it('finds no page of the portal open to it', async () => {
    expect(corsOf(await ask('/sign-in', APP.origin))).toEqual({})
    expect(corsOf(await ask('/launch', APP.origin, preflight))).toEqual({})
  })
})
