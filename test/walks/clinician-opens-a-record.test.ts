import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const PENICILLIN = WALKTHROUGH.find(({ name }) => name === 'Joyce Whitcombe')
if (!PENICILLIN) throw new Error('The walk needs Joyce Whitcombe.')
const { nhsNumber, nhsNumberShown, name } = PENICILLIN

describe('a clinician opens a record', () => {
  let app: TestApp

  beforeAll(async () => {
    app = await startTestApp({ demo: 6 })
  })
  afterAll(() => app.close())

  async function find(session: PortalSession): Promise<string> {
    const found = await session.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
    const link = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1]
    if (link === undefined) throw new Error(`Nobody was found: ${found.status}`)
    return link
  }

  it('signs in, chooses one of two roles, finds the person by NHS number and sees the whole record with its sources', async () => {
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    expect(gp.landed.text).toContain('Oak Street Surgery')

    const record = await gp.get(await find(gp))

    expect(record.status).toBe(200)
    expect(record.text).toContain(nhsNumberShown)
    expect(record.text).toContain('WHITCOMBE')
    expect(record.text).toMatch(/You can see this record because/)
    expect(record.text).toMatch(/sources differ/i)
    expect(record.headers.get('cache-control')).toBe('no-store')
    expect(record.headers.get('content-security-policy')).not.toContain('unsafe')
    expect(record.text).not.toMatch(/<style|style="|<script(?! type="module" src)/)
  })

  it('leaves in the log who looked, in which role, at whom, why they could, and what went out', async () => {
    const log = await app.log()
    const intent = log.findLast(
      ({ query, kind }) => kind === 'intent' && (query ?? '').includes('/patients/'),
    )
    const outcome = log.find(({ intent: of, log: name }) => of === intent?.index && name === intent.log)

    expect(intent).toMatchObject({
      decision: 'permit',
      actor: { name: 'Dr Asha Rahman', roleCode: 'R8000', organisation: 'Z99001' },
      purpose: 'TREAT',
    })
    expect(intent?.basis).toMatch(/^registered-practice Z99001 Patient\//)
    expect(outcome).toMatchObject({ kind: 'outcome', person: intent?.person, disclosed: { status: 200 } })
    expect(outcome?.disclosed?.resources).toBeGreaterThan(10)
    expect(log.filter(({ disclosed }) => disclosed?.what === 'found')).toHaveLength(1)
  })

  it('opens each section of the record', async () => {
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const link = await find(gp)
    for (const section of [
      'allergies',
      'medicines',
      'problems',
      'contacts',
      'results',
      'care-plan',
      'legal',
      'about-me',
    ]) {
      const page = await gp.get(`${link}/sections/${section}`)
      expect([section, page.status]).toEqual([section, 200])
      expect(page.text).toContain(nhsNumberShown)
    }
  })

  it('gives two pages to carry, and the log says what went out', async () => {
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const link = await find(gp)

    const page = await gp.get(`${link}/print`)

    expect(page.status).toBe(200)
    expect(page.text).toContain(nhsNumberShown)
    expect(page.text).toContain('Shown as of')
    expect((await app.log()).slice(-2)).toMatchObject([
      { kind: 'intent', decision: 'permit', query: 'GET /patients/{id}/print' },
      {
        kind: 'outcome',
        disclosed: { status: 200, what: 'print-page', resources: expect.any(Number) as number },
      },
    ])
  })

  it('shows nothing to a clinician with no relationship, says so in plain words, and the log says who tried', async () => {
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const link = await find(gp)
    const stranger = await signIn(app.baseUrl, 'gp', { role: 'Mill Lane' })

    const refused = await stranger.get(link)
    const absent = await stranger.get(`/patients/${'0'.repeat(32)}`)

    expect(refused.status).toBe(403)
    for (const canary of ['Whitcombe', 'WHITCOMBE', 'enicillin', nhsNumber, nhsNumberShown, name]) {
      expect(refused.text).not.toContain(canary)
    }
    expect(refused.text).toMatch(/recorded/)
    expect([absent.status, withoutToken(absent.text)]).toEqual([refused.status, withoutToken(refused.text)])
    expect((await app.log()).slice(-2)).toMatchObject([
      { decision: 'deny', reason: 'no-legitimate-relationship', actor: { organisation: 'Z99002' } },
      { decision: 'deny', reason: 'person-unknown' },
    ])
  })

  it('lets a receptionist neither find nor open anybody', async () => {
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const link = await find(gp)
    const receptionist = await signIn(app.baseUrl, 'receptionist')

    expect((await receptionist.get(link)).status).toBe(403)
    expect(await app.log()).toContainEqual(expect.objectContaining({ reason: 'role-without-right' }))
  })

  it('ends the session on the server when the clinician signs out: the old cookie shows nothing', async () => {
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const link = await find(gp)
    const cookie = gp.cookies()

    await gp.send('/sign-out', {}, '/find')

    const again = await fetch(`${app.baseUrl}${link}`, { headers: { cookie }, redirect: 'manual' })
    expect(again.status).toBe(303)
    expect(again.headers.get('location')).toMatch(/^\/sign-in/)
    expect((await app.log()).some(({ interaction }) => interaction === 'logout')).toBe(true)
  })

  it('refuses a form that does not come from a page of ours', async () => {
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const forged = await fetch(`${app.baseUrl}/find`, {
      method: 'POST',
      headers: { cookie: gp.cookies(), 'content-type': 'application/x-www-form-urlencoded' },
      body: `by=nhs-number&nhsNumber=${nhsNumber}`,
    })
    expect(forged.status).toBe(403)
  })

  it('prints no number, name, address or token into the application log', () => {
    const printed = app.printed()
    expect(printed).toContain('"route"')
    for (const canary of [nhsNumber, 'Whitcombe', 'Bearer', '/patients/0', 'record.sid']) {
      expect(printed).not.toContain(canary)
    }
  })

  it('serves the same record to the clinician’s software, to the byte the same while nothing changes', async () => {
    const authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    const found = await fetch(
      `${app.baseUrl}/fhir/Patient?identifier=${encodeURIComponent(`https://fhir.nhs.uk/Id/nhs-number|${nhsNumber}`)}`,
      { headers: { authorization } },
    )
    const bundle = (await found.json()) as { entry: { resource: { id: string } }[] }
    const id = bundle.entry[0]?.resource.id ?? ''
    const everything = await fetch(`${app.baseUrl}/fhir/Patient/${id}/$everything`, {
      headers: { authorization },
    })
    const again = await fetch(`${app.baseUrl}/fhir/Patient/${id}/$everything`, {
      headers: { authorization, 'if-none-match': everything.headers.get('etag') ?? '' },
    })
    const other = await fetch(`${app.baseUrl}/fhir/Observation?patient.identifier=${nhsNumber}`, {
      headers: { authorization },
    })

    expect(everything.status).toBe(200)
    const all = (await everything.json()) as {
      total: number
      entry: { resource: { resourceType: string } }[]
    }
    expect(all.entry.map(({ resource }) => resource.resourceType)).toEqual(
      expect.arrayContaining(['Patient', 'AllergyIntolerance', 'Provenance']),
    )
    expect(again.status).toBe(304)
    expect(other.status).toBe(400)
  })
})

/** A page without what is different each time: the token of its forms. */
function withoutToken(html: string): string {
  return html
    .replaceAll(/\/patients\/[0-9a-f]{32}\//g, '/patients/{id}/')
    .replace(/name="_csrf" value="[^"]+"/g, '')
    .replace(/<code>[0-9a-f-]{36}<\/code>/g, '')
}
