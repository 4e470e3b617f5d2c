import { decodeJwt } from 'jose'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
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

const JOYCE = WALKTHROUGH.find(({ name }) => name === 'Joyce Whitcombe')
if (!JOYCE) throw new Error('The walk needs Joyce Whitcombe.')
const { nhsNumber, nhsNumberShown } = JOYCE

describe('an app of somebody else', () => {
  let first: TestApp
  let second: TestApp
  let session: PortalSession
  let tokens: AppTokens

  beforeAll(async () => {
    first = await startTestApp({ demo: 6 })
    session = await signIn(first.baseUrl, 'gp', { role: 'Oak Street', app: APP.origin })
  })
  afterAll(async () => {
    await first.close()
  })

  function read(app: TestApp, token: string): Promise<Response> {
    return fetch(`${app.baseUrl}/fhir/Patient/${tokens.patient ?? ''}/$everything`, {
      headers: { authorization: `Bearer ${token}` },
    })
  }

  it('finds where to go in the SMART configuration', async () => {
    const answer = await fetch(`${first.baseUrl}/fhir/.well-known/smart-configuration`)

    expect(await answer.json()).toMatchObject({
      authorization_endpoint: `${first.baseUrl}/oidc/auth`,
      token_endpoint: `${first.baseUrl}/oidc/token`,
      revocation_endpoint: `${first.baseUrl}/oidc/token/revocation`,
      introspection_endpoint: `${first.baseUrl}/oidc/token/introspection`,
      code_challenge_methods_supported: ['S256'],
      capabilities: expect.arrayContaining([
        'launch-standalone',
        'launch-ehr',
        'permission-offline',
      ]) as unknown,
    })
  })

  it('asks the clinician, who sees for whom and what, and allows it', async () => {
    const asked = askAuthorization(first.baseUrl)
    const { page, answer } = await approve(session, asked, nhsNumberShown)

    expect(page.text).toContain('Allow Falls risk calculator?')
    expect(page.text).toContain('WHITCOMBE')
    expect(page.text).toContain('Dr Asha Rahman')
    expect(page.text).toContain(
      'read and search everything in the record of the people whose records you may open',
    )
    expect(page.text).toContain('go on for up to 14 days')
    expect(answer.get('state')).toBe(asked.state)
    expect(answer.get('iss')).toBe(`${first.baseUrl}/oidc`)

    const exchanged = await exchangeCode(first.baseUrl, {
      code: answer.get('code') ?? '',
      verifier: asked.verifier,
    })
    tokens = exchanged.body
    expect(exchanged.status).toBe(200)
  })

  it('is told for whom it was opened, and gets a token of that person, in the role that was worked in', () => {
    expect(tokens).toMatchObject({
      token_type: 'Bearer',
      patient: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
      need_patient_banner: true,
    })
    expect(tokens.scope.split(' ').sort()).toEqual(
      ['fhirUser', 'launch/patient', 'offline_access', 'openid', 'user/*.rs'].sort(),
    )
    expect(decodeJwt(tokens.access_token)).toMatchObject({
      client_id: APP.clientId,
      patient: tokens.patient,
      scope: 'user/*.rs',
      nhsid_nrbac_roles: [{ org_code: 'Z99001' }],
      acr: 'AAL3',
      auth_time: expect.any(Number) as unknown,
    })
    expect(decodeJwt(tokens.id_token ?? '')).toMatchObject({
      aud: APP.clientId,
      fhirUser: expect.stringContaining(`${first.baseUrl}/fhir/Practitioner/`) as unknown,
    })
  })

  it('reads with it, under the name of the clinician', async () => {
    expect((await read(first, tokens.access_token)).status).toBe(200)
    expect((await first.log()).at(-1)).toMatchObject({ actor: { name: 'Dr Asha Rahman' } })
  })

  it('reads who its user is, where fhirUser leads, and no other entry by such an id', async () => {
    const { fhirUser } = decodeJwt(tokens.id_token ?? '') as { readonly fhirUser?: string }
    const headers = { authorization: `Bearer ${tokens.access_token}` }
    const answer = await fetch(fhirUser ?? '', { headers })

    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({
      resourceType: 'Practitioner',
      name: [{ text: 'Dr Asha Rahman' }],
    })
    expect((await first.log()).at(-1)).toMatchObject({
      kind: 'event',
      interaction: 'read',
      person: null,
      reason: null,
      query: 'GET /fhir/Practitioner/:id',
    })
    expect((await fetch(`${fhirUser ?? ''}?_summary=true`, { headers })).status).toBe(400)
    expect((await fetch(`${(fhirUser ?? '').slice(0, -1)}1`, { headers })).status).toBe(400)
  })

  it('reads nobody else, and looks for nobody: it was opened for one person', async () => {
    const headers = { authorization: `Bearer ${tokens.access_token}` }
    for (const path of [
      `Patient/${'0'.repeat(32)}/$everything`,
      'Patient?family=Reeve&birthdate=1990-01-01',
    ]) {
      const answer = await fetch(`${first.baseUrl}/fhir/${path}`, { headers })
      expect([403, 404]).toContain(answer.status)
      expect((await first.log()).at(-1)).toMatchObject({ decision: 'deny', reason: 'beyond-launch' })
    }
  })

  it('leaves in the log who allowed it what, and that the person was looked for', async () => {
    const log = await first.log()

    expect(
      log.some(({ disclosed, query }) => disclosed?.what === 'found' && query?.includes(APP.clientId)),
    ).toBe(true)
    expect(log.find(({ query }) => query?.startsWith('POST /authorise client_id='))).toMatchObject({
      interaction: 'login',
      reason: null,
      actor: { name: 'Dr Asha Rahman', organisation: 'Z99001' },
      query: expect.stringContaining('user/*.rs') as unknown,
    })
    expect(first.printed()).not.toContain(nhsNumber)
  })

  it('gets a new token for a refresh token, once, for the same person', async () => {
    const refreshed = await askToken(first.baseUrl, {
      grant_type: 'refresh_token',
      refresh_token: tokens.refresh_token ?? '',
    })

    expect(refreshed).toMatchObject({ status: 200, body: { patient: tokens.patient } })
    expect(refreshed.body.refresh_token).not.toBe(tokens.refresh_token)
    tokens = refreshed.body
    expect((await read(first, tokens.access_token)).status).toBe(200)
  })

  it('refreshes without saying who it is, as SMART lets a public app: the token says it', async () => {
    const nameless = (form: Readonly<Record<string, string>>): Promise<Response> =>
      fetch(`${first.baseUrl}/oidc/token`, {
        method: 'POST',
        body: new URLSearchParams({ grant_type: 'refresh_token', ...form }),
      })
    const used = tokens.refresh_token ?? ''
    const refreshed = await nameless({ refresh_token: used })

    expect(refreshed.status).toBe(200)
    tokens = (await refreshed.json()) as AppTokens
    expect((await read(first, tokens.access_token)).status).toBe(200)

    const inChunks = await fetch(`${first.baseUrl}/oidc/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      duplex: 'half',
      body: new Blob([`grant_type=refresh_token&refresh_token=${tokens.refresh_token ?? ''}`]).stream(),
    })
    expect(inChunks.status).toBe(200)
    tokens = (await inChunks.json()) as AppTokens

    const unknown = await nameless({ refresh_token: 'x'.repeat(43) })
    expect(unknown.status).toBe(400)
    expect(await unknown.json()).toMatchObject({ error: 'invalid_grant' })
    expect((await first.log()).at(-1)).toMatchObject({
      actor: { kind: 'anonymous' },
      reason: 'invalid-grant',
    })
  })

  it('loses all that it has when it revokes its refresh token, on every gateway of the database', async () => {
    second = await startTestApp({ besides: first })
    expect((await read(second, tokens.access_token)).status).toBe(200)
    const revoked = await fetch(`${first.baseUrl}/oidc/token/revocation`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: APP.clientId, token: tokens.refresh_token ?? '' }),
    })

    expect(revoked.status).toBe(200)
    expect((await read(second, tokens.access_token)).status).toBe(401)
    expect((await read(first, tokens.access_token)).status).toBe(401)
    expect((await first.log()).at(-1)).toMatchObject({ reason: 'grant-revoked' })
    const again = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '' }
    expect(await askToken(first.baseUrl, again)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    })
    await second.close()
  })

  it('gets nothing where the clinician does not allow it, and the log says so', async () => {
    const page = await session.get(askAuthorization(first.baseUrl, { scope: 'openid user/*.rs' }).url)
    const decided = await session.send(page.url, { decision: 'deny' }, page.url)

    expect(decided.toApp?.searchParams.get('error')).toBe('access_denied')
    expect(decided.toApp?.searchParams.get('code')).toBeNull()
    expect((await first.log()).at(-1)).toMatchObject({ reason: 'app-not-approved' })
  })

  it('sends whoever is not signed in to sign in, and then goes on', async () => {
    const stranger = aPortalSession(first.baseUrl, '', APP.origin)
    const asked = askAuthorization(first.baseUrl, { scope: 'openid user/*.rs' })

    const start = await stranger.get(asked.url)
    expect(start.url).toBe('/sign-in')
    const form = await stranger.get('/sign-in/start')
    const page = await stranger.send(
      form.url,
      { username: 'ed.consultant', password: 'neighbourhood' },
      form.url,
    )

    expect(page.text).toContain('Allow Falls risk calculator?')
    expect(page.text).toContain('Dr Daniel Okafor')
  })

  it('without offline_access has what it has for as long as the clinician is signed in', async () => {
    const nurse = await signIn(first.baseUrl, 'district.nurse', { app: APP.origin })
    const given = await launchStandalone(first.baseUrl, nurse, { asks: { scope: 'openid user/*.rs' } })
    expect(given.refresh_token).toBeUndefined()
    expect((await read(first, given.access_token)).status).toBe(200)

    await nurse.send('/sign-out', {}, '/find')

    expect((await read(first, given.access_token)).status).toBe(401)
    expect((await first.log()).at(-1)).toMatchObject({ reason: 'session-revoked' })
  })
})
