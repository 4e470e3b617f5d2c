import { createPolicyStore } from '../../src/adapters/postgres/access/policy-store.js'
import { migrate } from '../../src/adapters/postgres/migrate.js'
import { asGateway } from '../../src/adapters/postgres/open-database.js'
import { openPostgres } from '../../src/adapters/postgres/open-postgres.js'
import { createRevocations } from '../../src/adapters/postgres/sign-in/revocations.js'
import type { Database } from '../../src/adapters/postgres/database.js'
import { ODS_CODE_SYSTEM } from '../../src/fhir/ods-code.js'
import { LABEL_SYSTEM } from '../../src/fhir/profiles.js'
import { postAbout } from '../support/post-about.js'
import { displayNhsNumber, type NhsNumber } from '../../src/fhir/nhs-number.js'
import { aPatient, aTransaction, aWeightOf, THE_PATIENT } from '../support/a-submission.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { describeWithPostgres, startPostgres, type RunningPostgres } from '../support/postgres.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

type Resource = Readonly<Record<string, unknown>>

const REASON = {
  reasonCode: 'life-at-risk',
  reasonText: 'Found collapsed, and nothing is known of what they take',
}
const STREET = '17 Quillwort Passage'
const VERY_RESTRICTED = {
  security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'V' }],
}

