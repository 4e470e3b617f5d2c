import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CALLUM = WALKTHROUGH.find(({ name }) => name === 'Callum Reeve')
if (!CALLUM) throw new Error('The walk needs Callum Reeve.')
const { nhsNumberShown } = CALLUM

function bannerOf(page: string): string {
  return /<[^>]*class="app-banner[\s\S]*?app-context/.exec(page)?.[0] ?? ''
}

describe('what a person says about sharing', () => {
  let app: TestApp
  let gp: PortalSession
  let record: string

  beforeAll(async () => {
    app = await startTestApp({ demo: 3 })
    gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
  })
  afterAll(() => app.close())

  async function say(form: Readonly<Record<string, string>>, who = gp): Promise<void> {
    const page = await who.confirm(`${record}/consent`, { reason: 'Told me in surgery today', ...form })
    expect(page.status).toBe(200)
  }

  async function takeBack(): Promise<void> {
    const page = await gp.get(`${record}/consent`)
    for (const [, withdraws = ''] of page.text.matchAll(/name="withdraws" value="([^"]+)"/g))
      await say({ withdraws })
  }

  it('starts with nothing recorded, and stands under the banner of the person', async () => {
    const { text } = await gp.get(`${record}/consent`)
    expect(text).toContain('Nothing is recorded.')
    expect(bannerOf(text)).toContain('REEVE')
    const delegates = await gp.get(`${record}/delegates`)
    expect(bannerOf(delegates.text)).toBe(bannerOf(text))
    expect((await app.log()).at(-1)).toMatchObject({
      query: 'GET /patients/{id}/delegates',
      disclosed: { what: 'banner', status: 200 },
    })
  })

  it('stands under the banner where it is sent wrongly too, and under none for who may not read the record', async () => {
    const wrong = await gp.send(`${record}/consent`, { choice: 'objection' }, `${record}/consent`)
    expect([wrong.status, bannerOf(wrong.text).includes('REEVE')]).toEqual([400, true])
    for (const categories of ['PSY,*', '__proto__', 'NOTHING']) {
      const hides = { choice: 'hide-categories', categories, reason: 'Told me in surgery today' }
      const none = await gp.send(`${record}/consent`, hides, `${record}/consent`)
      expect([none.status, none.text.includes('Choose kinds from the list')]).toEqual([400, true])
    }

    const officer = await signIn(app.baseUrl, 'privacy.officer')
    const { text } = await officer.get(`${record}/consent`)
    expect(text).toContain('Nothing is recorded.')
    expect(text).not.toMatch(/reeve/i)
  })

  it('is neither seen nor taken back by whom it shuts out, and by the privacy officer it is', async () => {
    const officer = await signIn(app.baseUrl, 'privacy.officer')
    await say({ choice: 'hide-from-organisations', organisations: 'Z99001' }, officer)
    expect((await gp.get(`${record}/consent`)).status).toBe(403)

    const page = await officer.get(`${record}/consent`)
    const [, withdraws = ''] = /name="withdraws" value="([^"]+)"/.exec(page.text) ?? []
    const form = { reason: 'Told me in surgery today', withdraws }
    expect((await gp.send(`${record}/consent`, form, `/find`)).status).toBe(403)
    expect((await gp.get(record)).status).toBe(403)
    expect((await officer.confirm(`${record}/consent`, form)).status).toBe(200)
    expect((await gp.get(record)).status).toBe(200)
  })

  it('tells the privacy officer when who takes it back opens the record to their own', async () => {
    const alerts = (): Promise<readonly object[]> =>
      app.database.query(
        "select reason from access_alerts where reason = 'consent-withdrawn-for-own-organisation'",
      )
    const before = (await alerts()).length
    await say({ choice: 'hide-from-organisations', organisations: 'RHM99' })
    await takeBack()
    expect(await alerts()).toHaveLength(before)
    await say({ choice: 'hide-categories', categories: 'mental-health' })
    await takeBack()
    expect((await alerts()).length).toBe(before + 1)
  })

  it('hides the record from an organisation at once, and it is not found there either, until it is taken back', async () => {
    const nurse = await signIn(app.baseUrl, 'mh.nurse')
    expect((await nurse.get(record)).status).toBe(200)

    await say({ choice: 'hide-from-organisations', organisations: 'RHM99' })
    expect((await nurse.get(record)).status).toBe(403)
    const search = await nurse.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
    expect(search.text).not.toContain('REEVE')
    expect(search.text).not.toContain('Reeve')
    expect((await gp.get(record)).status).toBe(200)
    expect(await app.log()).toContainEqual(expect.objectContaining({ reason: 'hidden-from-organisation' }))

    await takeBack()
    expect((await nurse.get(record)).status).toBe(200)
  })

  it('hides what a kind of source said, on pages that were stored before, for software too', async () => {
    const before = await gp.get(`${record}/sections/contacts`)
    expect(before.text).toContain('Holmwood')

    await say({ choice: 'hide-categories', categories: 'mental-health' })
    const after = await gp.get(`${record}/sections/contacts`)
    expect(after.text.match(/Holmwood/g)?.length ?? 0).toBeLessThan(
      before.text.match(/Holmwood/g)?.length ?? 0,
    )
    expect(after.text).toContain('withheld')
    const authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    const everything = await fetch(
      `${app.baseUrl}/fhir${record.replace('/patients/', '/Patient/')}/$everything`,
      {
        headers: { authorization },
      },
    )
    expect(await everything.text()).not.toContain('urn:ods:RHM99')

    await takeBack()
    expect((await gp.get(`${record}/sections/contacts`)).text).toContain('Holmwood')
  })

  it('says why a record may be seen, until when, what is withheld for which reason, and never what it is', async () => {
    await say({ choice: 'hide-categories', categories: 'mental-health' })
    const why = await gp.get(`${record}/why`)

    for (const words of [
      'because this person is registered with',
      'The person has said that it is to be hidden',
    ])
      expect(why.text).toContain(words)
    expect(why.text).toMatch(/this version of the rules: <span class="app-code">20\d\d-/)
    expect(why.text).not.toContain('Holmwood')
    expect((await app.log()).at(-1)).toMatchObject({ disclosed: { what: 'why-page', status: 200 } })
    const stranger = await signIn(app.baseUrl, 'gp', { role: 'Mill Lane' })
    expect((await stranger.get(`${record}/why`)).status).toBe(403)

    await takeBack()
    expect((await gp.get(`${record}/why`)).text).not.toContain('it is to be hidden')
  })

  it('closes the whole record, but not to somebody who breaks the glass', async () => {
    await say({ choice: 'objection' }, await signIn(app.baseUrl, 'privacy.officer'))
    expect((await gp.get(record)).status).toBe(403)

    await gp.confirm(`${record}/break-glass`, {
      reasonCode: 'life-at-risk',
      reasonText: 'Found collapsed at the surgery',
    })
    const opened = await gp.get(record)
    expect(opened.status).toBe(200)
    expect(opened.text).toContain('You broke the glass')
  })

  it('is recorded by nobody without a relationship, and by no partner', async () => {
    const stranger = await signIn(app.baseUrl, 'gp', { role: 'Mill Lane' })
    expect((await stranger.get(`${record}/consent`)).status).toBe(403)
    const answer = await fetch(`${app.baseUrl}/fhir/Consent`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await app.partnerToken('wey-valley-hospital')}`,
        'content-type': 'application/fhir+json',
      },
      body: JSON.stringify({ resourceType: 'Consent', status: 'active' }),
    })
    expect(answer.status).toBe(403)
  })

  it('says what is wrong with what was filled in, and keeps nothing of it', async () => {
    const privacy = await signIn(app.baseUrl, 'privacy.officer')
    const page = await privacy.send(`${record}/consent`, { reason: '', from: 'soon' }, `${record}/consent`)
    expect(page.status).toBe(400)
    for (const words of [
      'Choose what the person said',
      'Enter a whole date',
      'Say in a few words what the person said',
    ]) {
      expect(page.text).toContain(words)
    }
  })
})
