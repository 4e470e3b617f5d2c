import { createAppLaunches } from '../../src/adapters/postgres/sign-in/app-launches.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { APP, approve, askAuthorization, exchangeCode } from '../support/smart-app.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const JOYCE = WALKTHROUGH.find(({ name }) => name === 'Joyce Whitcombe')
if (!JOYCE) throw new Error('The test needs Joyce Whitcombe.')
const { nhsNumberShown } = JOYCE
const ASKS = { scope: 'openid launch user/*.rs' }

describe('opening an app from a person’s record', () => {
  let app: TestApp
  let gp: PortalSession
  let person: string

  beforeAll(async () => {
    app = await startTestApp({ demo: 6 })
    gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street', app: APP.origin })
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
    person = /href="\/patients\/([0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
  })
  afterAll(() => app.close())

  async function launch(session = gp): Promise<string> {
    const opened = await session.send('/launch', { app: APP.clientId, patient: person }, '/find')
    return opened.toApp?.searchParams.get('launch') ?? ''
  }

  it('sends the browser to the app with the address of the interface and a handle, and the log has it', async () => {
    const opened = await gp.send('/launch', { app: APP.clientId, patient: person }, '/find')

    expect(opened.toApp?.pathname).toBe('/launch')
    expect(opened.toApp?.searchParams.get('iss')).toBe(`${app.baseUrl}/fhir`)
    expect(opened.toApp?.searchParams.get('launch')).toMatch(/^[\w-]{43}$/)
    expect(opened.toApp?.href).not.toContain(person)
    expect((await app.log()).slice(-2)).toMatchObject([
      {
        kind: 'intent',
        person,
        query: `POST /launch app=${APP.clientId}`,
        actor: { name: 'Dr Asha Rahman' },
      },
      { kind: 'outcome', disclosed: { what: 'app-launch' } },
    ])
  })

  it('is offered on the summary of their record, for them and nobody else', async () => {
    const summary = await gp.get(`/patients/${person}`)
    const form = /<section class="app-apps"[^]*?<\/section>/.exec(summary.text)?.[0] ?? ''

    expect(form).toMatch(/Apps for WHITCOMBE, Joyce/)
    expect(form).toContain('Open Falls risk calculator for this person')
    expect([...form.matchAll(/name="patient" value="([^"]+)"/g)].map(([, id]) => id)).toEqual([person])
    expect((await gp.get(`/patients/${person}/sections/medicines`)).text).not.toContain('app-apps')

    const fields = Object.fromEntries(
      [...form.matchAll(/name="(app|patient)" value="([^"]+)"/g)].map(([, name, value]) => [name, value]),
    ) as Record<string, string>
    const opened = await gp.send('/launch', fields, `/patients/${person}`)
    expect(opened.toApp?.origin).toBe(APP.origin)
  })

  it('names the person to whoever allows it, and that is a look of theirs in the log', async () => {
    await gp.get(askAuthorization(app.baseUrl, { ...ASKS, launch: await launch() }).url)

    expect((await app.log()).slice(-2)).toMatchObject([
      { kind: 'intent', person, query: `GET /authorise client_id=${APP.clientId}` },
      { kind: 'outcome', person, disclosed: { what: 'patient', resources: 1 } },
    ])
  })

  it('gives the app that person, without asking for them again', async () => {
    const asked = askAuthorization(app.baseUrl, { ...ASKS, launch: await launch() })
    const { page, answer } = await approve(gp, asked)
    const code = { code: answer.get('code') ?? '', verifier: asked.verifier }

    expect(page.text).toMatch(
      /It will be opened for <strong>WHITCOMBE, Joyce[^<]*<\/strong>, born [^<]+, and for nobody else/,
    )
    expect((await exchangeCode(app.baseUrl, code)).body).toMatchObject({ patient: person })
  })

  it('counts once', async () => {
    const handle = await launch()
    await approve(gp, askAuthorization(app.baseUrl, { ...ASKS, launch: handle }))

    const again = await gp.get(askAuthorization(app.baseUrl, { ...ASKS, launch: handle }).url)
    expect(again.toApp?.searchParams.get('error')).toBe('invalid_request')
  })

  it('counts in the session that began it, and in no other', async () => {
    const handle = await launch()
    const nurse = await signIn(app.baseUrl, 'practice.nurse', { app: APP.origin })

    const page = await nurse.get(askAuthorization(app.baseUrl, { ...ASKS, launch: handle }).url)
    expect(page.status).toBe(400)
    expect(page.text).toContain('No app asks for anything now')
  })

  it('counts for five minutes', async () => {
    let time = Date.now()
    const launches = createAppLaunches({
      database: app.database,
      now: () => time,
      newHandle: () => 'a handle',
    })
    const handle = await launches.create({ clientId: 'any', session: 'any', patient: person as never })

    time += 299_000
    expect(await launches.find(handle)).toBeDefined()
    time += 2_000
    expect([await launches.find(handle), await launches.take(handle)]).toEqual([undefined, undefined])
  })

  it.each([
    ['an app that is not registered', 'gp', { app: 'made-up' }],
    ['somebody who is not there', 'gp', { patient: '0'.repeat(32) }],
    ['something that is no id', 'gp', { patient: nhsNumberShown }],
    ['somebody with whom they have nothing to do', 'pharmacist', {}],
    ['anybody, by a receptionist', 'receptionist', {}],
  ])('is not done for %s, and nothing else is said', async (_case, username, differs) => {
    const own = await signIn(app.baseUrl, username, { role: 'Oak Street', app: APP.origin })
    const opened = await own.send('/launch', { app: APP.clientId, patient: person, ...differs }, '/role')

    expect(opened.status).toBe(404)
    expect(opened.toApp).toBeUndefined()
  })

  it('is not done for a form that is not ours', async () => {
    const answer = await fetch(`${app.baseUrl}/launch`, {
      method: 'POST',
      headers: { cookie: gp.cookies() },
      body: new URLSearchParams({ app: APP.clientId, patient: person }),
      redirect: 'manual',
    })
    expect(answer.status).toBe(403)
  })
})
