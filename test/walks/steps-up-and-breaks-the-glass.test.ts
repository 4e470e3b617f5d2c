import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { aProviderElsewhere, type ProviderElsewhere } from '../support/a-provider-elsewhere.js'
import { aPortalSession, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const DOROTHY = WALKTHROUGH.find(({ name }) => name === 'Dorothy Ashby')
if (!DOROTHY) throw new Error('The walk needs Dorothy Ashby.')

const CLIENT = { id: 'the-portal', secret: 'a secret of this test' }
const REASON = {
  reasonCode: 'life-at-risk',
  reasonText: 'Found collapsed, and nothing is known of what they take',
}
/** Of an organisation that has nothing to do with her. */
const NURSE = {
  nhsid_useruid: '555000000177',
  name: 'PRICE Bethan (Mrs)',
  nhsid_nrbac_roles: [
    {
      person_orgid: '555000000377',
      person_roleid: '555000000177-role',
      org_code: 'RHM99',
      role_code: 'S8000:G8000:R8001',
      role_name: '"Clinical":"Clinical Provision":"Nurse Access Role"',
    },
  ],
}

describe('somebody whose sign-in is too weak for what they have to do', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'secret-'))
  let elsewhere: ProviderElsewhere
  let app: TestApp
  let nurse: PortalSession
  let record: string
  const now = (): number => Math.floor(Date.now() / 1000)

  beforeAll(async () => {
    elsewhere = await aProviderElsewhere(CLIENT)
    const secretFile = path.join(folder, 'client-secret')
    writeFileSync(secretFile, CLIENT.secret)
    app = await startTestApp({
      demo: 24,
      environment: {
        OIDC_ISSUER: elsewhere.issuer,
        OIDC_CLIENT_ID: CLIENT.id,
        OIDC_CLIENT_SECRET_FILE: secretFile,
      },
    })
    elsewhere.person = NURSE
  })

  beforeEach(async () => {
    elsewhere.idClaims = { acr: 'AAL2_ANY', auth_time: now() }
    nurse = aPortalSession(app.baseUrl)
    await nurse.get('/sign-in/start')
    const found = await nurse.send('/find', { by: 'nhs-number', nhsNumber: DOROTHY.nhsNumberShown }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    expect((await nurse.get(record)).status).toBe(403)
  })

  afterAll(async () => {
    await app.close()
    elsewhere.close()
    rmSync(folder, { recursive: true })
  })

  it('goes on where it stopped once the sign-in is strong enough, and the log tells all of it in order', async () => {
    const before = (await app.log()).length
    const form = `${record}/break-glass`

    // The provider shows them in at the level that it was asked for, and brings them back to the form.
    elsewhere.idClaims = { acr: 'AAL3_ANY', auth_time: now() }
    const stopped = await nurse.confirm(form, REASON)
    expect([stopped.status, stopped.url]).toEqual([200, form])
    expect(stopped.text).not.toContain('ASHBY')
    expect(elsewhere.asked().get('acr_values')).toBe('AAL3_ANY')

    const opened = await nurse.confirm(form, REASON)
    expect([opened.status, opened.url]).toEqual([200, record])
    expect(opened.text).toContain('ASHBY')
    expect(opened.text).toContain('You broke the glass.')

    const person = record.split('/').at(-1)
    expect((await app.log()).slice(before)).toMatchObject([
      { kind: 'event', person, decision: 'deny', reason: 'assurance-too-low' },
      { interaction: 'login', reason: null },
      { kind: 'intent', person, purpose: 'BTG', interaction: 'operation', decision: 'permit' },
      { kind: 'outcome', person, purpose: 'BTG' },
      { kind: 'intent', person, purpose: 'BTG', interaction: 'read', basis: 'break-glass' },
      { kind: 'outcome', person, purpose: 'BTG' },
    ])
  })

  it('opens nothing when the sign-in stays as weak, and the log says why each time', async () => {
    const before = (await app.log()).length
    const form = `${record}/break-glass`
    const stopped = await nurse.confirm(form, REASON)
    expect(stopped.status).toBe(403)
    expect(stopped.text).toContain('A stronger sign-in is needed')
    expect(stopped.text).not.toContain('ASHBY')

    expect((await nurse.get(record)).status).toBe(403)
    const reasons = (await app.log()).slice(before).map(({ reason }) => reason)
    expect(reasons).toEqual(['assurance-too-low', 'assurance-too-low', 'no-legitimate-relationship'])
  })

  it('opens nothing in the session from before the stronger sign-in', async () => {
    const before = nurse.cookies()
    elsewhere.idClaims = { acr: 'AAL3_ANY', auth_time: now() }
    await nurse.confirm(`${record}/break-glass`, REASON)
    await nurse.confirm(`${record}/break-glass`, REASON)
    expect((await nurse.get(record)).status).toBe(200)

    const old = await aPortalSession(app.baseUrl, before).get(record)
    expect([old.status, old.url]).toEqual([200, '/sign-in'])
    expect(old.text).not.toContain('ASHBY')
  })
})