describeWithPostgres('what happens at one gateway is felt at another, on one PostgreSQL', () => {
  let server: RunningPostgres
  let pools: readonly Database[]
  let first: TestApp
  let second: TestApp
  let nhsNumber: NhsNumber
  let person: string
  let gp: PortalSession
  let officer: PortalSession
  let nurse: string

  beforeAll(async () => {
    server = await startPostgres()
    const url = await server.createDatabase('two_gateways')
    const owner = await openPostgres({ url })
    await migrate(owner)
    await owner.close()
    // A pool for each, as two processes have: nothing of the one is at hand in the other.
    const one = await asGateway(await openPostgres({ url }))
    const other = await asGateway(await openPostgres({ url }))
    pools = [one, other]
    first = await startTestApp({ database: one })
    await first.partnerToken('oak-street-surgery')
    second = await startTestApp({ besides: { ...first, database: other } })

    nhsNumber = aTestNhsNumber(4711)
    await post('oak-street-surgery', [
      {
        ...aPatient(nhsNumber),
        identifier: [
          { system: 'https://oak-street.example/patient', value: `OS-${nhsNumber.slice(5)}` },
          { system: 'https://fhir.nhs.uk/Id/nhs-number', value: nhsNumber },
        ],
        address: [{ use: 'home', line: [STREET] }],
        generalPractitioner: [
          { identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'Z99001' } },
        ],
      },
    ])
    await post('wey-valley-hospital', [aPatient(nhsNumber), weightOf({})])
    gp = await signIn(first.baseUrl, 'gp', { role: 'Oak Street' })
    officer = await signIn(first.baseUrl, 'privacy.officer')
    person = await find(gp)
    nurse = await first.accountToken('practice.nurse')
  }, 180_000)

  afterAll(async () => {
    await second.close()
    await first.close()
    for (const pool of pools) await (pool as Database & { close(): Promise<void> }).close()
    await server.stop()
  })

  function weightOf(differs: Resource): Resource {
    return aWeightOf({ reference: THE_PATIENT }, { code: { text: 'Weight of a Quillwort' }, ...differs })
  }

  async function post(partner: string, resources: readonly Resource[]): Promise<void> {
    const answer = await fetch(`${first.baseUrl}/fhir`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await first.partnerToken(partner)}`,
        'content-type': 'application/fhir+json',
      },
      body: JSON.stringify(aTransaction(...resources)),
    })
    expect({ status: answer.status, told: await answer.text() }).toMatchObject({ status: 200 })
  }

  async function find(session: PortalSession): Promise<string> {
    const form = { by: 'nhs-number', nhsNumber: displayNhsNumber(nhsNumber) }
    const found = await session.send('/find', form, '/find')
    return /href="\/patients\/([0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
  }

  interface Seen {
    readonly status: number
    readonly text: string
    readonly etag: string
  }

  async function ask(app: TestApp, query = '', etag?: string): Promise<Seen> {
    const answer = await fetch(`${app.baseUrl}/fhir/Patient/${person}/$everything${query}`, {
      headers: {
        authorization: `Bearer ${nurse}`,
        ...(etag === undefined ? {} : { 'if-none-match': etag }),
      },
    })
    return { status: answer.status, text: await answer.text(), etag: answer.headers.get('etag') ?? '' }
  }

  /** The whole, and its second page, as the other gateway gives them and as a program keeps them. */
  async function held(): Promise<{ readonly whole: Seen; readonly page: string; readonly second: Seen }> {
    const whole = await ask(second)
    const start = await ask(second, '?_count=1')
    const page = /"relation":"next","url":"[^"?]*(\?[^"]*)"/.exec(start.text)?.[1] ?? ''
    return { whole, page, second: await ask(second, page) }
  }

  /** Both again, with what was kept shown, for a second at most; ends as soon as they are as wanted. */
  async function soon(
    wanted: (whole: Seen, page: Seen) => boolean,
    kept: Awaited<ReturnType<typeof held>>,
  ): Promise<readonly [Seen, Seen]> {
    const end = Date.now() + 1_000
    for (;;) {
      const asked = Date.now()
      const whole = await ask(second, '', kept.whole.etag)
      const page = await ask(second, kept.page, kept.second.etag)
      if (wanted(whole, page) || asked > end) return [whole, page]
    }
  }

  async function lastReason(): Promise<string | null | undefined> {
    return (await first.log()).at(-1)?.reason
  }

  const isRefused = (...seen: readonly Seen[]): boolean => seen.every(({ status }) => status >= 400)

  it('gives the record at both before, and 304 to who has it', async () => {
    const kept = await held()
    expect([kept.whole.status, kept.second.status]).toEqual([200, 200])
    expect(kept.whole.text).toContain(STREET)
    expect(kept.whole.text).toContain('Quillwort')
    expect(kept.page).not.toBe('')
    expect((await ask(second, '', kept.whole.etag)).status).toBe(304)
  })

  it('a label that a sender raises', async () => {
    const kept = await held()
    await post('wey-valley-hospital', [aPatient(nhsNumber), weightOf({ meta: VERY_RESTRICTED })])

    const [whole, page] = await soon(({ status }) => status === 200, kept)
    expect(whole.status).toBe(200)
    expect(whole.text).not.toContain('Weight of a Quillwort')
    expect(page.status).not.toBe(304)
    expect(page.text).not.toContain('Weight of a Quillwort')
  })

  it('the flag of somebody at risk', async () => {
    const kept = await held()
    const path = `/audit/patients/${person}/at-risk`
    const words = 'MARAC of 24 November: the former partner looks for her'
    await officer.send(path, { ground: 'safeguarding-plan', words, from: '', until: '' }, path)

    const [whole, page] = await soon(({ status }) => status === 200, kept)
    expect(whole.status).toBe(200)
    expect(whole.text).not.toContain(STREET)
    expect(page.status).not.toBe(304)
    expect(page.text).not.toContain(STREET)
  })

  it('a broken glass, which opens there too in that session and in no other', async () => {
    const doctor = await signIn(first.baseUrl, 'mh.nurse')
    const record = `/patients/${await find(doctor)}`
    const there = (session: PortalSession): Promise<number> =>
      fetch(`${second.baseUrl}${record}`, { headers: { cookie: session.cookies() } }).then(
        ({ status }) => status,
      )
    expect(await there(doctor)).toBe(403)
    await doctor.confirm(`${record}/break-glass`, REASON)

    expect(await there(doctor)).toBe(200)
    expect((await first.log()).slice(-2)).toMatchObject([
      { kind: 'intent', purpose: 'BTG', basis: 'break-glass' },
      { kind: 'outcome', purpose: 'BTG' },
    ])
    expect(await there(await signIn(first.baseUrl, 'mh.nurse'))).toBe(403)
  })

  it('a policy by which a role may do nothing, and one by which it may again', async () => {
    const kept = await held()
    const store = createPolicyStore(pools[0] as Database)
    const before = await store.latest()
    const content = JSON.parse(before?.content ?? '{}') as { readonly access: Resource }
    const publish = (text: string): Promise<void> => {
      const at = new Date().toISOString()
      return store.publish({ version: `${at}.test`, content: text }, at)
    }
    const roles = { R8001: { name: 'Nurse', rights: [] } }
    await publish(JSON.stringify({ ...content, access: { ...content.access, roles } }))

    expect(isRefused(...(await soon(isRefused, kept)))).toBe(true)
    await publish(before?.content ?? '')
    const [whole] = await soon((seen, page) => !isRefused(seen, page), kept)
    expect(whole.status).toBe(304)
  })

  it('a role that is called back, and one that is given back', async () => {
    const kept = await held()
    const claims = JSON.parse(Buffer.from(nurse.split('.')[1] ?? '', 'base64url').toString()) as {
      readonly nhsid_nrbac_roles: readonly { readonly person_roleid: string }[]
    }
    const revocations = createRevocations(pools[0] as Database, Date.now)
    const role = { kind: 'role', id: claims.nhsid_nrbac_roles[0]?.person_roleid ?? '' } as const
    await revocations.revoke(role)

    const [whole, page] = await soon(isRefused, kept)
    expect([whole.status, page.status]).toEqual([401, 401])
    expect(await lastReason()).toBe('role-revoked')
    await revocations.reinstate(role)
    expect((await ask(second, '', kept.whole.etag)).status).toBe(304)
  })

  it('a clinic that is locked in one submission while another names it, whichever is the faster', async () => {
    const clinics = { system: 'urn:clinics', value: 'fenwick' }
    const clinic = { resourceType: 'Location', name: 'Fenwick Clinic', identifier: [clinics] }
    const locked = { ...clinic, meta: { security: [{ system: LABEL_SYSTEM, code: 'sealed-and-locked' }] } }
    const referral = {
      resourceType: 'ServiceRequest',
      status: 'active',
      intent: 'order',
      code: { text: 'Assessment' },
      authoredOn: new Date().toISOString().slice(0, 10),
      performer: [{ identifier: { system: ODS_CODE_SYSTEM, value: 'RHM99' } }],
    }
    const patient = { name: [{ family: 'Fenwick', given: ['Una'] }], birthDate: '1961-02-03' }
    const by = 'st-annes-hospital'
    const authorization = `Bearer ${await first.accountToken('mh.nurse')}`
    const trials = Array.from({ length: 12 }, (_none, trial) => trial)
    const there = { ...second, partnerToken: first.partnerToken }
    const answers = []
    for (const trial of trials) {
      const number = aTestNhsNumber(4720 + trial)
      const value = `fenwick-${trial}`
      const named = { type: 'Location', identifier: { ...clinics, value } }
      const places = { identifier: [{ ...clinics, value }] }
      const about = { patient, by }
      await postAbout(first, { ...about, number: aTestNhsNumber(4740 + trial) }, [{ ...clinic, ...places }])
      await Promise.all([
        postAbout(first, { ...about, number }, [{ ...referral, locationReference: [named] }]),
        postAbout(there, { ...about, number: aTestNhsNumber(4740 + trial) }, [{ ...locked, ...places }]),
      ])
      const [row] = await first.database.query<{ readonly person_id: string }>(
        'select person_id from persons where nhs_number = $1',
        [number],
      )
      const url = `${first.baseUrl}/fhir/ServiceRequest?patient=${row?.person_id ?? ''}`
      answers.push((await fetch(url, { headers: { authorization } })).status)
    }

    expect(answers).toEqual(trials.map(() => 404))
    expect(await lastReason()).toBe('no-legitimate-relationship')
  })

  it('an objection of the person', async () => {
    const kept = await held()
    const path = `/patients/${person}/consent`
    await gp.confirm(path, { choice: 'objection', reason: 'Told me in surgery today' })

    const [whole, page] = await soon(isRefused, kept)
    expect([whole.status, page.status]).toEqual([404, 404])
    expect(await lastReason()).toBe('person-objected')
  })
})
