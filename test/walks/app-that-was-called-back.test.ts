import { createRevocations } from '../../src/adapters/postgres/sign-in/revocations.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { APP, approve, askAuthorization } from '../support/smart-app.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CLIENT = { kind: 'client', id: APP.clientId } as const
const SCOPE = { scope: 'openid fhirUser user/*.rs' }

describe('an app that was called back', () => {
  let app: TestApp
  let gp: PortalSession

  beforeAll(async () => {
    app = await startTestApp()
    gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street', app: APP.origin })
  })
  afterEach(() => createRevocations(app.database, Date.now).reinstate(CLIENT))
  afterAll(() => app.close())

  const callBack = (): Promise<void> => createRevocations(app.database, Date.now).revoke(CLIENT)

  it('is refused with words at its first request, before anybody signs in or chooses a person; the log says so', async () => {
    await callBack()
    const page = await gp.get(askAuthorization(app.baseUrl).url)

    expect([page.status, page.toApp]).toEqual([400, undefined])
    expect(page.text).toContain('The app that sent you here may not ask for anything here now')
    expect((await app.log()).at(-1)).toMatchObject({ reason: 'unauthorized-client', interaction: 'login' })
  })

  it('is asked for nothing on a page that is open already', async () => {
    const page = await gp.get(askAuthorization(app.baseUrl, SCOPE).url)
    expect(page.text).toContain('Allow Falls risk calculator?')
    await callBack()

    for (const answer of [
      await gp.get(page.url),
      await gp.send(page.url, { decision: 'approve' }, '/find'),
    ]) {
      expect([answer.status, answer.toApp]).toEqual([400, undefined])
      expect(answer.text).toContain('the app may not ask here any more')
    }
  })

  it('has nothing of what was allowed a moment before, and no answer is an error of ours', async () => {
    const page = await gp.get(askAuthorization(app.baseUrl, SCOPE).url)
    const form = new URLSearchParams({
      _csrf: /name="_csrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '',
      decision: 'approve',
    })
    const headers = { cookie: gp.cookies(page.url) }
    const allowed = await fetch(`${app.baseUrl}${page.url}`, {
      method: 'POST',
      body: form,
      headers,
      redirect: 'manual',
    })
    expect(allowed.status).toBe(303)
    const next = new URL(allowed.headers.get('location') ?? '', app.baseUrl)
    expect(next.pathname).toMatch(/^\/oidc\/auth\//)
    await callBack()

    const answer = await gp.get(next.pathname)
    expect([answer.status, answer.toApp]).toEqual([400, undefined])
    expect(answer.text).toContain('it was called back')
    expect((await app.log()).at(-1)).toMatchObject({ reason: 'unauthorized-client' })
    expect(app.printed()).not.toContain('TypeError')
  })

  it('asks again when it is given back', async () => {
    const { answer } = await approve(gp, askAuthorization(app.baseUrl, SCOPE))
    expect(answer.get('code')).not.toBeNull()
  })
})
