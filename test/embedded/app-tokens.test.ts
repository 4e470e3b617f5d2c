import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { createRevocations } from '../../src/adapters/postgres/sign-in/revocations.js'
import { aPolicyFile, aSigningPair, PUBLIC_APP, type SigningPair } from '../support/a-policy.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import {
  APP,
  approve,
  askAuthorization,
  askToken,
  exchangeCode,
  launchStandalone,
} from '../support/smart-app.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const OFFLINE = { scope: 'openid offline_access user/*.rs' }
const registry = aSigningPair()
const ward = aSigningPair()
const curious = aSigningPair()

describe('the tokens of an app', () => {
  let app: TestApp
  let session: PortalSession

  beforeAll(async () => {
    const partner = { odsCode: 'RWV99', scopes: ['system/*.rs'] }
    app = await startTestApp({
      environment: {
        POLICY_FILE: aPolicyFile({
          partners: [
            { ...partner, clientId: 'imaging-registry', jwks: registry.jwks, introspects: true },
            { ...partner, clientId: 'curious-system', jwks: curious.jwks },
          ],
          apps: [
            PUBLIC_APP,
            {
              ...PUBLIC_APP,
              clientId: 'ward-round',
              jwks: ward.jwks,
              scopes: ['openid', 'user/Observation.rs', 'user/Task.cruds'],
            },
          ],
        }),
      },
    })
    session = await signIn(app.baseUrl, 'ed.consultant', { app: APP.origin })
  })
  afterAll(() => app.close())

  async function statusOf(token: string): Promise<number> {
    const answer = await fetch(`${app.baseUrl}/fhir/Patient?family=Nobody&birthdate=1950-01-01`, {
      headers: { authorization: `Bearer ${token}` },
    })
    return answer.status
  }

  async function lastReason(): Promise<string | null | undefined> {
    return (await app.log()).at(-1)?.reason
  }

  const refresh = (token: string | undefined) =>
    askToken(app.baseUrl, { grant_type: 'refresh_token', refresh_token: token ?? '' })

  function assertion(clientId: string, { privateKey }: SigningPair): Promise<string> {
    return new SignJWT({ jti: randomUUID() })
      .setProtectedHeader({ alg: 'ES384', kid: 'k1' })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(`${app.baseUrl}/oidc/token`)
      .setIssuedAt()
      .setExpirationTime('2m')
      .sign(privateKey)
  }

  async function askAs(
    clientId: string,
    pair: SigningPair,
    where: string,
    form: Readonly<Record<string, string>>,
  ) {
    const answer = await fetch(`${app.baseUrl}/oidc/${where}`, {
      method: 'POST',
      body: new URLSearchParams({
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await assertion(clientId, pair),
        ...form,
      }),
    })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as object) }
  }

  describe('that are refreshed', () => {
    it('are lost, all of them, when a refresh token comes a second time', async () => {
      const first = await launchStandalone(app.baseUrl, session, { asks: OFFLINE })
      const next = (await refresh(first.refresh_token)).body
      expect(await statusOf(next.access_token)).toBe(200)

      expect((await refresh(first.refresh_token)).status).toBe(400)

      expect(await statusOf(next.access_token)).toBe(401)
      expect(await lastReason()).toBe('grant-revoked')
      expect((await refresh(next.refresh_token)).status).toBe(400)
    })

    it('are given once when two gateways are asked at the same moment', async () => {
      const { refresh_token: token } = await launchStandalone(app.baseUrl, session, { asks: OFFLINE })
      const answers = await Promise.all([refresh(token), refresh(token), refresh(token)])

      expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
    })

    it('get no scope that was not given', async () => {
      const { refresh_token: token = '' } = await launchStandalone(app.baseUrl, session, { asks: OFFLINE })
      const form = { grant_type: 'refresh_token', refresh_token: token, scope: 'user/*.cruds' }

      expect(await askToken(app.baseUrl, form)).toMatchObject({
        status: 400,
        body: { error: 'invalid_scope' },
      })
    })
  })

  it('are lost when their code comes a second time', async () => {
    const asked = askAuthorization(app.baseUrl, OFFLINE)
    const { answer } = await approve(session, asked)
    const code = { code: answer.get('code') ?? '', verifier: asked.verifier }
    const { body } = await exchangeCode(app.baseUrl, code)
    expect(await statusOf(body.access_token)).toBe(200)

    expect((await exchangeCode(app.baseUrl, code)).status).toBe(400)
    expect(await statusOf(body.access_token)).toBe(401)
  })

  describe('that are revoked', () => {
    it('do not count any more, one by one', async () => {
      const { access_token: token, refresh_token: next } = await launchStandalone(app.baseUrl, session, {
        asks: OFFLINE,
      })
      const form = new URLSearchParams({ client_id: APP.clientId, token })
      const revoked = await fetch(`${app.baseUrl}/oidc/token/revocation`, { method: 'POST', body: form })

      expect(revoked.status).toBe(200)
      expect(await statusOf(token)).toBe(401)
      expect(await lastReason()).toBe('token-revoked')
      expect(await statusOf((await refresh(next)).body.access_token)).toBe(200)
    })

    it('are not revoked by anybody else, who is told nothing', async () => {
      const { access_token: token } = await launchStandalone(app.baseUrl, session, { asks: OFFLINE })

      expect(await askAs('ward-round', ward, 'token/revocation', { token })).toMatchObject({ status: 200 })
      expect(await statusOf(token)).toBe(200)
    })

    it.each([
      ['their client', { kind: 'client', id: APP.clientId }, 'client-revoked'],
      ['the person', { kind: 'person', id: '' }, 'person-revoked'],
      ['the role', { kind: 'role', id: '' }, 'role-revoked'],
    ] as const)(
      'do not count when %s is called back, nor are they refreshed',
      async (_case, what, reason) => {
        const own = await signIn(app.baseUrl, 'ward.doctor', { app: APP.origin })
        const { access_token: token, refresh_token: next } = await launchStandalone(app.baseUrl, own, {
          asks: OFFLINE,
        })
        expect(await statusOf(token)).toBe(200)
        const { actor } = (await app.log()).at(-1) ?? {}
        const log = { person: actor?.id ?? '', role: roleOf(token) }
        const revocable = { ...what, id: what.id || log[what.kind as 'person' | 'role'] }

        const revocations = createRevocations(app.database, Date.now)
        await revocations.revoke(revocable)

        expect(await statusOf(token)).toBe(401)
        expect(await lastReason()).toBe(reason)
        expect((await refresh(next)).status).toBe(400)
        if (what.kind !== 'client') expect((await own.get('/find')).url).toBe('/sign-in')

        await revocations.reinstate(revocable)
        expect(await statusOf(token)).toBe(200)
      },
    )
  })

  describe('that are asked about', () => {
    it('are told to a server that may ask: what they are, and when they are nothing any more', async () => {
      const { access_token: token } = await launchStandalone(app.baseUrl, session, { asks: OFFLINE })

      expect(await askAs('imaging-registry', registry, 'token/introspection', { token })).toMatchObject({
        status: 200,
        body: {
          active: true,
          client_id: APP.clientId,
          scope: 'user/*.rs',
          exp: expect.any(Number) as unknown,
        },
      })

      await fetch(`${app.baseUrl}/oidc/token/revocation`, {
        method: 'POST',
        body: new URLSearchParams({ client_id: APP.clientId, token }),
      })
      expect(await askAs('imaging-registry', registry, 'token/introspection', { token })).toEqual({
        status: 200,
        body: { active: false },
      })
    })

    it('are not told to others, who see the same as for a token that is none', async () => {
      const { access_token: token } = await launchStandalone(app.baseUrl, session, { asks: OFFLINE })

      for (const asked of [token, `${token.slice(0, -8)}AAAAAAAA`, 'made-up'])
        expect(await askAs('curious-system', curious, 'token/introspection', { token: asked })).toEqual({
          status: 200,
          body: { active: false },
        })
    })

    it('are not told to an app that proves nothing of itself', async () => {
      const { access_token: token } = await launchStandalone(app.baseUrl, session, { asks: OFFLINE })
      const answer = await fetch(`${app.baseUrl}/oidc/token/introspection`, {
        method: 'POST',
        body: new URLSearchParams({ client_id: APP.clientId, token }),
      })

      expect(answer.status).toBe(401)
      expect(await answer.text()).not.toContain('active')
    })
  })

  describe('are not given', () => {
    it.each([
      ['for a scope that the app is not registered for', { scope: 'openid user/*.cruds' }, 'invalid_scope'],
      ['for a scope of systems', { scope: 'openid system/*.rs' }, 'invalid_scope'],
      ['for writing with a person’s scope', { scope: 'openid patient/*.cud' }, 'invalid_scope'],
      ['for the portal’s own scope', { scope: 'openid nationalrbacaccess' }, 'invalid_scope'],
      ['without the address of the interface', { aud: undefined }, 'invalid_request'],
      ['for the interface of somebody else', { aud: 'https://elsewhere.example/fhir' }, 'invalid_request'],
      ['for a launch that nobody began', { scope: 'openid launch', launch: 'made-up' }, 'invalid_request'],
      ['for a launch without its handle', { scope: 'openid launch' }, 'invalid_request'],
      [
        'without PKCE (A27)',
        { code_challenge: undefined, code_challenge_method: undefined },
        'invalid_request',
      ],
      ['with plain PKCE (A27)', { code_challenge_method: 'plain' }, 'invalid_request'],
    ])('%s', async (_case, differs, error) => {
      const asked = askAuthorization(app.baseUrl, differs)
      const page = await session.get(asked.url)

      expect(page.toApp?.searchParams.get('error')).toBe(error)
    })

    it.each([
      ['another port', 'http://127.0.0.1:8766/callback'],
      ['another path', 'http://127.0.0.1:8765/callback/'],
      ['a query more', 'http://127.0.0.1:8765/callback?x=1'],
      ['another name of the same machine', 'http://localhost:8765/callback'],
      ['another host', 'https://evil.example/callback'],
    ])('to a redirect address with %s', async (_case, redirect_uri) => {
      const page = await session.get(askAuthorization(app.baseUrl, { redirect_uri }).url)

      expect([page.status, page.toApp]).toEqual([400, undefined])
    })

    it.each([
      ['another verifier (A27)', 'a'.repeat(43)],
      ['no verifier (A27)', ''],
    ])('for %s than the one it began with', async (_case, verifier) => {
      const { answer } = await approve(session, askAuthorization(app.baseUrl, OFFLINE))

      expect((await exchangeCode(app.baseUrl, { code: answer.get('code') ?? '', verifier })).status).toBe(400)
    })

    it('to an app that registers itself (J07)', async () => {
      const answer = await fetch(`${app.baseUrl}/oidc/reg`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          redirect_uris: ['https://evil.example/'],
          jwks_uri: 'http://169.254.169.254/',
          logo_uri: 'http://127.0.0.1/',
        }),
      })

      expect(answer.status).toBe(404)
    })
  })

  it('hold nothing for what is no scope, and for a scope of SMART 1 what it means (B05)', async () => {
    const given = await launchStandalone(app.baseUrl, session, {
      asks: { scope: 'openid user/*.read patient/*.*x user/*.sr access/other*' },
    })

    expect(given.scope).toBe('openid user/*.rs')
  })

  it('of an app with keys of its own need its signature', async () => {
    const asked = askAuthorization(app.baseUrl, {
      client_id: 'ward-round',
      scope: 'openid user/Observation.r user/Task.cu',
    })
    const { answer } = await approve(session, asked)
    const form = {
      grant_type: 'authorization_code',
      code: answer.get('code') ?? '',
      code_verifier: asked.verifier,
      redirect_uri: APP.redirectUri,
    }

    expect((await askToken(app.baseUrl, { ...form, client_id: 'ward-round' })).status).toBe(400)
    expect((await askAs('ward-round', curious, 'token', form)).status).toBe(400)
    expect(await askAs('ward-round', ward, 'token', form)).toMatchObject({
      status: 200,
      body: { scope: 'openid user/Observation.r user/Task.cu' },
    })
  })
})

function roleOf(token: string): string {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
    readonly nhsid_nrbac_roles: readonly { readonly person_roleid: string }[]
  }
  return claims.nhsid_nrbac_roles[0]?.person_roleid ?? ''
}
