import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { createRevocations } from '../../src/adapters/postgres/sign-in/revocations.js'
import { aPolicyFile, aSigningPair, PUBLIC_APP } from '../support/a-policy.js'
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
const proven = aSigningPair()
const system = aSigningPair()

describe('what an app was given, in the hands of another', () => {
  let app: TestApp
  let session: PortalSession

  beforeAll(async () => {
    app = await startTestApp({
      environment: {
        POLICY_FILE: aPolicyFile({
          partners: [
            { odsCode: 'RWV99', scopes: ['system/*.rs'], clientId: 'some-system', jwks: system.jwks },
          ],
          apps: [
            PUBLIC_APP,
            // At the same address: what tells the two apart is who they are, not where they stand.
            { ...PUBLIC_APP, clientId: 'other-app', name: 'Another app' },
            { ...PUBLIC_APP, clientId: 'proven-app', name: 'An app with a key', jwks: proven.jwks },
          ],
        }),
      },
    })
    session = await signIn(app.baseUrl, 'ed.consultant', { app: APP.origin })
  })
  afterAll(() => app.close())

  const refreshing = (token: string | undefined) => ({
    grant_type: 'refresh_token',
    refresh_token: token ?? '',
  })

  async function aCode(differs: Readonly<Record<string, string | undefined>> = {}) {
    const asked = askAuthorization(app.baseUrl, { ...OFFLINE, ...differs })
    const { answer } = await approve(session, asked)
    return { code: answer.get('code') ?? '', verifier: asked.verifier, state: answer.get('state'), asked }
  }

  function redeeming({ code, verifier }: { readonly code: string; readonly verifier: string }) {
    return {
      grant_type: 'authorization_code',
      code,
      code_verifier: verifier,
      redirect_uri: APP.redirectUri,
    }
  }

  async function statusOf(token: string): Promise<number> {
    const answer = await fetch(`${app.baseUrl}/fhir/Patient?family=Nobody&birthdate=1950-01-01`, {
      headers: { authorization: `Bearer ${token}` },
    })
    return answer.status
  }

  async function askAs(clientId: string, pair: typeof proven, where: string, token: string) {
    const assertion = await new SignJWT({ jti: randomUUID() })
      .setProtectedHeader({ alg: 'ES384', kid: 'k1' })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(`${app.baseUrl}/oidc/token`)
      .setIssuedAt()
      .setExpirationTime('2m')
      .sign(pair.privateKey)
    const answer = await fetch(`${app.baseUrl}/oidc/token/${where}`, {
      method: 'POST',
      body: new URLSearchParams({
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
        token,
      }),
    })
    return { status: answer.status, text: await answer.text() }
  }

  describe('a code', () => {
    it('comes back with the state that was sent with the request, and no other', async () => {
      const { state, asked } = await aCode()

      expect(state).toBe(asked.state)
    })

    it('is nothing for another app at the same address, and the log says who tried', async () => {
      const code = await aCode()

      expect(await askToken(app.baseUrl, { ...redeeming(code), client_id: 'other-app' })).toMatchObject({
        status: 400,
        body: { error: 'invalid_grant' },
      })
      expect((await app.log()).at(-1)).toMatchObject({
        reason: 'invalid-grant',
        query: 'POST /oidc/token client_id=other-app',
      })
    })

    it('is nothing for an app that says that it is one with a key, and shows none', async () => {
      const code = await aCode({ client_id: 'proven-app' })

      expect(await askToken(app.baseUrl, { ...redeeming(code), client_id: 'proven-app' })).toMatchObject({
        status: 400,
        body: { error: 'invalid_client' },
      })
    })

    it.each([
      ['another address', { redirect_uri: `${APP.origin}/other` }],
      ['the same address with a slash', { redirect_uri: `${APP.redirectUri}/` }],
      ['no address', { redirect_uri: '' }],
      ['the verifier in the plain method’s form', { code_verifier: 'plain' }],
      ['a verifier that is too short', { code_verifier: 'a'.repeat(42) }],
    ])('is nothing with %s', async (_case, differs) => {
      const code = await aCode()

      expect((await askToken(app.baseUrl, { ...redeeming(code), ...differs })).status).toBe(400)
    })

    it('is not given where PKCE is begun with a method that is none', async () => {
      for (const code_challenge_method of ['', 'none', 's256', 'S512'])
        expect(
          (
            await session.get(askAuthorization(app.baseUrl, { code_challenge_method }).url)
          ).toApp?.searchParams.get('error'),
        ).toBe('invalid_request')
    })

    it('is not given twice for one page of approval', async () => {
      const asked = askAuthorization(app.baseUrl, OFFLINE)
      const { page, answer } = await approve(session, asked)
      expect(answer.get('code')).not.toBeNull()

      const again = await session.send(page.url, { decision: 'approve' }, '/find')
      expect(again.toApp).toBeUndefined()
    })

    it('is not given on a page of approval that somebody else opened', async () => {
      const page = await session.get(askAuthorization(app.baseUrl, OFFLINE).url)
      const nurse = await signIn(app.baseUrl, 'practice.nurse', { app: APP.origin })
      const taken = await nurse.send(page.url, { decision: 'approve' }, '/find')

      expect(taken.toApp).toBeUndefined()
      expect(taken.text).not.toContain('Falls risk calculator')
    })
  })

  describe('a refresh token', () => {
    it('is nothing for another app, and stays what it is for its own', async () => {
      const { refresh_token: token } = await launchStandalone(app.baseUrl, session, { asks: OFFLINE })

      expect(await askToken(app.baseUrl, { ...refreshing(token), client_id: 'other-app' })).toMatchObject({
        status: 400,
        body: { error: 'invalid_grant' },
      })
      expect((await askToken(app.baseUrl, refreshing(token))).status).toBe(200)
    })

    it('is not called back by another app or by a system, who are told nothing', async () => {
      const { refresh_token: token = '' } = await launchStandalone(app.baseUrl, session, { asks: OFFLINE })
      const form = new URLSearchParams({ client_id: 'other-app', token })
      await fetch(`${app.baseUrl}/oidc/token/revocation`, { method: 'POST', body: form })
      const bySystem = await askAs('some-system', system, 'revocation', token)

      expect(bySystem.text).not.toContain(APP.clientId)
      expect((await askToken(app.baseUrl, refreshing(token))).status).toBe(200)
    })

    it('is told to nobody else: it is like one that there never was', async () => {
      const { refresh_token: token = '' } = await launchStandalone(app.baseUrl, session, { asks: OFFLINE })
      const real = await askAs('proven-app', proven, 'introspection', token)

      expect(real).toEqual(await askAs('proven-app', proven, 'introspection', 'x'.repeat(token.length)))
      expect(JSON.parse(real.text)).toEqual({ active: false })
    })

    it('that only looks for access is refused: the one kind of token is not taken for the other', async () => {
      const given = await launchStandalone(app.baseUrl, session, { asks: OFFLINE })

      expect(await statusOf(given.refresh_token ?? '')).toBe(401)
      expect(await statusOf(given.id_token ?? '')).toBe(401)
      expect((await askToken(app.baseUrl, refreshing(given.access_token))).status).toBe(400)
    })
  })

  it.each([
    ['signs out', (own: PortalSession) => own.send('/sign-out', {}, '/find')],
    [
      'changes role',
      async (own: PortalSession) => {
        const { text } = await own.get('/role')
        const roles = [...text.matchAll(/name="role"[^>]*value="([^"]+)"/g)].map(([, value = '']) => value)
        const chosen = [...text.matchAll(/value="([^"]+)"[^>]*checked/g)].map(([, value = '']) => value)
        const other = roles.find((role) => !chosen.includes(role)) ?? ''
        return own.send('/role', { role: other }, '/role')
      },
    ],
  ] as const)(
    'ends when the person %s, where it was not to go on: the token is refused and the code gives none',
    async (_case, leave) => {
      const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street', app: APP.origin })
      const asks = { scope: 'openid user/*.rs' }
      const { access_token: token } = await launchStandalone(app.baseUrl, gp, { asks })
      const asked = askAuthorization(app.baseUrl, asks)
      const { answer } = await approve(gp, asked)
      expect(await statusOf(token)).toBe(200)

      await leave(gp)

      expect(await statusOf(token)).toBe(401)
      expect((await app.log()).at(-1)).toMatchObject({ reason: 'session-revoked' })
      const code = { code: answer.get('code') ?? '', verifier: asked.verifier }
      expect((await exchangeCode(app.baseUrl, code)).status).toBe(400)
    },
  )

  it('ends when the role is called back, though it was to go on for days', async () => {
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street', app: APP.origin })
    const given = await launchStandalone(app.baseUrl, gp, { asks: OFFLINE })
    const role = roleOf(given.access_token)
    const revocations = createRevocations(app.database, Date.now)

    await revocations.revoke({ kind: 'role', id: role })
    expect(await statusOf(given.access_token)).toBe(401)
    expect((await askToken(app.baseUrl, refreshing(given.refresh_token))).status).toBe(400)
    await revocations.reinstate({ kind: 'role', id: role })
  })
})

function roleOf(token: string): string {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as {
    readonly nhsid_nrbac_roles: readonly { readonly person_roleid: string }[]
  }
  return claims.nhsid_nrbac_roles[0]?.person_roleid ?? ''
}
