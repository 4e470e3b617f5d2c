import { aPortalSession, signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const SESSION_COOKIE = /record\.sid=([^;]+)/

describe('a session of the portal', () => {
  let app: TestApp

  beforeAll(async () => {
    app = await startTestApp()
  })

  afterAll(async () => {
    await app.close()
  })

  it('begins with signing in, lands on the page that was asked for, and says who it is on each page', async () => {
    const nobody = await aPortalSession(app.baseUrl).get('/find')
    expect(nobody.url).toBe('/sign-in')

    const { landed } = await signIn(app.baseUrl, 'ed.consultant')
    expect(landed.url).toBe('/find')
    expect(landed.text).toContain('Dr Daniel Okafor · Clinical Practitioner, Wey Valley Hospital')
    expect(landed.text).not.toContain('Change role')
  })

  it.each([
    ['comes back after sign-in to the page that was asked for', '/find?x=1', '/find'],
    [
      'never to a page about somebody: the next one at a shared computer has not asked for it',
      '/patients/0123456789abcdef0123456789abcdef',
      '/find',
    ],
  ])('%s', async (_case, asked, landsOn) => {
    const session = aPortalSession(app.baseUrl)
    await session.get(asked)
    const form = await session.get('/sign-in/start')
    const landed = await session.send(
      form.url,
      { username: 'ed.consultant', password: 'neighbourhood' },
      form.url,
    )

    expect(landed.url).toBe(landsOn)
    const about = (await app.log()).filter(({ person }) => person !== null)
    expect(about.map(({ actor, reason }) => `${actor.kind}: ${reason}`)).toEqual(
      asked.startsWith('/patients/') ? ['anonymous: no-session'] : [],
    )
  })

  it('asks somebody with two roles which one they work in, and lets them change it', async () => {
    const session = await signIn(app.baseUrl, 'gp', { role: 'Mill Lane Surgery' })
    expect(session.landed.text).toContain('Mill Lane Surgery</span>')

    const roles = await session.get('/role')
    const oakStreet = valueOf(roles.text, 'Oak Street Surgery')
    const before = session.cookies()
    const changed = await session.send('/role', { role: oakStreet }, '/role')

    expect(changed.text).toContain('Dr Asha Rahman · Clinical Practitioner, Oak Street Surgery')
    expect(session.cookies()).not.toBe(before)
    const old = await aPortalSession(app.baseUrl, before).get('/find')
    expect(old.url).toBe('/sign-in')
  })

  it('takes no role that the person does not hold', async () => {
    const session = await signIn(app.baseUrl, 'gp')
    const answer = await session.send('/role', { role: '999199999999' }, '/role')

    expect(answer.status).toBe(400)
    expect(answer.text).toContain('Choose the role in which you work now')
    expect((await session.get('/find')).url).toBe('/role')
    await session.send('/role', {}, '/role')
    expect((await app.log()).filter(({ query }) => query === 'POST /role')).toMatchObject([
      { interaction: 'login', reason: 'role-not-held', actor: { name: 'Dr Asha Rahman' } },
      { interaction: 'login', reason: 'role-not-chosen' },
    ])
  })

  it('has another id after sign-in than before it, and the old one is worth nothing', async () => {
    const planted = aPortalSession(app.baseUrl)
    await planted.get('/find')
    const before = planted.cookies()
    expect(before).toMatch(SESSION_COOKIE)

    await continueSignIn(planted, 'ward.doctor')

    expect(planted.cookies()).not.toBe(before)
    expect((await planted.get('/find')).url).toBe('/find')
    expect((await aPortalSession(app.baseUrl, before).get('/find')).url).toBe('/sign-in')
  })

  it('asks for the password again after signing out, and lets a colleague sign in at the same browser', async () => {
    const session = await signIn(app.baseUrl, 'ward.doctor')
    const left = await session.send('/sign-out', {}, '/find')
    expect(left.url).toBe('/sign-in')
    expect(left.text).not.toContain('You were signed out because')

    const landed = await continueSignIn(session, 'ed.consultant')
    expect(landed.text).toContain('Dr Daniel Okafor')
  })

  it('asks for the password again when somebody went without signing out', async () => {
    const session = await signIn(app.baseUrl, 'ward.doctor')
    const form = await session.get('/sign-in/start')

    expect(form.text).toContain('name="password"')
  })

  it('ends when nothing was done for 15 minutes, and says so', async () => {
    const session = await signIn(app.baseUrl, 'ward.doctor')
    await app.database.query("update sessions set expire = now() - interval '1 second'")

    const page = await session.get('/find')
    expect(page.url).toBe('/sign-in')
    expect(page.text).toContain('You were signed out because nothing was done for 15 minutes')
  })

  it('says that a form was not used when the session had ended before it was sent', async () => {
    const session = await signIn(app.baseUrl, 'ward.doctor')
    await session.get('/find')
    await app.database.query("update sessions set expire = now() - interval '1 second'")

    const answer = await fetch(`${app.baseUrl}/find`, {
      method: 'POST',
      headers: { cookie: session.cookies() },
      body: new URLSearchParams({ by: 'name', family: 'Holland' }),
      redirect: 'manual',
    })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/sign-in?ended=idle-form')
  })

  it('ends ten hours after sign-in, however much it is used', async () => {
    const session = await signIn(app.baseUrl, 'ward.doctor')
    await app.database.query(
      `update sessions set sess = jsonb_set(sess::jsonb, '{signedIn,signedInAt}', '0')::json
        where sess::text like '%signedIn"%'`,
    )

    const page = await session.get('/find')
    expect(page.url).toBe('/sign-in')
    expect(page.text).toContain('ten hours')
  })

  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour of the site', { 'sec-fetch-site': 'same-site' }],
    ['with the origin of another site', { origin: 'https://elsewhere.example' }],
    ['with no origin that can be told', { origin: 'null' }],
  ])('refuses a form that comes %s, with the right token in it', async (_case, headers) => {
    const session = await signIn(app.baseUrl, 'ward.doctor')
    const page = await session.get('/find')
    const csrf = /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? ''

    const answer = await fetch(`${app.baseUrl}/sign-out`, {
      method: 'POST',
      headers: { ...headers, cookie: session.cookies() },
      body: new URLSearchParams({ _csrf: csrf }),
      redirect: 'manual',
    })
    expect(answer.status).toBe(403)
    expect((await session.get('/find')).url).toBe('/find')
  })

  it('has in the log who signed in, in which role, and who signed out', async () => {
    const session = await signIn(app.baseUrl, 'pharmacist')
    await session.send('/sign-out', {}, '/find')

    const events = (await app.log()).slice(-2)
    expect(events).toMatchObject([
      {
        interaction: 'login',
        reason: null,
        actor: { name: 'Priya Nair', roleCode: 'R8003', organisation: 'FZ999' },
      },
      { interaction: 'logout', reason: null, actor: { name: 'Priya Nair' } },
    ])
  })

  it('has in the log a sign-in that was not finished', async () => {
    const page = await aPortalSession(app.baseUrl).get('/sign-in/callback?code=made-up&state=made-up')

    expect(page.status).toBe(403)
    expect((await app.log()).at(-1)).toMatchObject({ interaction: 'login', reason: 'sign-in-failed' })
  })

  it('leaves nothing in a cache, and nothing that could frame, script or be read from elsewhere', async () => {
    const session = await signIn(app.baseUrl, 'ward.doctor')
    const { headers, text } = await session.get('/find')

    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(text).not.toMatch(/<style|<script(?![^>]*src=)|\son[a-z]+=|\sstyle=/)
  })
})

/** Goes through the provider's form in this browser. */
async function continueSignIn(session: PortalSession, username: string): ReturnType<PortalSession['send']> {
  const form = await session.get('/sign-in/start')
  return session.send(form.url, { username, password: 'neighbourhood' }, form.url)
}

function valueOf(page: string, label: string): string {
  const at = page.indexOf(label)
  const values = [...page.slice(0, at).matchAll(/name="role" type="radio" value="([^"]+)"/g)]
  return values.at(-1)?.[1] ?? ''
}
