import { createPolicyStore } from '../../src/adapters/postgres/access/policy-store.js'
import type { Right } from '../../src/access/access-policy.js'
import { signIn, type Page, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

interface Content {
  readonly access: Readonly<Record<string, unknown>>
}

describe('what a role is for is said by the policy', () => {
  let app: TestApp
  let beside: TestApp

  beforeAll(async () => {
    app = await startTestApp()
    beside = await startTestApp({ besides: app })
  })
  afterAll(async () => {
    await beside.close()
    await app.close()
  })

  async function publish(roles: Readonly<Record<string, readonly Right[]>>): Promise<void> {
    const store = createPolicyStore(app.database)
    const content = JSON.parse((await store.latest())?.content ?? '{}') as Content
    const named = Object.entries(roles).map(([code, rights]) => [code, { name: `Role ${code}`, rights }])
    const at = new Date().toISOString()
    const access = { ...content.access, roles: Object.fromEntries(named) as object }
    await store.publish({ version: `${at}.test`, content: JSON.stringify({ ...content, access }) }, at)
  }

  /** Asks again until the answer has this status, for at most two seconds. */
  async function until(session: PortalSession, path: string, status: number): Promise<Page> {
    const end = Date.now() + 2_000
    for (;;) {
      const page = await session.get(path)
      if (page.status === status || Date.now() > end) return page
    }
  }

  it('lets a role with rights to review alone into the console, within a second and on every gateway', async () => {
    const pharmacist = await signIn(app.baseUrl, 'pharmacist')
    expect((await pharmacist.get('/audit')).status).toBe(403)
    await publish({ R8003: ['review-log', 'review-access'] })

    expect((await until(pharmacist, '/audit', 200)).status).toBe(200)
    expect((await pharmacist.get('/find')).status).toBe(403)
    const elsewhere = await until(pharmacist, '/audit/alerts', 200)
    expect(elsewhere.text).toContain('href="/audit/alerts"')
    expect((await app.log()).at(-1)).toMatchObject({ actor: { kind: 'auditor', roleCode: 'R8003' } })
  })

  it('takes the console from a role that has no right any more, and lets a role that it makes clinical search', async () => {
    const auditor = await signIn(app.baseUrl, 'auditor')
    const receptionist = await signIn(app.baseUrl, 'receptionist')
    expect((await auditor.get('/audit')).status).toBe(200)
    expect((await receptionist.get('/find')).status).toBe(403)
    await publish({ R8012: [], R8009: ['find-people'] })

    expect((await until(receptionist, '/find', 200)).status).toBe(200)
    expect((await auditor.get('/audit')).status).toBe(403)
  })
})
