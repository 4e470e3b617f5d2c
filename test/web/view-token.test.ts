import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'
import { APP, approve, askAuthorization } from '../support/smart-app.js'

const [CALLUM, DOROTHY] = WALKTHROUGH
if (!CALLUM || !DOROTHY) throw new Error('The test needs two people.')

describe('two records open in two tabs (HZ27)', () => {
  let app: TestApp
  let gp: PortalSession
  let callum: string
  let dorothy: string

  beforeAll(async () => {
    app = await startTestApp({ demo: 2 })
    gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street', app: APP.origin })
    callum = await find(CALLUM.nhsNumberShown)
    dorothy = await find(DOROTHY.nhsNumberShown)
  })
  afterAll(() => app.close())

  async function find(nhsNumber: string): Promise<string> {
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber }, '/find')
    return /href="\/patients\/([0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
  }

  async function viewOf(person: string): Promise<string> {
    const { text } = await gp.get(`/patients/${person}/consent`)
    return /name="_view" value="([^"]+)"/.exec(text)?.[1] ?? ''
  }

  const SAID = { choice: 'share', reason: 'Told me in surgery today' }

  it('binds a form to the person of its page: another token for another person, the same for the same', async () => {
    expect(await viewOf(callum)).not.toBe(await viewOf(dorothy))
    expect(await viewOf(callum)).toBe(await viewOf(callum))
    expect(await viewOf(callum)).not.toContain(callum)
  })

  it.each(['consent', 'wrong-person', 'relationship', 'delegates', 'apart'])(
    'refuses a form for %s that was filled in on a page about somebody else; the log says so',
    async (path) => {
      const form = { ...SAID, _view: await viewOf(callum) }
      const page = await gp.send(`/patients/${dorothy}/${path}`, form, `/patients/${dorothy}/consent`)

      expect(page.status).toBe(409)
      expect(page.text).toContain('This form belongs to another person')
      expect(page.text).toContain('<strong>Nothing was done</strong>')
      expect((await app.log()).at(-1)).toMatchObject({
        kind: 'event',
        person: dorothy,
        reason: 'form-of-another-person',
        query: `POST /patients/{id}/${path}`,
        actor: { name: 'Dr Asha Rahman' },
      })
    },
  )

  it('refuses a form that says nothing of its page', async () => {
    const page = await gp.send(
      `/patients/${callum}/consent`,
      { ...SAID, _view: '' },
      `/patients/${callum}/consent`,
    )
    expect(page.status).toBe(409)
  })

  it('takes a form that was filled in while another record was opened elsewhere: it says whose it is', async () => {
    const view = await viewOf(callum)
    await gp.get(`/patients/${dorothy}`)
    const form = { ...SAID, reason: '', _view: view }
    const page = await gp.send(`/patients/${callum}/consent`, form, `/patients/${dorothy}/consent`)
    expect(page.status).toBe(400)
  })

  it('asks who opens an app for one person, having opened another since, to say that they mean it', async () => {
    await gp.get(`/patients/${callum}`)
    const launched = await gp.send('/launch', { app: APP.clientId, patient: callum }, `/patients/${callum}`)
    const launch = launched.toApp?.searchParams.get('launch') ?? ''
    await gp.get(`/patients/${dorothy}`)
    const asked = askAuthorization(app.baseUrl, { scope: 'openid launch user/*.rs', launch })
    const page = await gp.get(asked.url)
    expect(page.text).toContain('The record that you opened last is another person’s')
    expect(page.text).toMatch(/I mean REEVE, Callum/)

    const refused = await gp.send(page.url, { decision: 'approve' }, page.url)
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Confirm that you mean this person')
    expect((await app.log()).map(({ reason }) => reason)).toContain('app-for-another-person')
    const allowed = await gp.send(page.url, { decision: 'approve', confirmed: 'yes' }, page.url)
    expect(allowed.toApp?.searchParams.get('code')).toBeTruthy()
  })

  it('asks nothing more of who opens an app for the person whose record they opened last', async () => {
    await gp.get(`/patients/${callum}`)
    const launched = await gp.send('/launch', { app: APP.clientId, patient: callum }, `/patients/${callum}`)
    const launch = launched.toApp?.searchParams.get('launch') ?? ''
    const { page } = await approve(
      gp,
      askAuthorization(app.baseUrl, { scope: 'openid launch user/*.rs', launch }),
    )
    expect(page.text).not.toContain('another person’s')
  })
})
