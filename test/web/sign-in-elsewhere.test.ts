import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { aPortalSession } from '../support/portal-session.js'
import { aKey, aProviderElsewhere, type ProviderElsewhere } from '../support/a-provider-elsewhere.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CLIENT = { id: 'the-portal', secret: 'a secret of this test' }

/** As CIS2 gives it: the role code is a path, the organisation has no name. */
const NURSE = {
  nhsid_useruid: '555000000077',
  name: 'PRICE Bethan (Mrs)',
  nhsid_nrbac_roles: [
    {
      person_orgid: '555000000277',
      person_roleid: '555000000177',
      org_code: 'Z99001',
      role_code: 'S8000:G8000:R8001',
      role_name: '"Clinical":"Clinical Provision":"Nurse Access Role"',
    },
  ],
}

describe('signing in at the operator’s own identity provider', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'secret-'))
  let elsewhere: ProviderElsewhere
  let app: TestApp

  beforeAll(async () => {
    elsewhere = await aProviderElsewhere(CLIENT)
    const secretFile = path.join(folder, 'client-secret')
    writeFileSync(secretFile, `${CLIENT.secret}\n`)
    app = await startTestApp({
      environment: {
        OIDC_ISSUER: elsewhere.issuer,
        OIDC_CLIENT_ID: CLIENT.id,
        OIDC_CLIENT_SECRET_FILE: secretFile,
      },
    })
  })

  beforeEach(() => {
    elsewhere.isUp = true
    elsewhere.person = NURSE
    elsewhere.idClaims = {}
    elsewhere.idKey = undefined
  })

  afterAll(async () => {
    await app.close()
    elsewhere.close()
    rmSync(folder, { recursive: true })
  })

  it('is not available while the provider is away, says so in plain words, and is again when it is back', async () => {
    elsewhere.isUp = false
    const away = await aPortalSession(app.baseUrl).get('/sign-in/start')

    expect(away.status).toBe(503)
    expect(away.headers.get('retry-after')).toBe('10')
    expect(away.text).toContain('Sign-in is not available now')
    expect((await app.log()).at(-1)).toMatchObject({ interaction: 'login', reason: 'provider-unavailable' })

    elsewhere.isUp = true
    expect((await aPortalSession(app.baseUrl).get('/sign-in/start')).url).toBe('/find')
  })

  it('is not available either to who comes back from a provider that is away by then, and the log says so', async () => {
    const begun = await fetch(`${app.baseUrl}/sign-in/start`, { redirect: 'manual' })
    const cookie = begun.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const shown = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' })
    elsewhere.isUp = false
    const back = await fetch(shown.headers.get('location') ?? '', { headers: { cookie }, redirect: 'manual' })

    expect(back.status).toBe(503)
    expect(back.headers.get('retry-after')).toBe('10')
    expect(await back.text()).toContain('Sign-in is not available now')
    expect((await app.log()).at(-1)).toMatchObject({ interaction: 'login', reason: 'provider-unavailable' })
  })

  it('asks with PKCE, a state, a nonce, and for the person to show again who they are', async () => {
    await aPortalSession(app.baseUrl).get('/sign-in/start')
    const asked = elsewhere.asked()

    expect(asked.get('code_challenge_method')).toBe('S256')
    expect(asked.get('prompt')).toBe('login')
    expect(asked.get('redirect_uri')).toBe(`${app.baseUrl}/sign-in/callback`)
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toMatch(/^[\w-]{20,}$/)
  })

  it('takes the role as CIS2 writes it, with the organisation as it is named here', async () => {
    const page = await aPortalSession(app.baseUrl).get('/sign-in/start')

    expect(page.text).toContain('PRICE Bethan (Mrs) · Nurse Access Role, Oak Street Surgery')
    expect((await app.log()).at(-1)).toMatchObject({
      interaction: 'login',
      actor: { id: '555000000077', roleCode: 'R8001', organisation: 'Z99001' },
    })
  })

  it('lets whoever has signed in go on working while the provider is away', async () => {
    const session = aPortalSession(app.baseUrl)
    await session.get('/sign-in/start')
    elsewhere.isUp = false

    expect((await session.get('/find')).status).toBe(200)
  })

  it.each([
    ['with no role', { ...NURSE, nhsid_nrbac_roles: [] }, 'no-role'],
    [
      'whom the provider names no roles of',
      { nhsid_useruid: NURSE.nhsid_useruid, name: NURSE.name },
      'no-role',
    ],
    [
      'whose organisation has no code',
      { ...NURSE, nhsid_nrbac_roles: [{ ...NURSE.nhsid_nrbac_roles[0], org_code: '' }] },
      'organisation-unknown',
    ],
    ['without an id', { name: NURSE.name, nhsid_nrbac_roles: NURSE.nhsid_nrbac_roles }, 'sign-in-failed'],
  ])('lets nobody in %s, and the log says why', async (_case, person, reason) => {
    elsewhere.person = person
    const session = aPortalSession(app.baseUrl)
    const refused = await session.get('/sign-in/start')

    expect(refused.status).toBe(403)
    expect(refused.text).toContain('You are not signed in')
    expect((await app.log()).at(-1)).toMatchObject({ interaction: 'login', reason })
    expect((await session.get('/find')).url).toBe('/sign-in')
  })

  it('goes on with a new key of the provider at once, without a restart', async () => {
    elsewhere.rotateKey('k2')
    expect((await aPortalSession(app.baseUrl).get('/sign-in/start')).url).toBe('/find')
  })

  it.each([
    ['signed by a key that the provider never published', { idKey: aKey('k2') }],
    ['signed by a key under an id that nobody knows', { idKey: aKey('of-nobody') }],
    ['made for another client by its own word', { idClaims: { azp: 'another-client' } }],
    ['of the future', { idClaims: { iat: Math.floor(Date.now() / 1000) + 3_600 } }],
  ])('lets nobody in with an ID token %s, and the log says so', async (_which, given) => {
    Object.assign(elsewhere, given)
    const session = aPortalSession(app.baseUrl)
    const refused = await session.get('/sign-in/start')

    expect(refused.status).toBe(403)
    expect(refused.text).toContain('You are not signed in')
    expect((await app.log()).at(-1)).toMatchObject({
      interaction: 'login',
      actor: { kind: 'anonymous' },
      reason: 'sign-in-failed',
    })
    expect((await session.get('/find')).url).toBe('/sign-in')
  })

  it('takes no answer that another browser’s sign-in got', async () => {
    const attacker = aPortalSession(app.baseUrl)
    const begun = await fetch(`${app.baseUrl}/sign-in/start`, { redirect: 'manual' })
    const answered = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' })
    const callback = new URL(answered.headers.get('location') ?? '')

    const landed = await attacker.get(`${callback.pathname}${callback.search}`)
    expect(landed.status).toBe(403)
  })

  it('lets in software with a token of that provider, in the person’s role', async () => {
    const token = await elsewhere.accessToken({
      ...NURSE,
      aud: `${app.baseUrl}/fhir`,
      client_id: 'ward-app',
      scope: 'user/*.rs',
    })
    const answer = await fetch(`${app.baseUrl}/fhir/Patient?family=Nobody&birthdate=1950-01-01`, {
      headers: { authorization: `Bearer ${token}` },
    })

    expect(answer.status).toBe(200)
  })

  it('still gives partners their tokens here, and people only through an app that they approved', async () => {
    const token = await app.partnerToken('wey-valley-hospital')
    const smart = (await (
      await fetch(`${app.baseUrl}/fhir/.well-known/smart-configuration`)
    ).json()) as object

    expect(token).toMatch(/^eyJ/)
    expect(smart).toMatchObject({ token_endpoint: `${app.baseUrl}/oidc/token` })
    expect(smart).toMatchObject({ authorization_endpoint: `${app.baseUrl}/oidc/auth` })
    await expect(app.accountToken('gp')).rejects.toThrow()
  })

  it('sends the browser on to the provider when signing out', async () => {
    const session = aPortalSession(app.baseUrl)
    const page = await session.get('/sign-in/start')
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const left = await fetch(`${app.baseUrl}/sign-out`, {
      method: 'POST',
      headers: { cookie: session.cookies() },
      body: new URLSearchParams({ _csrf: csrf }),
      redirect: 'manual',
    })

    const location = new URL(left.headers.get('location') ?? '')
    expect(location.origin + location.pathname).toBe(`${elsewhere.issuer}/end`)
    expect(location.searchParams.get('post_logout_redirect_uri')).toBe(`${app.baseUrl}/sign-in`)
    expect((await session.get('/find')).url).toBe('/sign-in')
  })

  // The last one: its entries in the log are of a later time than what else is done here.
  it('sends nobody to a provider that has gone away since: it is asked again after some seconds, once for all', async () => {
    const session = aPortalSession(app.baseUrl)
    await session.get('/sign-in/start')
    const start = (): Promise<Response> => fetch(`${app.baseUrl}/sign-in/start`, { redirect: 'manual' })
    elsewhere.isUp = false

    const answers = await later(4_000, async () => {
      const before = elsewhere.discoveries()
      const starts = await Promise.all([start(), start(), start()])
      expect(elsewhere.discoveries() - before).toBe(1)
      expect((await session.get('/find')).status).toBe(200)
      return starts
    })

    for (const answer of answers) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10'])
      expect(await answer.text()).toContain('Sign-in is not available now')
    }
    const log = (await app.log()).filter(({ query }) => query === 'GET /sign-in/start')
    expect(log.at(-1)).toMatchObject({
      kind: 'event',
      interaction: 'login',
      actor: { kind: 'anonymous' },
      reason: 'provider-unavailable',
    })

    elsewhere.isUp = true
    const back = await later(8_000, start)
    expect(back.headers.get('location')).toContain(`${elsewhere.issuer}/auth`)
  })
})

/** Does something by a clock that is so many milliseconds ahead. */
async function later<T>(milliseconds: number, act: () => Promise<T>): Promise<T> {
  const { now } = Date
  Date.now = () => now() + milliseconds
  try {
    return await act()
  } finally {
    Date.now = now
  }
}
