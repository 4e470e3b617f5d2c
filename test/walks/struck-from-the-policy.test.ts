import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { JWK } from 'jose'
import { partnerToken } from '../../src/cli/token.js'
import { DEMO_ORGANISATIONS } from '../../src/demo/organisations.js'
import { demoPolicy } from '../../src/demo/demo-policy.js'
import { readOrMakePartnerKeys } from '../../src/demo/partner-keys.js'
import type { PolicyIssuer } from '../../src/config/policy-issuers.js'
import type { Policy } from '../../src/config/policy.js'
import { PUBLIC_APP } from '../support/a-policy.js'
import { aProviderElsewhere, type ProviderElsewhere } from '../support/a-provider-elsewhere.js'
import { aPortalSession, signIn, type PortalSession } from '../support/portal-session.js'
import {
  APP,
  approve,
  askAuthorization,
  askToken,
  exchangeCode,
  launchStandalone,
  type AppTokens,
} from '../support/smart-app.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const OFFLINE = { scope: 'openid offline_access user/*.rs' }
const CLIENT = { id: 'the-gateway', secret: 'a secret of this test' }
const COUNTY = DEMO_ORGANISATIONS.find(({ kind }) => kind === 'social-care')?.odsCode ?? ''
const PARTNER = 'oak-street-surgery'
const SECOND_APP = { ...PUBLIC_APP, clientId: 'second-app', name: 'Second app' }

describe('who is struck from the policy file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'struck-'))
  const file = path.join(folder, 'policy.json')
  const beside = path.join(folder, 'policy-of-the-second.json')
  let county: ProviderElsewhere
  let policy: Required<Policy>
  let first: TestApp
  let second: TestApp
  let gp: PortalSession
  let worker: PortalSession
  let tokenOfPartner: string
  let ofApp: AppTokens
  let ofWorker: AppTokens

  beforeAll(async () => {
    county = await aProviderElsewhere(CLIENT)
    county.idClaims = { oid: '8f2c', name: 'Yusuf Demir', roles: ['Social worker'], acr: 'mfa' }
    const clientSecretFile = path.join(folder, 'client-secret')
    writeFileSync(clientSecretFile, CLIENT.secret)
    const issuer: PolicyIssuer = {
      kind: 'staff',
      key: 'county',
      issuer: county.issuer,
      clientId: CLIENT.id,
      clientSecretFile,
      label: 'Sign in with your county account',
      scope: 'openid profile',
      organisations: [COUNTY],
      claims: {
        id: 'oid',
        name: 'name',
        roles: 'roles',
        roleCodes: { 'Social worker': 'R8014' },
        assurance: { mfa: 2 },
      },
    }
    const apps = [PUBLIC_APP, SECOND_APP].map((one) => ({ ...one, dpop: 'accepted' as const }))
    policy = { ...demoPolicy(await readOrMakePartnerKeys(folder)), apps, issuers: [issuer] }
    writeFileSync(file, JSON.stringify(policy))
    writeFileSync(beside, JSON.stringify(policy))
    first = await startTestApp({ environment: { POLICY_FILE: file } })
    second = await startTestApp({ besides: first, environment: { POLICY_FILE: beside } })

    gp = await signIn(first.baseUrl, 'gp', { role: 'Oak Street', app: APP.origin })
    worker = aPortalSession(first.baseUrl, '', APP.origin)
    await worker.get('/sign-in/start/county')
    tokenOfPartner = await newPartnerToken()
    ofApp = await launchStandalone(first.baseUrl, gp, { asks: OFFLINE })
    ofWorker = await launchStandalone(first.baseUrl, worker, { asks: OFFLINE })
  })
  afterAll(async () => {
    await second.close()
    await first.close()
    county.close()
    rmSync(folder, { recursive: true })
  })

  async function newPartnerToken(): Promise<string> {
    const key = path.join(folder, 'demo', 'partners', `${PARTNER}.jwk.json`)
    const privateJwk = JSON.parse(await readFile(key, 'utf8')) as JWK
    return partnerToken({
      baseUrl: first.baseUrl,
      clientId: PARTNER,
      privateJwk,
      now: Date.now,
      newId: randomUUID,
    })
  }

  function strike(differs: Partial<Policy>): Promise<void> {
    return writeFile(file, JSON.stringify({ ...policy, ...differs }))
  }

  async function statusOf(app: TestApp, token: string, query = 'Patient?family=Nobody&birthdate=1950-01-01') {
    const answer = await fetch(`${app.baseUrl}/fhir/${query}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    await answer.text()
    return answer.status
  }

  /** Asks again until this is the answer, for a second and what a busy machine needs; gives how it ended. */
  async function until(wanted: number, ask: () => Promise<number>): Promise<number> {
    const end = Date.now() + 2_500
    for (;;) {
      const status = await ask()
      if (status === wanted || Date.now() > end) return status
      await new Promise((done) => setTimeout(done, 25))
    }
  }

  async function lastReason(): Promise<string | null | undefined> {
    return (await first.log()).at(-1)?.reason
  }

  const refresh = (token: string | undefined, clientId: string = APP.clientId) =>
    askToken(first.baseUrl, { grant_type: 'refresh_token', refresh_token: token ?? '', client_id: clientId })

  it('counted before, on both gateways', async () => {
    for (const app of [first, second]) {
      expect(await statusOf(app, tokenOfPartner, 'Condition/none')).toBe(404)
      expect(await statusOf(app, ofApp.access_token)).toBe(200)
      expect(await statusOf(app, ofWorker.access_token)).toBe(200)
    }
    expect((await worker.get('/find')).url).toBe('/find')
  })

  it('a partner gets no token and its token counts nowhere, within a second, and the log says why', async () => {
    await strike({ partners: policy.partners.filter(({ clientId }) => clientId !== PARTNER) })

    expect(await until(401, () => statusOf(first, tokenOfPartner, 'Condition/none'))).toBe(401)
    expect(await until(401, () => statusOf(second, tokenOfPartner, 'Condition/none'))).toBe(401)
    expect(await lastReason()).toBe('client-unknown')
    await expect(newPartnerToken()).rejects.toThrow()
    expect(await lastReason()).toBe('invalid-client')
    expect(await statusOf(second, ofApp.access_token)).toBe(200)
  })

  it('a partner that is put back has its tokens again', async () => {
    await strike({})

    expect(await until(404, () => statusOf(first, tokenOfPartner, 'Condition/none'))).toBe(404)
    expect(await until(404, () => statusOf(second, tokenOfPartner, 'Condition/none'))).toBe(404)
    expect(await statusOf(first, await newPartnerToken(), 'Condition/none')).toBe(404)
  })

  it('an app reads nothing, refreshes nothing, redeems nothing and is asked about no more', async () => {
    const asked = askAuthorization(first.baseUrl, OFFLINE)
    const { answer } = await approve(gp, asked)
    const waiting = await gp.get(askAuthorization(first.baseUrl, OFFLINE).url)
    expect(waiting.text).toContain('Allow Falls risk calculator?')
    await strike({ apps: policy.apps.filter(({ clientId }) => clientId !== APP.clientId) })

    expect(await until(401, () => statusOf(first, ofApp.access_token))).toBe(401)
    expect(await until(401, () => statusOf(second, ofApp.access_token))).toBe(401)
    expect(await lastReason()).toBe('client-unknown')
    expect(await refresh(ofApp.refresh_token)).toMatchObject({
      status: 400,
      body: { error: 'invalid_client' },
    })
    const code = { code: answer.get('code') ?? '', verifier: asked.verifier }
    expect((await exchangeCode(first.baseUrl, code)).status).toBe(400)
    expect((await gp.send(waiting.url, { decision: 'approve' }, '/find')).toApp).toBeUndefined()
    expect((await gp.get(askAuthorization(first.baseUrl, OFFLINE).url)).toApp).toBeUndefined()
  })

  it('an app that narrows has no more than is left with its next token', async () => {
    await strike({})
    expect(await until(200, () => statusOf(first, ofApp.access_token))).toBe(200)
    const asked = askAuthorization(first.baseUrl, { ...OFFLINE, client_id: SECOND_APP.clientId })
    const { answer } = await approve(gp, asked)
    const wide = await askToken(first.baseUrl, {
      client_id: SECOND_APP.clientId,
      grant_type: 'authorization_code',
      code: answer.get('code') ?? '',
      code_verifier: asked.verifier,
      redirect_uri: APP.redirectUri,
    })
    expect(wide.body.scope).toContain('user/*.rs')
    const scopes = ['openid', 'offline_access', 'user/Observation.rs']
    await strike({
      apps: policy.apps.map((one) => (one.clientId === SECOND_APP.clientId ? { ...one, scopes } : one)),
    })
    const refusal = async (): Promise<number> => {
      const again = askAuthorization(first.baseUrl, { ...OFFLINE, client_id: SECOND_APP.clientId })
      return (await gp.get(again.url)).toApp?.searchParams.get('error') === 'invalid_scope' ? 400 : 200
    }
    expect(await until(400, refusal)).toBe(400)

    const next = await refresh(wide.body.refresh_token, SECOND_APP.clientId)
    expect(next.body.scope.split(' ')).not.toContain('user/*.rs')
    expect([401, 403]).toContain(await statusOf(first, next.body.access_token))
  })

  it('pages of apps that there are no more ask nothing from a browser, and nobody is told of apps', async () => {
    const allowed = async (): Promise<number> => {
      const answer = await fetch(`${first.baseUrl}/fhir/metadata`, { headers: { origin: APP.origin } })
      return answer.headers.get('access-control-allow-origin') === APP.origin ? 200 : 403
    }
    expect(await allowed()).toBe(200)
    await strike({ apps: [] })

    expect(await until(403, allowed)).toBe(403)
    const toldOfApps = async (): Promise<number> => {
      const answer = await fetch(`${second.baseUrl}/fhir/.well-known/smart-configuration`)
      return (await answer.text()).includes('launch-ehr') ? 200 : 403
    }
    expect(await until(403, toldOfApps)).toBe(403)
    await strike({})
    expect(await until(200, () => statusOf(second, ofApp.access_token))).toBe(200)
  })

  it('an identity provider vouches for nobody: its people are signed out, and their apps with them', async () => {
    await strike({ issuers: [] })

    expect(await until(401, () => statusOf(second, ofWorker.access_token))).toBe(401)
    expect(await until(401, () => statusOf(first, ofWorker.access_token))).toBe(401)
    expect(await lastReason()).toBe('issuer-unknown')
    expect((await refresh(ofWorker.refresh_token)).status).toBe(400)
    expect((await worker.get(`/patients/${'0'.repeat(32)}`)).url).toBe('/sign-in')
    expect(await lastReason()).toBe('issuer-unknown')
    expect((await aPortalSession(first.baseUrl).get('/sign-in')).text).not.toContain('county account')
    expect((await aPortalSession(first.baseUrl).get('/sign-in/start/county')).url).toBe('/sign-in')
    expect((await gp.get('/find')).url).toBe('/find')
  })

  it('nobody, by a file that cannot be used: what held goes on, and an operator reads why', async () => {
    const [app] = policy.apps
    await strike({ partners: [], apps: app ? [{ ...app, scopes: ['made-up'] }] : [] })

    expect(
      await until(1, () => Promise.resolve(first.printed().includes('has the scope made-up') ? 1 : 0)),
    ).toBe(1)
    expect(await statusOf(first, await newPartnerToken(), 'Condition/none')).toBe(404)
  })
})
