import type { Patient } from 'fhir/r4.js'
import type { Disclosure } from '../../src/audit/access-event.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { NHS_NUMBER_SYSTEM } from '../../src/fhir/nhs-number.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CALLUM = WALKTHROUGH.find(({ name }) => name === 'Callum Reeve')
if (!CALLUM) throw new Error('The walk needs Callum Reeve.')
const { nhsNumber, nhsNumberShown, refusedTo } = CALLUM

const PARTNER = 'wey-valley-hospital'
const PATIENT = 'urn:uuid:00000000-0000-4000-8000-000000000001'
const RESTRICTED = {
  security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'V' }],
}

/** A problem as the hospital tells it. */
function aProblem(value: string, text: string, differs: object = {}): object {
  return {
    resourceType: 'Condition',
    identifier: [{ system: `urn:${PARTNER}:problem`, value }],
    clinicalStatus: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
    },
    code: { text },
    onsetDateTime: '2019',
    subject: { reference: PATIENT },
    ...differs,
  }
}

const TAKEN_BACK = {
  clinicalStatus: undefined,
  verificationStatus: {
    coding: [
      { system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code: 'entered-in-error' },
    ],
  },
}

describe('what has changed of a record since somebody looked', () => {
  let app: TestApp
  let record: string
  let known: Pick<Patient, 'name' | 'birthDate' | 'gender'>

  beforeAll(async () => {
    app = await startTestApp({ demo: 3 })
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    const authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    const patient = await fetch(`${app.baseUrl}/fhir/${record.replace('/patients/', 'Patient/')}`, {
      headers: { authorization },
    })
    const { name, birthDate, gender } = (await patient.json()) as Patient
    known = { ...(name && { name }), ...(birthDate && { birthDate }), ...(gender && { gender }) }
  })
  afterAll(() => app.close())

  // Nobody has looked at the beginning of each.
  beforeEach(() => app.database.query('delete from looks'))

  async function tell(...problems: readonly object[]): Promise<void> {
    const patient = {
      resourceType: 'Patient',
      identifier: [
        { system: NHS_NUMBER_SYSTEM, value: nhsNumber },
        { system: `urn:${PARTNER}:patient`, value: 'reeve' },
      ],
      ...known,
    }
    const answer = await fetch(`${app.baseUrl}/fhir`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await app.partnerToken(PARTNER)}`,
        'Content-Type': 'application/fhir+json',
      },
      body: JSON.stringify({
        resourceType: 'Bundle',
        type: 'transaction',
        entry: [
          {
            fullUrl: PATIENT,
            resource: patient,
            request: { method: 'PUT', url: `Patient?identifier=urn:${PARTNER}:patient|reeve` },
          },
          ...problems.map((resource, index) => ({
            fullUrl: `urn:uuid:00000000-0000-4000-8000-00000000001${index}`,
            resource,
            request: {
              method: 'PUT',
              url: `Condition?identifier=urn:${PARTNER}:problem|${(resource as { identifier: { value: string }[] }).identifier[0]?.value}`,
            },
          })),
        ],
      }),
    })
    expect({ status: answer.status, body: await answer.text() }).toMatchObject({ status: 200 })
  }

  /** Somebody opens the summary in a session of its own, as if it had been so many hours ago. */
  async function lookAt(hoursAgo: number, account = 'gp'): Promise<void> {
    const session = await signInAs(account)
    expect((await session.get(record)).status).toBe(200)
    await app.database.query(
      `update looks set looked_at = looked_at - make_interval(hours => $1), session = 'earlier'
        where looked_at > now() - interval '1 minute'`,
      [hoursAgo],
    )
  }

  const signInAs = (account: string): Promise<PortalSession> =>
    signIn(app.baseUrl, account, account === 'gp' ? { role: 'Oak Street' } : {})

  async function lastSent(): Promise<Disclosure | undefined> {
    return (await app.log()).flatMap(({ disclosed }) => (disclosed ? [disclosed] : [])).at(-1)
  }

  /** Groups of the page with their lines. */
  function told(text: string): readonly string[] {
    const main = text.slice(text.indexOf('<h1 class="app-record__title">What has changed'))
    return [
      ...main.matchAll(/<h2 class="app-record__group" id="changes-(\w+)">|app-item__what"[^>]*>([^<]+)</g),
    ].map(([, kind, what]) => (kind === undefined ? (what ?? '').trim() : `${kind}:`))
  }

  it('says so where somebody has not looked before, and goes on saying so in this sitting', async () => {
    const gp = await signInAs('gp')
    for (const page of [await gp.get(record), await gp.get(record)])
      expect(page.text).toContain('First look in this role.')

    const changes = await gp.get(`${record}/changes`)
    expect(changes.text).toContain('data-changes="never"')
    expect(changes.text).toContain('there is no earlier look to compare with')
    expect(await lastSent()).toMatchObject({ what: 'changes:me', status: 200, resources: 0 })
  })

  it('says that nothing has changed, and since when, and of which sources it cannot tell', async () => {
    await lookAt(3)
    const gp = await signInAs('gp')
    expect((await gp.get(record)).text).toMatch(/Nothing shown to you has changed<\/a> since you last looked/)

    const { text } = await gp.get(`${record}/changes`)
    expect(text).toContain('data-changes="none"')
    expect(text).toContain('What this cannot tell')
    expect(text).toContain('data-empty-reason="not-connected"')
  })

  it('HZ08: tells what is new, what has changed and how, and what was taken back; the log says what went out', async () => {
    await tell(aProblem('p1', 'Cough at night'), aProblem('p2', 'Gout'))
    await lookAt(3)
    await tell(aProblem('p1', 'Asthma'), aProblem('p2', 'Gout', TAKEN_BACK), aProblem('p3', 'Broken wrist'))

    const gp = await signInAs('gp')
    expect((await gp.get(record)).text).toContain('>3 things have changed</a> since you last looked')
    const { text } = await gp.get(`${record}/changes`)
    expect(told(text)).toEqual(['gone:', 'Gout', 'changed:', 'Asthma', 'new:', 'Broken wrist'])
    expect(text).toContain('Code: was Cough at night, is now Asthma')
    expect(text).toMatch(/Gout<\/span>\s*<strong class="nhsuk-tag nhsuk-tag--red">entered in error/)
    // The three, and what one of them said before.
    expect(await lastSent()).toMatchObject({ what: 'changes:me', status: 200, resources: 4 })
    expect((await app.log()).at(-1)?.query).toBe('GET /patients/{id}/changes?since=me')
  })

  it('keeps the list for the sitting: neither a reload nor the summary empties it', async () => {
    await lookAt(3)
    await tell(aProblem('p4', 'Sprained ankle'))
    const gp = await signInAs('gp')

    for (const page of ['/changes', '', '', '/changes']) {
      const { text } = await gp.get(`${record}${page}`)
      expect(text).toMatch(/(?:One thing has|one thing has) changed/)
    }
    const again = await signInAs('gp')
    expect(told((await again.get(`${record}/changes`)).text)).toEqual(['new:', 'Sprained ankle'])
  })

  it('is not taken for a look when headers alone are asked for, or any other page is opened', async () => {
    const gp = await signInAs('gp')
    await gp.get(`${record}/changes`)
    await gp.get(`${record}/timeline`)
    await fetch(`${app.baseUrl}${record}`, { method: 'HEAD', headers: { cookie: gp.cookies() } })

    expect(await app.database.query('select 1 from looks')).toEqual([])
  })

  it('HZ24: does not tell of what is withheld now: not that it is gone, nor that there was a change', async () => {
    await tell(aProblem('p5', 'Chest pain'))
    await lookAt(3, 'practice.nurse')
    await tell(
      aProblem('p5', 'Chest pain', { meta: RESTRICTED }),
      aProblem('p6', 'A secret', { meta: RESTRICTED }),
    )

    const nurse = await signInAs('practice.nurse')
    expect((await nurse.get(`${record}/sections/problems`)).text).not.toContain('Chest pain')
    expect((await nurse.get(record)).text).toContain('>Nothing shown to you has changed</a>')
    for (const since of ['me', 'team', new Date(Date.now() - 3_600_000).toISOString()]) {
      const { text } = await nurse.get(`${record}/changes?since=${since}`)
      expect(text).not.toMatch(/Chest pain|A secret/)
      expect(text).toContain('data-empty-reason="withheld"')
    }
  })

  it('tells a team what nobody of it has seen, and compares with nobody else', async () => {
    await lookAt(3, 'practice.nurse')
    await tell(aProblem('p7', 'Shingles'))
    const gp = await signInAs('gp')
    const first = await gp.get(`${record}/changes?since=team`)
    expect(first.text).toContain('Since anybody of Oak Street Surgery last looked, ')
    expect(told(first.text)).toEqual(['new:', 'Shingles'])
    expect(await lastSent()).toMatchObject({ what: 'changes:team', resources: 1 })

    await lookAt(2, 'practice.nurse')
    expect((await gp.get(`${record}/changes?since=team`)).text).toContain('data-changes="none"')
    expect((await gp.get(`${record}/changes`)).text).toContain('data-changes="never"')
  })

  it('tells what came since a time in the address, whether anybody looked then or not', async () => {
    const before = new Date().toISOString()
    await tell(aProblem('p1', 'Asthma, mild'), aProblem('p8', 'Hay fever'))
    await tell(aProblem('p8', 'Hay fever in spring'))
    const gp = await signInAs('gp')

    const { text } = await gp.get(`${record}/changes?since=${before}`)
    expect(told(text)).toEqual(['changed:', 'Hay fever in spring', 'Asthma, mild'])
    expect(text).toContain('Code: was Asthma, is now Asthma, mild')
    expect(text).toContain('It came after that, and has changed since then.')
    expect(await lastSent()).toMatchObject({ what: 'changes:time', resources: 3 })
    const later = await gp.get(`${record}/changes?since=2099-01-01`)
    expect(later.text).toContain('data-changes="none"')
  })

  it('lists the people somebody looked at with how much has changed of each, and logs each as a view', async () => {
    await lookAt(3)
    await tell(aProblem('p9', 'Sore throat'))
    const gp = await signInAs('gp')
    const { text } = await gp.get('/changes')

    expect(text).toContain('>One thing<')
    expect(text).toContain(`href="${record}/changes"`)
    expect(text).not.toContain('Sore throat')
    expect(text).not.toContain('app-banner')
    const sent = (await app.log()).flatMap(({ disclosed, person }) =>
      disclosed ? [{ ...disclosed, person }] : [],
    )
    expect(sent.slice(-2)).toMatchObject([
      { what: 'name-and-changes', resources: 1, person: record.replace('/patients/', '') },
      { what: 'changed-people', resources: 1, person: null },
    ])
    // It is a look at nobody.
    expect((await gp.get('/changes')).text).toContain('>One thing<')
  })

  it('lists nobody whose record may not be opened any more, and nothing to a role that finds nobody', async () => {
    await lookAt(3, 'practice.nurse')
    await app.database.query("update relationships set organisation = 'X' || organisation")
    const nurse = await signInAs('practice.nurse')
    expect((await nurse.get('/changes')).text).toContain('There is nobody whose record you have opened')
    await app.database.query('update relationships set organisation = substr(organisation, 2)')
    expect((await nurse.get('/changes')).text).toContain('>Nothing shown to you<')

    const clerk = await signInAs('receptionist')
    expect((await clerk.get('/changes')).status).toBe(403)
  })

  it.each(['?since=yesterday', '?since=me&since=team', '?since=me&page=0', '?until=me'])(
    'has no page for what cannot be asked: %s',
    async (query) => {
      const gp = await signInAs('gp')
      expect((await gp.get(`${record}/changes${query}`)).status).toBe(404)
    },
  )

  it('is refused to who may not open the record, and the log says who tried', async () => {
    const other = await signInAs(refusedTo[0] ?? '')
    const { status, text } = await other.get(`${record}/changes`)

    expect(status).toBe(403)
    expect(text).not.toContain('Asthma')
    expect((await app.log()).at(-1)).toMatchObject({
      decision: 'deny',
      reason: 'no-legitimate-relationship',
      query: 'GET /patients/{id}/changes?since=me',
    })
  })

  it('what is seen through broken glass is no look, and is not told as gone later', async () => {
    await lookAt(3, 'mh.nurse')
    const emergency = await signInAs('mh.nurse')
    await emergency.confirm(`${record}/break-glass`, {
      reasonCode: 'life-at-risk',
      reasonText: 'Found collapsed, and nothing is known of what they take',
    })
    const kept = await app.database.query('select * from looks')
    expect((await emergency.get(record)).text).toContain('You broke the glass.')
    const through = await emergency.get(`${record}/changes`)
    expect(through.text).toContain('This look is not kept')
    expect(told(through.text)).toContain('A secret')
    expect(await app.database.query('select * from looks')).toEqual(kept)

    const later = await signInAs('mh.nurse')
    const { text } = await later.get(`${record}/changes`)
    expect(text).toContain('data-changes="none"')
    expect(text).not.toContain('A secret')
  })
})
