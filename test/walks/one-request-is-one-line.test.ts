import { aBundle, aPatient, aWeightOf } from '../support/a-submission.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { signIn, type Page, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const PARTNER = 'wey-valley-hospital'
const WEIGHTS = 24

describe('a batch of many entries', () => {
  let app: TestApp
  let officer: PortalSession
  let person: string
  let before: number
  let ofTheApi: number

  beforeAll(async () => {
    app = await startTestApp()
    officer = await signIn(app.baseUrl, 'privacy.officer')
    const weights = Array.from({ length: WEIGHTS }, (_one, n) =>
      aWeightOf({ reference: 'Patient/b-1' }, { identifier: [{ system: 's', value: `w${n}` }] }),
    )
    await send(aBundle('batch', aPatient(aTestNhsNumber(8_601), { id: 'b-1' })))
    before = totalOf(await officer.get(`/audit/events?actor=${PARTNER}`), 'Requests')
    ofTheApi = await countAuditEvents()

    await send(aBundle('batch', ...weights, { resourceType: 'Subscription', id: 's' }))
    person = (await app.log()).find((event) => event.person !== null)?.person ?? ''
  })
  afterAll(() => app.close())

  async function send(bundle: object): Promise<void> {
    const answer = await fetch(`${app.baseUrl}/fhir`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await app.partnerToken(PARTNER)}`,
        'content-type': 'application/fhir+json',
      },
      body: JSON.stringify(bundle),
    })
    expect(answer.status).toBe(200)
  }

  async function countAuditEvents(): Promise<number> {
    const answer = await fetch(`${app.baseUrl}/fhir/AuditEvent?agent=${PARTNER}&date=ge2020-01-01`, {
      headers: { authorization: `Bearer ${await app.accountToken('privacy.officer')}` },
    })
    return ((await answer.json()) as { total: number }).total
  }

  const totalOf = (page: Page, what: string): number =>
    Number(new RegExp(`${what} 1 to \\d+ of ([\\d,]+)`).exec(page.text)?.[1]?.replace(',', '') ?? NaN)

  const linesOf = ({ text }: Page): readonly string[] =>
    (text.split('<tbody>')[1] ?? '').split('<tr>').slice(1)

  it('is one line among the events, which counts what came of each entry and unfolds to them', async () => {
    const page = await officer.get(`/audit/events?actor=${PARTNER}`)

    expect(totalOf(page, 'Requests')).toBe(before + 1)
    const [batch = ''] = linesOf(page)
    expect(batch).toContain(`Sent (${WEIGHTS}), Failed (1)`)
    expect(batch).toContain('20 entries')
    expect(batch.match(/<li>/g)).toHaveLength(20)
    expect(batch).toContain(`All ${2 * WEIGHTS + 1} entries of this request`)
    expect((await app.log()).at(-1)).toMatchObject({ disclosed: { what: 'audit-events', status: 200 } })
  })

  it('is counted by what came of it where only that is asked for', async () => {
    const permitted = linesOf(await officer.get(`/audit/events?actor=${PARTNER}&decision=permit`))
    expect(permitted[0]).toContain(`Sent (${WEIGHTS})`)
    expect(permitted[0]).not.toContain('Failed')
  })

  it('has all its entries behind the line, in pages that stay with the request', async () => {
    const page = await officer.get(`/audit/events?actor=${PARTNER}`)
    const href = /href="(\/audit\/events\?request=[0-9a-f-]{36})"/.exec(linesOf(page)[0] ?? '')?.[1] ?? ''
    const all = await officer.get(href)
    expect(totalOf(all, 'Events')).toBe(2 * WEIGHTS + 1)
    expect(linesOf(all)).toHaveLength(2 * WEIGHTS + 1)
    expect(all.text).not.toContain('<details>')
  })

  it('is one time that the system sent something, on the pages of the person and of the system', async () => {
    for (const address of [`/audit/patients/${person}`, `/audit/people/${PARTNER}`]) {
      const page = await officer.get(address)
      expect([address, page.text.includes('2 times')]).toEqual([address, true])
      expect(page.text).toContain(`${WEIGHTS} entries`)
    }
  })

  it('is an event for each entry to software that reads the log, as before', async () => {
    expect(await countAuditEvents()).toBe(ofTheApi + 2 * WEIGHTS + 1)
  })
})
