import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const NAOMI = WALKTHROUGH.find(({ name }) => name === 'Naomi Fraser')
const DOROTHY = WALKTHROUGH.find(({ name }) => name === 'Dorothy Ashby')
if (!NAOMI || !DOROTHY) throw new Error('The walk needs Naomi Fraser and Dorothy Ashby.')

const REASON = {
  reasonCode: 'life-at-risk',
  reasonText: 'Found collapsed, and nothing is known of what they take',
}

describe('somebody without a relationship, in an emergency', () => {
  let app: TestApp

  beforeAll(async () => {
    app = await startTestApp({ demo: 24 })
  })
  afterAll(() => app.close())

  async function find(session: PortalSession, nhsNumber: string): Promise<string> {
    const found = await session.send('/find', { by: 'nhs-number', nhsNumber }, '/find')
    const link = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1]
    if (link === undefined) throw new Error(`Nobody was found: ${found.status}`)
    return link
  }

  it('breaks the glass by a reason and a step to confirm it, sees the record for an hour, and is reviewed by somebody else', async () => {
    const doctor = await signIn(app.baseUrl, 'mh.nurse')
    const record = await find(doctor, DOROTHY.nhsNumberShown)
    expect((await doctor.get(record)).status).toBe(403)

    const asked = await doctor.send(`${record}/break-glass`, REASON, `${record}/break-glass`)
    expect(asked.status).toBe(200)
    expect(asked.text).toContain('Do you want to break the glass?')
    expect((await doctor.get(record)).status).toBe(403)

    const opened = await doctor.send(
      `${record}/break-glass`,
      { ...REASON, confirm: 'yes' },
      `${record}/break-glass`,
    )
    expect(opened.status).toBe(200)
    expect(opened.text).toContain('ASHBY')
    expect(opened.text).toMatch(/You broke the glass\.<\/strong> This record closes to you in (?:59|60) min/)
    expect((await app.log()).slice(-2)).toMatchObject([
      { kind: 'intent', purpose: 'BTG', basis: 'break-glass', decision: 'permit' },
      { kind: 'outcome', purpose: 'BTG' },
    ])

    const officer = await signIn(app.baseUrl, 'privacy.officer')
    const queue = await officer.get('/audit/reviews')
    expect(queue.text).toContain('Broke the glass')
    expect(queue.text).toContain('Found collapsed')
    expect((await officer.get('/audit/alerts')).text).toContain('Somebody broke the glass,')
    const use = /name="use" value="([0-9a-f-]{36})"/.exec(queue.text)?.[1] ?? ''
    const blank = await officer.send(
      '/audit/reviews',
      { use, outcome: 'justified', words: 'ok' },
      '/audit/reviews',
    )
    expect(blank.status).toBe(400)
    const closed = await officer.send(
      '/audit/reviews',
      { use, outcome: 'justified', words: 'The ward confirmed the admission that night' },
      '/audit/reviews',
    )
    expect(closed.text).toContain('Justified (Owen Marsh')
    expect(closed.text).toContain('Nothing waits.')
  })

  it('opens it in no other session, to nobody else, and for nobody else', async () => {
    const doctor = await signIn(app.baseUrl, 'liaison.psychiatrist')
    const record = await find(doctor, DOROTHY.nhsNumberShown)
    await doctor.send(`${record}/break-glass`, { ...REASON, confirm: 'yes' }, `${record}/break-glass`)
    expect((await doctor.get(record)).status).toBe(200)

    const again = await signIn(app.baseUrl, 'liaison.psychiatrist')
    expect((await again.get(record)).status).toBe(403)
    const colleague = await signIn(app.baseUrl, 'mh.nurse')
    expect((await colleague.get(record)).status).toBe(403)
    const other = await find(doctor, '9990001057')
    expect((await doctor.get(other)).status).toBe(403)
  })

  it.each([
    ['no reason', {}],
    ['a blank reason', { reasonCode: 'life-at-risk', reasonText: '   ' }],
    ['one letter', { reasonCode: 'life-at-risk', reasonText: 'x' }],
    ['one letter again and again', { reasonCode: 'life-at-risk', reasonText: 'xxxxxxxxxxxxxxxxxxxx' }],
    ['a reason that there is not', { ...REASON, reasonCode: 'curious' }],
  ] as const)('is not opened by %s, confirmed or not', async (_case, reason) => {
    const nurse = await signIn(app.baseUrl, 'district.nurse')
    const record = await find(nurse, DOROTHY.nhsNumberShown)
    const before = (await nurse.get(record)).status
    const refused = await nurse.send(
      `${record}/break-glass`,
      { ...reason, confirm: 'yes' },
      `${record}/break-glass`,
    )
    expect(refused.status).toBe(400)
    expect((await nurse.get(record)).status).toBe(before)
    expect(await app.log()).toContainEqual(expect.objectContaining({ reason: 'reason-missing' }))
  })

  it('is refused to a role without the right, and the privacy officer is told', async () => {
    const pharmacist = await signIn(app.baseUrl, 'pharmacist')
    const record = await find(pharmacist, DOROTHY.nhsNumberShown)
    const refused = await pharmacist.send(
      `${record}/break-glass`,
      { ...REASON, confirm: 'yes' },
      `${record}/break-glass`,
    )
    expect(refused.status).toBe(403)
    expect((await pharmacist.get(record)).status).toBe(403)
    const officer = await signIn(app.baseUrl, 'privacy.officer')
    expect((await officer.get('/audit/alerts')).text).toContain('whose role does not allow it')
  })

  it('escapes what was written as a reason for the one who reviews it', async () => {
    const doctor = await signIn(app.baseUrl, 'ward.doctor')
    const record = await find(doctor, NAOMI.nhsNumberShown)
    await doctor.send(
      `${record}/break-glass`,
      { ...REASON, reasonText: '<script>alert(document.cookie)</script>', confirm: 'yes' },
      `${record}/break-glass`,
    )
    const officer = await signIn(app.baseUrl, 'caldicott.guardian')
    const queue = await officer.get('/audit/reviews')
    expect(queue.text).toContain('&lt;script&gt;alert')
    expect(queue.text).not.toContain('<script>alert')
  })

  it('records a relationship of their own for some days, which opens what a relationship opens', async () => {
    const pharmacist = await signIn(app.baseUrl, 'pharmacist')
    const record = await find(pharmacist, DOROTHY.nhsNumberShown)
    const claim = {
      reasonCode: 'in-my-care',
      reasonText: 'Came in for a medicines review today',
      days: '2',
      confirm: 'yes',
    }
    const opened = await pharmacist.send(`${record}/relationship`, claim, `${record}/relationship`)
    expect(opened.status).toBe(200)
    expect(opened.text).toContain('you recorded that you care for this person')
    expect((await app.log()).at(-1)).toMatchObject({ purpose: 'TREAT', kind: 'outcome' })
  })
})
