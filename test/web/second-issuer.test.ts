import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PARTNER_ORGANISATIONS } from '../../src/demo/organisations.js'
import { aPolicyFile } from '../support/a-policy.js'
import { aPortalSession } from '../support/portal-session.js'
import { aProviderElsewhere, type ProviderElsewhere } from '../support/a-provider-elsewhere.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CLIENT = { id: 'record-of-the-county', secret: 'a secret of this test' }
const COUNTY = PARTNER_ORGANISATIONS['county-social-care'].odsCode
const HELPING_HANDS = PARTNER_ORGANISATIONS['helping-hands'].odsCode
const WORKER = { oid: '8f2c', name: 'Yusuf Demir', roles: ['Social worker'], org: COUNTY, acr: 'mfa' }

describe('signing in at the issuer of a council', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'secret-'))
  let county: ProviderElsewhere
  let app: TestApp

  beforeAll(async () => {
    county = await aProviderElsewhere(CLIENT)
    const clientSecretFile = path.join(folder, 'client-secret')
    writeFileSync(clientSecretFile, CLIENT.secret)
    app = await startTestApp({
      environment: {
        POLICY_FILE: aPolicyFile({
          issuers: [
            {
              key: 'county',
              issuer: county.issuer,
              clientId: CLIENT.id,
              clientSecretFile,
              label: 'Sign in with your county account',
              organisations: [COUNTY, HELPING_HANDS],
              claims: {
                id: 'oid',
                organisation: 'org',
                roleCodes: { 'Social worker': 'R8014', 'Link worker': 'R8003' },
                assurance: { pwd: 1, mfa: 2 },
              },
            },
          ],
        }),
      },
    })
  })

  beforeEach(() => {
    county.isUp = true
    county.idClaims = WORKER
  })

  afterAll(async () => {
    await app.close()
    county.close()
    rmSync(folder, { recursive: true })
  })

  it('is offered beside the first one', async () => {
    const page = await aPortalSession(app.baseUrl).get('/sign-in')

    expect(page.text).toContain('Sign in with your county account')
    expect(page.text).toContain(`${app.baseUrl}/sign-in/start/county`)
    expect(page.headers.get('content-security-policy')).toContain(county.issuer)
  })

  it('lets somebody in as one of the issuer’s own people, under ids that nobody elsewhere can have', async () => {
    const page = await aPortalSession(app.baseUrl).get('/sign-in/start/county')

    expect(page.text).toContain('Yusuf Demir · Social worker')
    expect(county.asked().get('redirect_uri')).toBe(`${app.baseUrl}/sign-in/callback/county`)
    expect((await app.log()).at(-1)).toMatchObject({
      actor: { id: 'county:8f2c', roleCode: 'R8014', organisation: COUNTY },
    })
  })

  it('keeps in the session that they came from there', async () => {
    await aPortalSession(app.baseUrl).get('/sign-in/start/county')
    const sessions = await app.database.query<{ readonly sess: { readonly signedIn?: object } }>(
      `select sess from sessions where sess::text like '%county:8f2c%'`,
    )
    expect(sessions[0]?.sess.signedIn).toMatchObject({ federated: true, issuer: 'county', assurance: 2 })
  })

  it.each([
    ['an organisation that is not the issuer’s', { ...WORKER, org: 'RWV99' }, 'organisation-not-of-issuer'],
    [
      'another organisation beside its own',
      { ...WORKER, org: [COUNTY, 'RWV99'] },
      'organisation-not-of-issuer',
    ],
    ['a role that is not in the table', { ...WORKER, roles: ['Director'] }, 'no-role'],
    ['a role by its code', { ...WORKER, roles: ['R8000'] }, 'no-role'],
    ['no role', { ...WORKER, roles: undefined }, 'no-role'],
    ['no organisation', { ...WORKER, org: undefined }, 'no-role'],
    ['no id', { ...WORKER, oid: undefined }, 'sign-in-failed'],
    [
      'claims of the national issuer',
      { nhsid_useruid: '555000000077', name: 'x', nhsid_nrbac_roles: [{ org_code: 'RWV99' }] },
      'sign-in-failed',
    ],
  ])('lets nobody in with %s', async (_case, claims, reason) => {
    county.idClaims = claims
    const session = aPortalSession(app.baseUrl)

    expect((await session.get('/sign-in/start/county')).status).toBe(403)
    expect((await app.log()).at(-1)).toMatchObject({ interaction: 'login', reason })
    expect((await session.get('/find')).url).toBe('/sign-in')
  })

  it('asks somebody with two organisations for which one they work now', async () => {
    county.idClaims = { ...WORKER, org: [COUNTY, HELPING_HANDS] }
    const page = await aPortalSession(app.baseUrl).get('/sign-in/start/county')

    expect(page.url).toBe('/role')
    expect(page.text).toContain('Helping Hands')
  })

  it('takes no answer that was for the other issuer', async () => {
    const session = aPortalSession(app.baseUrl)
    const begun = await fetch(`${app.baseUrl}/sign-in/start/county`, { redirect: 'manual' })
    const answered = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' })
    const { search } = new URL(answered.headers.get('location') ?? '')

    expect((await session.get(`/sign-in/callback${search}`)).status).toBe(403)
  })

  it('has no place of its own for an issuer that is not there', async () => {
    expect((await aPortalSession(app.baseUrl).get('/sign-in/start/another')).url).not.toBe('/find')
  })
})
