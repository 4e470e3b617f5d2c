import { aPolicyFile } from '../support/a-policy.js'
import { aPortalSession, signIn } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CLAIMS = {
  'x-user-id': '999000000001',
  'x-forwarded-user': 'caldicott.guardian',
  'x-real-ip': '10.0.0.1',
  'nhsd-identity-uuid': '999000000001',
  'nhsd-end-user-organisation-ods': 'RWV99',
}

describe('who somebody says that they are', () => {
  let app: TestApp

  beforeAll(async () => {
    app = await startTestApp({ environment: { POLICY_FILE: aPolicyFile({}) } })
  })
  afterAll(() => app.close())

  it('by a header is nobody, at the interface and in the portal (A31)', async () => {
    const api = await fetch(`${app.baseUrl}/fhir/Patient`, { headers: CLAIMS })
    const page = await fetch(`${app.baseUrl}/find`, { headers: CLAIMS, redirect: 'manual' })

    expect(api.status).toBe(401)
    expect(page.headers.get('location')).toBe('/sign-in')
  })

  it('by a header beside a good token stays who they are, and the application log has the header’s name alone (A31)', async () => {
    const token = await app.accountToken('ed.consultant')
    const answer = await fetch(`${app.baseUrl}/fhir/Patient?family=Nobody&birthdate=1950-01-01`, {
      headers: { ...CLAIMS, authorization: `Bearer ${token}` },
    })

    expect(answer.status).toBe(200)
    expect((await app.log()).at(-1)).toMatchObject({ actor: { name: 'Dr Daniel Okafor' } })
    expect(app.printed()).toContain('nhsd-identity-uuid')
    expect(app.printed()).not.toContain('999000000001')
  })

  it('by a session id that an attacker chose is nothing after sign-in (A30)', async () => {
    const planted = aPortalSession(app.baseUrl, 'record.sid=s%3Achosen.by-an-attacker')
    const form = await planted.get('/sign-in/start')
    await planted.send(form.url, { username: 'ed.consultant', password: 'neighbourhood' }, form.url)

    expect(planted.cookies()).not.toContain('chosen')
    expect((await aPortalSession(app.baseUrl, 'record.sid=s%3Achosen.by-an-attacker').get('/find')).url).toBe(
      '/sign-in',
    )
  })

  it('in another role has another session id, and the old one is dead (A30)', async () => {
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const before = gp.cookies()
    const page = await gp.get('/role')
    const mill = /value="([^"]+)"[^>]*>\s*<label[^>]*>[^<]*Mill Lane/.exec(page.text)?.[1] ?? ''
    const changed = await gp.send('/role', { role: mill }, '/role')

    expect(changed.text).toContain('Mill Lane')
    expect(gp.cookies()).not.toBe(before)
    expect((await aPortalSession(app.baseUrl, before).get('/find')).url).toBe('/sign-in')
  })

  it('with a level and a time, from the provider inside too', async () => {
    const doctor = await signIn(app.baseUrl, 'ed.consultant')
    const page = await doctor.get('/sign-in/step-up?to=/find&level=3')
    expect(page.url).toMatch(/^\/oidc\/interaction\//)

    const back = await doctor.send(
      page.url,
      { username: 'ed.consultant', password: 'neighbourhood' },
      page.url,
    )
    expect([back.status, back.url]).toEqual([200, '/find'])
  })
})
