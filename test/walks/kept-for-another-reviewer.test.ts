import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn, type Page, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CALLUM = present(WALKTHROUGH.find(({ name }) => name === 'Callum Reeve'))
const NHS_NUMBER = CALLUM.nhsNumberShown.replaceAll(' ', '')
const GLASS = { reasonCode: 'life-at-risk', reasonText: 'Found collapsed at home' }
const SAID = { outcome: 'justified', words: 'They were found collapsed that night' }

describe('what concerns a reviewer themselves, or somebody close to them', () => {
  let app: TestApp
  let officer: PortalSession
  let guardian: PortalSession
  let officerId: string
  let guardianId: string
  let callum: string
  let use: string
  let request: string

  beforeAll(async () => {
    app = await startTestApp({ demo: 3 })
    officer = await signIn(app.baseUrl, 'privacy.officer')
    officerId = await latestReviewer(officer)
    guardian = await signIn(app.baseUrl, 'caldicott.guardian')
    guardianId = await latestReviewer(guardian)
    const nurse = await signIn(app.baseUrl, 'mh.nurse')
    const found = await nurse.send('/find', { by: 'nhs-number', nhsNumber: NHS_NUMBER }, '/find')
    callum = present(/href="\/patients\/([0-9a-f]{32})"/.exec(found.text)?.[1])
    await nurse.confirm(`/patients/${callum}/break-glass`, GLASS)
    const [row] = await app.database.query<{ use_id: string; request_id: string }>(
      'select use_id, request_id from access_uses',
    )
    use = present(row?.use_id)
    request = present(row?.request_id)
  })
  afterAll(() => app.close())

  async function latestReviewer(session: PortalSession): Promise<string> {
    await session.get('/audit')
    return present((await app.log()).findLast(({ actor }) => actor.kind === 'auditor')?.actor.id)
  }

  const tie = (by: PortalSession, actorId: string): Promise<Page> =>
    by.send(
      '/audit/staff-ties',
      { actorId, nhsNumber: NHS_NUMBER, tie: 'family', reason: 'Told us when they joined' },
      '/audit/staff-ties',
    )

  const endTies = (): Promise<unknown> =>
    app.database.query(`update staff_ties set ended_at = now(), ended_by = 'test' where ended_at is null`)

  const alerts = async (reason: string): Promise<readonly string[]> => {
    const rows = await app.database.query<{ request_id: string }>(
      'select request_id from access_alerts where reason = $1',
      [reason],
    )
    return rows.map(({ request_id }) => request_id)
  }

  it('is before them like any other while nothing ties them to it', async () => {
    const queue = await officer.get('/audit/reviews')
    expect(queue.text).toContain('Patrick Doyle')
    expect(queue.text).toContain('Waiting for a review (1)')
    expect(queue.text).not.toContain('kept for another reviewer')
    expect((await officer.get('/audit/alerts')).text).toContain('Somebody broke the glass,')
  })

  it('is kept from them once it is of a relative’s record: they read that there is one, and not who or whom', async () => {
    expect((await tie(guardian, officerId)).status).toBe(200)

    const queue = await officer.get('/audit/reviews')

    expect(queue.text).toContain('1 use is kept for another reviewer')
    for (const words of ['Patrick Doyle', 'REEVE', callum, use, GLASS.reasonText, 'Broke the glass'])
      expect(queue.text.includes(words)).toBe(false)
    expect((await app.log()).at(-1)).toMatchObject({
      actor: { id: officerId },
      disclosed: { what: 'review-queue', resources: 0, withheld: 1 },
    })
  })

  it('is kept from them as an alert, whatever they filter by; the number says nothing of what it was', async () => {
    const kept = (page: Page): string | undefined =>
      /(\d+) alerts? (?:is|are) kept for another reviewer/.exec(page.text)?.[1]
    const all = await officer.get('/audit/alerts')
    expect(all.text.includes(request)).toBe(false)
    for (const filter of ['reason=break-glass', 'reason=unsealed', 'state=closed', 'state=new&page=2']) {
      const page = await officer.get(`/audit/alerts?${filter}`)
      expect([filter, page.text.includes(request), kept(page)]).toEqual([filter, false, kept(all)])
    }
    expect((await app.log()).at(-1)).toMatchObject({
      disclosed: { what: 'alerts', withheld: Number(kept(all)) },
    })
  })

  it('cannot be closed by them, by whatever address they know it; the log says so', async () => {
    const review = await officer.send('/audit/reviews', { use, ...SAID }, '/audit/reviews')
    expect([review.status, review.text.includes('Patrick Doyle')]).toEqual([403, false])
    for (const step of [{ step: 'looked-at' }, { step: 'closed', outcome: 'acted-on', words: SAID.words }]) {
      const alert = { request, reason: 'break-glass', ...step }
      const taken = await officer.send('/audit/alerts', alert, '/audit/alerts')
      expect([taken.status, taken.text.includes('somebody close to you: somebody else')]).toEqual([403, true])
    }
    const refusals = (await app.log()).filter(({ reason }) => reason === 'tied-to-person')
    expect(refusals.map(({ disclosed }) => [disclosed?.what, disclosed?.status])).toEqual([
      ['review-tied', 403],
      ['alert-tied', 403],
      ['alert-tied', 403],
    ])
  })

  it('is before another reviewer of the organisation, and nobody else is told that it waits', async () => {
    expect((await guardian.get('/audit/reviews')).text).toContain('Patrick Doyle')
    expect((await guardian.get('/audit/alerts?reason=break-glass')).text).toContain(request)
    expect(await alerts('review-without-reviewer')).toEqual([])
  })

  it('is told to reviewers elsewhere, once and by a reference alone, where nobody of the organisation may see to it', async () => {
    expect((await tie(officer, guardianId)).status).toBe(200)

    await officer.get('/audit/reviews')
    await guardian.get('/audit/reviews')
    await guardian.get('/audit/alerts')

    expect(await alerts('review-without-reviewer')).toEqual([request])
    const told = '/audit/alerts?reason=review-without-reviewer'
    expect((await officer.get(told)).text.includes(request)).toBe(false)
    await endTies()
    expect((await officer.get(told)).text).toContain(request)
  })

  it('is kept from who did it themselves in another role', async () => {
    await app.database.query(
      `insert into access_uses
       select person_id, 'own', kind, $1, 'Owen Marsh', role_code, organisation, session, reason_code, 'My own use',
              opened_at, until, review_due, 'request-of-their-own' from access_uses where use_id = $2`,
      [officerId, use],
    )
    const queue = await officer.get('/audit/reviews')
    expect(queue.text).toContain('1 use is kept for another reviewer')
    expect([queue.text.includes('My own use'), queue.text.includes('Patrick Doyle')]).toEqual([false, true])
    expect((await officer.send('/audit/reviews', { use: 'own', ...SAID }, '/audit/reviews')).status).toBe(403)
    expect((await guardian.get('/audit/reviews')).text).toContain('My own use')
  })

  it('stays kept when another has reviewed it, what was found too', async () => {
    await guardian.send('/audit/reviews', { use: 'own', ...SAID }, '/audit/reviews')
    const queue = await officer.get('/audit/reviews')
    expect(queue.text).toContain('1 use is kept for another reviewer')
    expect(queue.text.includes(SAID.words)).toBe(false)
    expect((await app.log()).at(-1)).toMatchObject({ disclosed: { what: 'review-queue', withheld: 1 } })
  })
})

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The walk needs this.')
  return value
}
