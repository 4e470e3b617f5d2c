import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DEFAULT_POLICY } from '../../src/access/default-policy.js'
import { rightsOf } from '../../src/access/access-policy.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { aPortalSession, signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const DOROTHY = WALKTHROUGH.find(({ name }) => name === 'Dorothy Ashby')
if (!DOROTHY) throw new Error('The walk needs Dorothy Ashby.')

const REASON = {
  reasonCode: 'life-at-risk',
  reasonText: 'Found collapsed, and nothing is known of what they take',
}
const NURSE = 'R8001'

describe('the policy file changes while something is open', () => {
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

  /** Writes the file of the first gateway anew; what is not said here stays as it is. */
  function writePolicy(access: Readonly<Record<string, unknown>>): void {
    const file = path.join(app.dataDir, 'policy.json')
    const policy = JSON.parse(readFileSync(file, 'utf8')) as { readonly access: object }
    writeFileSync(file, JSON.stringify({ ...policy, access: { ...policy.access, ...access } }))
  }

  async function find(session: PortalSession, nhsNumber: string): Promise<string> {
    const found = await session.send('/find', { by: 'nhs-number', nhsNumber }, '/find')
    return /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
  }

  /** The record of somebody else, with whom this organisation has nothing to do. */
  async function elsewhere(organisation: string, record: string): Promise<string> {
    const [row] = await app.database.query<{ person_id: string }>(
      `select person_id from persons where person_id <> $1
          and not exists (select from relationships held where held.person_id = persons.person_id and organisation = $2)
        order by person_id limit 1`,
      [record.split('/').at(-1) ?? '', organisation],
    )
    return `/patients/${row?.person_id ?? ''}`
  }

  /** How each of two gateways answers, once both answer so, and after a second at the latest. */
  async function withinASecond(
    sessions: readonly PortalSession[],
    record: string,
    status: number,
  ): Promise<readonly number[]> {
    const end = Date.now() + 1_000
    for (;;) {
      const asked = Date.now()
      const pages = await Promise.all(sessions.map((session) => session.get(record)))
      const statuses = pages.map((page) => page.status)
      if (statuses.every((one) => one === status) || asked > end) return statuses
    }
  }

  /** The same use once more, for somebody else, as it would have been kept so many minutes ago. */
  async function opened(kind: string, ago: number, record: string): Promise<void> {
    await app.database.query(
      `insert into access_uses (person_id, use_id, kind, actor_id, actor_name, role_code, organisation, session,
           reason_code, reason_text, opened_at, until, review_due, request_id)
       select $1, gen_random_uuid()::text, kind, actor_id, actor_name, role_code, organisation, session, reason_code,
           reason_text, opened_at - $2::interval, until - $2::interval, review_due - $2::interval, request_id
         from access_uses where kind = $3 order by opened_at desc limit 1`,
      [record.split('/').at(-1) ?? '', `${ago} minutes`, kind],
    )
  }

  it('less time for broken glass ends it at the new end on every gateway, and no right to it ends it at once', async () => {
    const nurse = await signIn(app.baseUrl, 'mh.nurse')
    const sessions = [nurse, aPortalSession(beside.baseUrl, nurse.cookies())]
    const dorothy = await find(nurse, DOROTHY.nhsNumberShown)
    const other = await elsewhere('RHM99', dorothy)
    expect(await withinASecond(sessions, other, 403)).toEqual([403, 403])
    await nurse.confirm(`${dorothy}/break-glass`, REASON)
    await opened('break-glass', 30, other)
    expect(await withinASecond(sessions, other, 200)).toEqual([200, 200])
    const policyBefore = (await app.log()).at(-1)?.policyVersion

    writePolicy({ breakGlass: { ...DEFAULT_POLICY.breakGlass, minutes: 20, stopsAt: undefined } })

    expect(await withinASecond(sessions, other, 403)).toEqual([403, 403])
    const refused = (await app.log()).slice(-2)
    expect(refused).toMatchObject([
      { kind: 'event', decision: 'deny', reason: 'no-legitimate-relationship' },
      { kind: 'event', decision: 'deny', reason: 'no-legitimate-relationship' },
    ])
    expect(new Set([policyBefore, ...refused.map(({ policyVersion }) => policyVersion)]).size).toBe(2)
    for (const session of sessions) {
      const page = await session.get(dorothy)
      expect(page.text).toMatch(/You broke the glass\.<\/strong> This record closes to you in (?:19|20) min/)
    }

    const officer = await signIn(app.baseUrl, 'privacy.officer')
    const queue = (await officer.get('/audit/reviews')).text
    expect(queue.match(/By the policy in force it ends on /g)).toHaveLength(2)

    const rights = rightsOf(DEFAULT_POLICY, NURSE).filter((right) => right !== 'break-glass')
    writePolicy({ roles: { [NURSE]: { name: 'Nurse', rights } } })

    expect(await withinASecond(sessions, dorothy, 403)).toEqual([403, 403])
    expect((await app.log()).at(-1)).toMatchObject({ decision: 'deny', reason: 'no-legitimate-relationship' })
    expect(
      (await officer.get('/audit/reviews')).text.match(/It is closed: by the policy in force/g),
    ).toHaveLength(2)
  })

  it('fewer days for a relationship of one’s own end it at the new end, and no right to one ends it at once', async () => {
    const pharmacist = await signIn(app.baseUrl, 'pharmacist')
    const sessions = [pharmacist, aPortalSession(beside.baseUrl, pharmacist.cookies())]
    const dorothy = await find(pharmacist, DOROTHY.nhsNumberShown)
    const other = await elsewhere((await app.log()).at(-1)?.actor.organisation ?? '', dorothy)
    const claim = { reasonCode: 'in-my-care', reasonText: 'Came in for a medicines review today', days: '28' }
    await pharmacist.confirm(`${dorothy}/relationship`, claim)
    await opened('self-claimed', 3 * 24 * 60, other)
    expect(await withinASecond(sessions, other, 200)).toEqual([200, 200])

    writePolicy({ selfClaimDays: 2 })

    expect(await withinASecond(sessions, other, 403)).toEqual([403, 403])
    expect((await app.log()).at(-1)).toMatchObject({ decision: 'deny', reason: 'no-legitimate-relationship' })
    expect(await withinASecond(sessions, dorothy, 200)).toEqual([200, 200])
    const officer = await signIn(app.baseUrl, 'privacy.officer')
    expect(
      (await officer.get('/audit/reviews')).text.match(/By the policy in force it ends on /g),
    ).toHaveLength(2)

    const rights = rightsOf(DEFAULT_POLICY, 'R8003').filter((right) => right !== 'claim-relationship')
    writePolicy({ roles: { R8003: { name: 'Health Professional', rights } } })

    expect(await withinASecond(sessions, dorothy, 403)).toEqual([403, 403])
    expect((await app.log()).at(-1)).toMatchObject({ decision: 'deny', reason: 'no-legitimate-relationship' })
  })
})
