import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CALLUM = WALKTHROUGH.find(({ name }) => name === 'Callum Reeve')
if (!CALLUM) throw new Error('The walk needs Callum.')
const { nhsNumberShown } = CALLUM

const REASON = { reasonCode: 'life-at-risk', reasonText: 'Found collapsed at home' }

describe('the pages of the privacy officer and the Caldicott Guardian', () => {
  let app: TestApp
  let officer: PortalSession
  let gp: PortalSession
  let callum: string

  async function find(session: PortalSession, nhsNumber: string): Promise<string> {
    const found = await session.send('/find', { by: 'nhs-number', nhsNumber }, '/find')
    return /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
  }

  beforeAll(async () => {
    app = await startTestApp({ demo: 3 })
    officer = await signIn(app.baseUrl, 'privacy.officer')
    gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    callum = await find(gp, nhsNumberShown)
  })
  afterAll(() => app.close())

  it('say of everybody what they said about sharing, and the log has each person who was shown', async () => {
    const said = { choice: 'hide-from-organisations', organisations: 'RHM99', reason: 'Told me in surgery' }
    await gp.confirm(`${callum}/consent`, said)

    const page = await officer.get('/audit/consents')

    for (const words of [
      'REEVE',
      'Hides the record from some',
      'Holmwood',
      'Holds now',
      'Told me in surgery',
    ])
      expect(page.text).toContain(words)
    expect(page.text).toContain('Dr Asha Rahman')
    expect(page.text).not.toMatch(/\b999\d{7}\b/)
    const person = callum.replace('/patients/', '')
    expect((await app.log()).slice(-3)).toMatchObject([
      { kind: 'intent', purpose: 'HCOMPL', person: null },
      { kind: 'outcome', person, disclosed: { what: 'consents', resources: 1 } },
      { kind: 'outcome', person: null, disclosed: { what: 'consents-of-all', resources: 1 } },
    ])
  })

  it.each([
    ['state=valid', true],
    ['state=not-valid', false],
    ['kind=hide-from-organisations', true],
    ['kind=objection', false],
    ['organisation=RHM99', true],
    ['organisation=Z99001', false],
    ['page=2', false],
  ])('are searched by %s', async (query, isThere) => {
    expect((await officer.get(`/audit/consents?${query}`)).text.includes('REEVE')).toBe(isThere)
  })

  it('are searched by a person’s reference, and by nothing that is none', async () => {
    const person = callum.replace('/patients/', '')
    expect((await officer.get(`/audit/consents?person=${person}`)).text).toContain('REEVE')
    expect((await officer.get(`/audit/consents?person=${'0'.repeat(32)}`)).text).toContain('Nobody has said')
    const wrong = await officer.get('/audit/consents?person=9990001014&organisation=!')
    expect(wrong.status).toBe(400)
    expect(wrong.text).toContain('has 32 letters and digits')
    expect((await app.log()).at(-1)).toMatchObject({ kind: 'event', reason: 'search-parameter-refused' })
  })

  it('lead to where it is taken back, which they may do', async () => {
    const href = /href="(\/patients\/[0-9a-f]{32}\/consent)"/.exec(
      (await officer.get('/audit/consents')).text,
    )?.[1]
    expect(href).toBe(`${callum}/consent`)
    const withdraws = /name="withdraws" value="([^"]+)"/.exec((await officer.get(href ?? '')).text)?.[1] ?? ''
    await officer.confirm(`${callum}/consent`, { withdraws, reason: 'He wrote to us' })
    expect((await officer.get('/audit/consents?state=not-valid')).text).toContain('Taken back')
  })

  it('list alerts, which are looked at and closed with an outcome, each once and by somebody else', async () => {
    const nurse = await signIn(app.baseUrl, 'mh.nurse')
    const record = await find(nurse, nhsNumberShown)
    await nurse.confirm(`${record}/break-glass`, REASON)
    const list = await officer.get('/audit/alerts?state=new&reason=break-glass')
    expect(list.text).toContain('Somebody broke the glass,')
    expect(list.text).not.toContain('REEVE')
    const request = /name="request" value="([^"]+)"/.exec(list.text)?.[1] ?? ''
    const alert = { request, reason: 'break-glass' }

    const looked = await officer.send('/audit/alerts', { ...alert, step: 'looked-at' }, '/audit/alerts')
    expect(looked.text).toContain('Looked at (Owen Marsh')
    for (const wrong of [
      { step: '' },
      { step: 'closed', words: 'The ward confirmed it' },
      { step: 'closed', outcome: 'acted-on', words: 'ok' },
    ])
      expect((await officer.send('/audit/alerts', { ...alert, ...wrong }, '/audit/alerts')).status).toBe(400)
    const close = { step: 'closed', outcome: 'nothing-wrong', words: 'The ward confirmed the admission' }
    const closed = await officer.send('/audit/alerts', { ...alert, ...close }, '/audit/alerts')
    expect(closed.text).toContain('Nothing was wrong (Owen Marsh')
    expect((await officer.send('/audit/alerts', { ...alert, ...close }, '/audit/alerts')).status).toBe(409)
    expect((await officer.get('/audit/alerts?state=closed')).text).toContain('The ward confirmed')
    expect((await app.log()).map(({ disclosed }) => disclosed?.what)).toEqual(
      expect.arrayContaining(['alert-looked-at', 'alert-closed', 'alert-invalid', 'alert-stale', 'alerts']),
    )
  })

  it('count on the first page what waits', async () => {
    const start = await officer.get('/audit')
    expect(start.text).toContain('0 reviews are overdue')
    expect(start.text).toContain('1 more review waits')
    expect(start.text).toMatch(/\d+ alerts? (?:is|are) new/)
  })

  it('are open to nobody else', async () => {
    const auditor = await signIn(app.baseUrl, 'auditor')
    for (const session of [gp, auditor])
      for (const path of ['/audit/alerts', '/audit/consents'])
        expect((await session.get(path)).status).toBe(403)
    const step = { request: 'x', reason: 'y', step: 'closed' }
    expect((await gp.send('/audit/alerts', step, callum)).status).toBe(403)
  })

  it('G22: have the sixth use in an hour at once, and its review by the next day; care goes on', async () => {
    const doctor = await signIn(app.baseUrl, 'gp', { role: 'Mill Lane' })
    const record = await find(doctor, nhsNumberShown)
    for (let time = 0; time < 6; time += 1) {
      await doctor.confirm(`${record}/break-glass`, REASON)
      expect((await doctor.get(record)).status).toBe(200)
    }
    const alerts = await officer.get('/audit/alerts?reason=break-glass-repeated')
    expect(alerts.text).toContain('again and again within an hour')
    const uses = await app.database.query<{ hours: number }>(
      `select extract(epoch from review_due - opened_at)::int / 3600 as hours from access_uses
        where kind = 'break-glass' order by opened_at desc limit 2`,
    )
    expect(uses.map(({ hours }) => hours)).toEqual([24, 72])
  })
})
