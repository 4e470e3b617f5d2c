import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn, type Page, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CALLUM = WALKTHROUGH.find(({ name }) => name === 'Callum Reeve')
if (!CALLUM) throw new Error('The walk needs Callum Reeve.')
const { nhsNumberShown } = CALLUM

const AGREES = { choice: 'permit', organisations: 'RHM99', reason: 'He told me so on his visit today' }

describe('somebody records what a person said, and it opens the record to their own organisation', () => {
  let app: TestApp
  let gp: PortalSession
  let nurse: PortalSession
  let officer: PortalSession
  let record: string

  beforeAll(async () => {
    app = await startTestApp({ demo: 3, issuers: [] })
    gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    nurse = await signIn(app.baseUrl, 'mh.nurse')
    officer = await signIn(app.baseUrl, 'privacy.officer')
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    await requireConsent(['mental-health'])
  })
  afterAll(() => app.close())

  /** Writes the policy anew and waits until it is in force. */
  async function requireConsent(consentRequired: readonly string[]): Promise<void> {
    const file = path.join(app.dataDir, 'policy.json')
    const policy = JSON.parse(readFileSync(file, 'utf8')) as { readonly access: object }
    writeFileSync(file, JSON.stringify({ ...policy, access: { ...policy.access, consentRequired } }))
    const end = Date.now() + 5_000
    while ((await nurse.get(record)).status !== 403 && Date.now() < end);
  }

  async function alertsOf(reason: string): Promise<number> {
    const rows = await app.database.query('select from access_alerts where reason = $1', [reason])
    return rows.length
  }

  const take = (who: PortalSession, form: Readonly<Record<string, string>>): Promise<Page> =>
    who.confirm(`${record}/consent`, form)

  async function inForce(who: PortalSession): Promise<readonly string[]> {
    const { text } = await who.get(`${record}/consent`)
    return [...text.matchAll(/name="withdraws" value="([^"]+)"/g)].map(([, id = '']) => id)
  }

  /** Closes the review of the newest use as not justified; gives the answer. */
  async function findNotJustified(who: PortalSession): Promise<Page> {
    const [use] = await app.database.query<{ readonly use_id: string }>(
      "select use_id from access_uses where kind = 'consent' order by opened_at desc limit 1",
    )
    const words = 'He says that he was never asked'
    const form = { use: use?.use_id ?? '', outcome: 'not-justified', words }
    return who.send('/audit/reviews', form, '/audit/reviews')
  }

  it.each(['aaaaa', 'asdf asdf asdf', 'lorem ipsum amet', 'because', '12345 67890'])(
    'is not recorded with a reason that says nothing: %s',
    async (reason) => {
      const page = await take(nurse, { ...AGREES, reason })
      expect([page.status, page.text.includes('Say in a few words what the person said')]).toEqual([
        400,
        true,
      ])
      expect((await app.log()).some((event) => event.reason === 'consent-invalid')).toBe(true)
    },
  )

  it('is recorded by nothing that was not confirmed, which the log says', async () => {
    const asked = await nurse.send(`${record}/consent`, AGREES, `${record}/consent`)
    expect([asked.status, asked.text.includes('Is this what the person said?')]).toEqual([200, true])
    const forged = await nurse.send(`${record}/consent`, { ...AGREES, confirm: 'yes' }, `${record}/consent`)
    expect(forged.status).toBe(409)
    expect(await app.log()).toContainEqual(expect.objectContaining({ reason: 'not-confirmed' }))
    const confirm = /name="confirm" value="([^"]+)"/.exec(forged.text)?.[1] ?? ''
    const other = { ...AGREES, organisations: 'RWV99', confirm }
    expect((await nurse.send(`${record}/consent`, other, `${record}/consent`)).status).toBe(409)
    expect(await inForce(nurse)).toEqual([])
    expect((await nurse.get(record)).status).toBe(403)
  })

  it('counts at once, is told to the privacy officer at once, and waits for a review', async () => {
    expect((await take(nurse, AGREES)).status).toBe(200)
    expect((await nurse.get(record)).status).toBe(200)

    expect(await alertsOf('consent-recorded-for-own-organisation')).toBe(1)
    const [alert] = await app.database.query<{ readonly request_id: string }>(
      "select request_id from access_alerts where reason = 'consent-recorded-for-own-organisation'",
    )
    expect(await app.log()).toContainEqual(
      expect.objectContaining({
        requestId: alert?.request_id,
        kind: 'intent',
        actor: expect.objectContaining({ organisation: 'RHM99' }) as object,
      }),
    )
    const { text } = await officer.get('/audit/reviews')
    expect(text).toContain('Recorded what the person said, which opens the record to their own organisation')
    expect(text).toContain(AGREES.reason)
    expect((await officer.get('/audit/alerts')).text).toContain('Somebody recorded that a person agrees')
  })

  it('ends when somebody else finds it not justified; who recorded it cannot close it', async () => {
    expect((await findNotJustified(nurse)).status).not.toBe(200)
    expect((await nurse.get(record)).status).toBe(200)

    expect((await findNotJustified(officer)).status).toBe(200)
    expect((await nurse.get(record)).status).toBe(403)
    const page = await nurse.get(`${record}/consent`)
    expect(page.text).toContain('ended by a review')
    expect((await officer.get('/audit/consents?state=valid')).text).not.toContain('REEVE')
    expect((await officer.get('/audit/consents?state=not-valid')).text).toContain('REEVE')
  })

  it('so with what the person hid: taken back it is open, and hidden again where that was not justified', async () => {
    const told = async (): Promise<number> =>
      (await gp.get(`${record}/sections/contacts`)).text.match(/Holmwood/g)?.length ?? 0
    const all = await told()
    const holmwood = async (): Promise<boolean> => (await told()) === all
    const hides = { choice: 'hide-categories', categories: 'mental-health', reason: AGREES.reason }
    await take(gp, hides)
    expect(await holmwood()).toBe(false)

    const [withdraws = ''] = await inForce(gp)
    const before = await alertsOf('consent-withdrawn-for-own-organisation')
    await take(gp, { withdraws, reason: 'He wants us to see it after all' })
    expect(await holmwood()).toBe(true)
    expect(await alertsOf('consent-withdrawn-for-own-organisation')).toBe(before + 1)

    await findNotJustified(officer)
    expect(await holmwood()).toBe(false)
    expect(await inForce(gp)).toEqual([withdraws])
    // It can be taken back once more: the version that was undone keeps its number.
    await take(gp, { withdraws, reason: 'He came and said so to all of us' })
    expect([await holmwood(), await inForce(gp)]).toEqual([true, []])
  })

  it('who shuts out the practice of the person is told of, by a reference, and who shuts out nobody is not', async () => {
    const before = await alertsOf('consent-shuts-out-others')
    await take(gp, { choice: 'hide-categories', categories: 'HIV', reason: AGREES.reason })
    await take(gp, { choice: 'hide-from-organisations', organisations: 'Z99002', reason: AGREES.reason })
    expect(await alertsOf('consent-shuts-out-others')).toBe(before)

    await take(nurse, { choice: 'hide-from-organisations', organisations: 'Z99001', reason: AGREES.reason })
    expect((await gp.get(record)).status).toBe(403)
    expect(await alertsOf('consent-shuts-out-others')).toBe(before + 1)
    const { text } = await officer.get('/audit/alerts?reason=consent-shuts-out-others')
    expect(text).toContain('keeps out an organisation that cares for them')
    expect(text).not.toMatch(/Oak Street|REEVE/)
  })
})
