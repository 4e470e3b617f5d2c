import { createGatherFacts } from '../../src/adapters/postgres/access/gather-facts.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { displayNhsNumber } from '../../src/fhir/nhs-number.js'
import { aPolicy } from '../support/access-facts.js'
import { aClinician, ods } from '../support/actors.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { signIn, type Page, type PortalSession } from '../support/portal-session.js'
import { APP, launchStandalone } from '../support/smart-app.js'
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

    const confirm = /name="confirm" value="([^"]+)"/.exec(asked.text)?.[1] ?? ''
    const opened = await doctor.send(`${record}/break-glass`, { ...REASON, confirm }, `${record}/break-glass`)
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

    // Nobody reviews a use of the record of somebody close to them.
    const guardian = await signIn(app.baseUrl, 'caldicott.guardian')
    const actorId = (await app.log()).find(({ actor }) => actor.name === 'Owen Marsh')?.actor.id ?? ''
    const tie = { actorId, nhsNumber: DOROTHY.nhsNumberShown, tie: 'household', reason: 'They said so' }
    await guardian.send('/audit/staff-ties', tie, '/audit/staff-ties')
    const given = { use, outcome: 'justified', words: 'The ward confirmed the admission that night' }
    const tied = await officer.send('/audit/reviews', given, '/audit/reviews')
    expect(tied.status).toBe(403)
    expect(tied.text).toContain('somebody else has to review it')
    expect((await app.log()).at(-3)).toMatchObject({ reason: 'tied-to-person', disclosed: { status: 403 } })
    const ends = /name="ends" value="([^"]+)"/.exec((await guardian.get('/audit/staff-ties')).text)?.[1] ?? ''
    await guardian.send('/audit/staff-ties', { ends, reason: 'They moved out' }, '/audit/staff-ties')

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
    await doctor.confirm(`${record}/break-glass`, REASON)
    expect((await doctor.get(record)).status).toBe(200)

    const again = await signIn(app.baseUrl, 'liaison.psychiatrist')
    expect((await again.get(record)).status).toBe(403)
    const colleague = await signIn(app.baseUrl, 'mh.nurse')
    expect((await colleague.get(record)).status).toBe(403)
    const other = await find(doctor, '9990001057')
    expect((await doctor.get(other)).status).toBe(403)
  })

  it('closes with a change of role, and so does what an app was given in the one before', async () => {
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Mill Lane', app: APP.origin })
    const record = await find(gp, DOROTHY.nhsNumberShown)
    expect((await gp.get(record)).status).toBe(403)
    expect((await gp.confirm(`${record}/break-glass`, REASON)).status).toBe(200)
    const given = await launchStandalone(app.baseUrl, gp, { asks: { scope: 'openid user/*.rs' } })
    const asApp = async (): Promise<number> => {
      const headers = { authorization: `Bearer ${given.access_token}` }
      const answer = await fetch(
        `${app.baseUrl}/fhir/Patient/${record.split('/').at(-1) ?? ''}/$everything`,
        { headers },
      )
      await answer.text()
      return answer.status
    }
    const take = async (organisation: string): Promise<Page> => {
      const { text } = await gp.get('/role')
      const roles = [...text.matchAll(/value="([^"]+)"[^>]*>\s*<label[^>]*>([^<]+)</g)]
      const role = roles.find(([, , label]) => label?.includes(organisation))?.[1] ?? ''
      return gp.send('/role', { role }, '/role')
    }
    // Apps have no part in it: they are told of nobody, for as long as they are let in.
    expect(await asApp()).toBe(404)

    // Not changed by what they do not hold, nor by the same once more.
    expect((await gp.send('/role', { role: 'none-of-theirs' }, '/role')).status).toBe(400)
    await take('Mill Lane')
    expect([(await gp.get(record)).status, await asApp()]).toEqual([200, 404])

    // There she is registered, and is read as that opens her.
    await take('Oak Street')
    const elsewhere = await gp.get(record)
    expect([elsewhere.status, await asApp()]).toEqual([200, 401])
    expect(elsewhere.text).not.toContain('You broke the glass')
    expect(await app.log()).toContainEqual(expect.objectContaining({ reason: 'session-revoked' }))
    await take('Mill Lane')
    expect([(await gp.get(record)).status, await asApp()]).toEqual([403, 401])
  })

  it('is a fact of the one role at the one organisation in which it was broken', async () => {
    const doctor = await signIn(app.baseUrl, 'liaison.psychiatrist')
    const record = await find(doctor, DOROTHY.nhsNumberShown)
    await doctor.confirm(`${record}/break-glass`, REASON)
    const { actor, person } = (await app.log()).at(-1) ?? {}
    if (!actor || !person) throw new Error('The log has to say who broke the glass for whom.')

    const gather = createGatherFacts({
      database: app.database,
      readPolicy: async () => aPolicy(),
      now: Date.now,
    })
    const grantsAs = async (roleCode: string, organisation: string): Promise<number> => {
      const role = { code: roleCode, name: roleCode, profileId: '1' }
      const as = aClinician({ id: actor.id, session: actor.session, role, organisation: ods(organisation) })
      return (await gather(as, person)).grants.length
    }
    expect(await grantsAs(actor.roleCode, actor.organisation)).toBeGreaterThan(0)
    expect(await grantsAs(actor.roleCode, 'RWV99')).toBe(0)
    expect(await grantsAs('R8009', actor.organisation)).toBe(0)
  })

  it.each([
    ['no reason', {}],
    ['a blank reason', { reasonCode: 'life-at-risk', reasonText: '   ' }],
    ['one letter', { reasonCode: 'life-at-risk', reasonText: 'x' }],
    ['one letter again and again', { reasonCode: 'life-at-risk', reasonText: 'xxxxxxxxxxxxxxxxxxxx' }],
    ['digits', { reasonCode: 'life-at-risk', reasonText: '1234567890' }],
    ['one letter, as if in words', { reasonCode: 'life-at-risk', reasonText: 'aaaa aaaa bbbb cccc' }],
    ['one word', { reasonCode: 'life-at-risk', reasonText: 'Emergencyyyyy' }],
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

  it('is opened by no form that did not go through the first step, nor by one of another reason, person or session', async () => {
    const doctor = await signIn(app.baseUrl, 'mh.nurse')
    const record = await find(doctor, DOROTHY.nhsNumberShown)
    const other = await find(doctor, NAOMI.nhsNumberShown)
    const form = `${record}/break-glass`
    const first = async (session = doctor, path = form): Promise<string> =>
      /name="confirm" value="([^"]+)"/.exec((await session.send(path, REASON, path)).text)?.[1] ?? ''
    const closed = async (
      sent: Promise<{ readonly status: number; readonly text: string }>,
    ): Promise<void> => {
      const { status, text } = await sent
      expect(status).toBe(409)
      expect(text).toContain('Nothing was opened')
      expect((await doctor.get(record)).status).toBe(403)
    }

    await closed(doctor.send(form, { ...REASON, confirm: 'yes' }, form))
    expect((await app.log()).filter(({ interaction }) => interaction === 'operation').at(-1)).toMatchObject({
      kind: 'event',
      reason: 'not-confirmed',
      actor: { roleCode: 'R8001' },
    })
    const ofAnother = await first(doctor, `${other}/break-glass`)
    await closed(doctor.send(form, { ...REASON, confirm: ofAnother }, form))
    const confirm = await first()
    await closed(doctor.send(form, { ...REASON, reasonText: 'Something else altogether', confirm }, form))
    // A try that failed has used it up.
    await closed(doctor.send(form, { ...REASON, confirm }, form))
    const elsewhere = await signIn(app.baseUrl, 'mh.nurse')
    await first()
    await closed(doctor.send(form, { ...REASON, confirm: await first(elsewhere) }, form))
    const officer = await signIn(app.baseUrl, 'privacy.officer')
    expect((await officer.get('/audit/reviews')).text).not.toContain('Something else altogether')

    const spent = await first()
    expect((await doctor.send(form, { ...REASON, confirm: spent }, form)).url).toBe(record)
    expect((await doctor.send(form, { ...REASON, confirm: spent }, form)).status).toBe(409)
  })

  it('is refused to a role without the right, and the privacy officer is told', async () => {
    const pharmacist = await signIn(app.baseUrl, 'pharmacist')
    const record = await find(pharmacist, DOROTHY.nhsNumberShown)
    const refused = await pharmacist.send(`${record}/break-glass`, REASON, '/find')
    expect(refused.status).toBe(403)
    expect((await pharmacist.get(record)).status).toBe(403)
    const officer = await signIn(app.baseUrl, 'privacy.officer')
    expect((await officer.get('/audit/alerts')).text).toContain('tried to break the glass')

    const ground = { reasonCode: 'required-by-law', reasonText: 'The court order of this morning' }
    const unsealed = await pharmacist.send(`${record}/unseal`, ground, '/find')
    expect(unsealed.status).toBe(403)
    expect((await app.log()).at(-1)).toMatchObject({ decision: 'deny', reason: 'role-without-right' })
    expect((await officer.get('/audit/alerts')).text).toContain('tried to open what is sealed')
  })

  it('escapes what was written as a reason for the one who reviews it', async () => {
    const doctor = await signIn(app.baseUrl, 'ward.doctor')
    const record = await find(doctor, NAOMI.nhsNumberShown)
    await doctor.confirm(`${record}/break-glass`, {
      ...REASON,
      reasonText: '<script>alert(document.cookie)</script>',
    })
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
    }
    const opened = await pharmacist.confirm(`${record}/relationship`, claim)
    expect(opened.status).toBe(200)
    expect(opened.text).toContain('you recorded that you care for this person')
    expect((await app.log()).at(-1)).toMatchObject({ purpose: 'TREAT', kind: 'outcome' })

    // It ends when a reviewer finds that it was not theirs to say.
    const officer = await signIn(app.baseUrl, 'privacy.officer')
    const queue = await officer.get('/audit/reviews')
    const use = /Came in for a medicines review today[^]*?name="use" value="([0-9a-f-]{36})"/.exec(
      queue.text,
    )?.[1]
    const review = { use: use ?? '', outcome: 'not-justified', words: 'They were never seen there' }
    expect((await officer.send('/audit/reviews', review, '/audit/reviews')).status).toBe(200)
    expect((await pharmacist.get(record)).status).toBe(403)
  })

  it('reaches by number whom a person has hidden from, as for a number that nobody has, and by no other way', async () => {
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const record = await find(gp, NAOMI.nhsNumberShown)
    const consent = `${record}/consent`
    const hide = {
      choice: 'hide-from-organisations',
      organisations: 'RWV99',
      reason: 'Told me in surgery today',
    }
    expect((await gp.confirm(consent, hide)).status).toBe(200)

    const consultant = await signIn(app.baseUrl, 'ed.consultant')
    const ask = async (nhsNumber: string): Promise<Page> => {
      const found = await consultant.send('/find', { by: 'nhs-number', nhsNumber }, '/find')
      expect(found.text).toContain('Nobody was found')
      return consultant.send('/find/break-glass', { by: 'nhs-number', nhsNumber }, '/find')
    }
    const [hidden, nobody] = [
      await ask(NAOMI.nhsNumberShown),
      await ask(displayNhsNumber(aTestNhsNumber(9_998))),
    ]
    expect(hidden.url).toBe(`${record}/break-glass`)
    expect(nobody.url).toMatch(/^\/patients\/[0-9a-f]{32}\/break-glass$/)
    expect(sameButFor(hidden)).toBe(sameButFor(nobody))

    expect((await consultant.confirm(nobody.url, REASON)).status).toBe(403)
    expect((await app.log()).at(-1)).toMatchObject({ decision: 'deny', reason: 'person-unknown' })
    const opened = await consultant.confirm(hidden.url, REASON)
    expect([opened.status, opened.text.includes('FRASER')]).toEqual([200, true])
  })
})

/** A page without what is new on each. */
function sameButFor({ text, url }: Page): string {
  return text.replaceAll(url, '').replaceAll(/value="[\w-]{20,}"/g, '')
}
