import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DEFAULT_POLICY } from '../../src/access/default-policy.js'
import { aPortalSession, signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const REASON = {
  reasonCode: 'life-at-risk',
  reasonText: 'Found collapsed, and nothing is known of what they take',
}

describe('somebody who breaks the glass for several people at the same moment', () => {
  let app: TestApp
  let beside: TestApp

  beforeAll(async () => {
    app = await startTestApp({ demo: 24, issuers: [] })
    beside = await startTestApp({ besides: app })
  })
  afterAll(async () => {
    await beside.close()
    await app.close()
  })

  async function stopAfter(stopsAt: number): Promise<void> {
    const file = path.join(app.dataDir, 'policy.json')
    const policy = JSON.parse(readFileSync(file, 'utf8')) as { readonly access: object }
    const breakGlass = { ...DEFAULT_POLICY.breakGlass, stopsAt }
    writeFileSync(file, JSON.stringify({ ...policy, access: { ...policy.access, breakGlass } }))
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }

  /** People with whom the nurse's organisation has nothing to do. */
  async function strangers(many: number): Promise<readonly string[]> {
    const rows = await app.database.query<{ person_id: string }>(
      `select person_id from persons
        where not exists (select from relationships held where held.person_id = persons.person_id and organisation = 'RHM99')
        order by person_id limit $1`,
      [many],
    )
    return rows.map(({ person_id: id }) => `/patients/${id}`)
  }

  it('opens as many as the policy allows within an hour, whichever gateways and sessions they use', async () => {
    await stopAfter(1)
    const steps: { readonly session: PortalSession; readonly record: string; readonly confirm: string }[] = []
    for (const [place, record] of (await strangers(4)).entries()) {
      const signedIn = await signIn(app.baseUrl, 'mh.nurse')
      const session = place % 2 === 0 ? signedIn : aPortalSession(beside.baseUrl, signedIn.cookies())
      const asked = await session.send(`${record}/break-glass`, REASON, `${record}/break-glass`)
      steps.push({ session, record, confirm: /name="confirm" value="([^"]+)"/.exec(asked.text)?.[1] ?? '' })
    }
    expect(steps.map(({ confirm }) => confirm)).not.toContain('')

    const answers = await Promise.all(
      steps.map(({ session, record, confirm }) =>
        session.send(`${record}/break-glass`, { ...REASON, confirm }, `${record}/break-glass`),
      ),
    )

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403])
    const refused = answers.find(({ status }) => status === 403)
    expect(refused?.text).toContain('as often as the Caldicott Guardian allows')
    const opened = await Promise.all(steps.map(({ session, record }) => session.get(record)))
    expect(opened.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403])
    const reasons = [...(await app.log()), ...(await beside.log())].map(({ reason }) => reason)
    expect(reasons).toContain('break-glass-stopped')
  })
})
