import { createPartnerPoster } from '../../src/cli/partner-poster.js'
import { DEMO_SEED, demoBundles } from '../../src/demo/demo-bundles.js'
import { seedDemo } from '../../src/demo/seed-demo.js'
import { signIn, type Page, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** Amara Kaur lives at 31 Copse Gardens; a woman of this test does too, and has no name of hers. */
const AMARA = '9990001103'
const NEIGHBOUR = '9990009074'

describe('ties of staff', () => {
  let app: TestApp
  let gp: PortalSession
  let officer: PortalSession
  let gpId: string
  let record: string

  beforeAll(async () => {
    app = await startTestApp()
    const today = new Date().toISOString().slice(0, 10)
    const all = demoBundles({ seed: DEMO_SEED, today, patients: 20 })
    const bundles = [...all].filter(({ person }) => person === 'story asthma-in-childhood')
    await seedDemo({ bundles, post: createPartnerPoster(app) })
    await postNeighbour({})
    gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    officer = await signIn(app.baseUrl, 'privacy.officer')
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: AMARA }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    gpId = (await app.log()).find(({ actor }) => actor.kind === 'clinician')?.actor.id ?? ''
  })
  afterAll(() => app.close())

  async function postNeighbour(address: object, labels: object = {}): Promise<void> {
    const answer = await fetch(`${app.baseUrl}/fhir`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await app.partnerToken('oak-street-surgery')}`,
        'content-type': 'application/fhir+json',
      },
      body: JSON.stringify({
        resourceType: 'Bundle',
        type: 'transaction',
        entry: [
          {
            fullUrl: 'urn:uuid:5c7e6f1e-0000-4000-8000-000000000001',
            request: { method: 'POST', url: 'Patient' },
            resource: {
              resourceType: 'Patient',
              ...labels,
              identifier: [
                { extension: [VERIFIED], system: 'https://fhir.nhs.uk/Id/nhs-number', value: NEIGHBOUR },
                { system: 'https://oak-street.example/patients', value: 'neighbour' },
              ],
              name: [{ use: 'official', family: 'Hartwell', given: ['June'] }],
              gender: 'female',
              birthDate: '1970-02-03',
              address: [{ use: 'home', line: ['31, COPSE GARDENS'], postalCode: 'kt227ki', ...address }],
            },
          },
        ],
      }),
    })
    expect(`${answer.status} ${await answer.text()}`).toMatch(/^200/)
  }

  const tie = (form: Readonly<Record<string, string>>, as = officer): Promise<Page> =>
    as.send(
      '/audit/staff-ties',
      { actorId: gpId, reason: 'Told us when they joined', ...form },
      '/audit/staff-ties',
    )

  async function endAll(): Promise<void> {
    const page = await officer.get('/audit/staff-ties')
    for (const [, ends = ''] of page.text.matchAll(/name="ends" value="([^"]+)"/g)) await tie({ ends })
  }

  /** What the privacy officer is told of while this is done. */
  async function alertsOf(act: () => Promise<unknown>): Promise<readonly string[]> {
    const count = async (): Promise<readonly { readonly reason: string }[]> =>
      app.database.query('select reason from access_alerts order by raised_at, request_id')
    const before = await count()
    await act()
    return (await count()).slice(before.length).map(({ reason }) => reason)
  }

  it('are recorded by the privacy officer, who has to say how they know; the log says who and whom', async () => {
    const wrong = await tie({ actorId: '', nhsNumber: '9990009999', reason: 'x' })
    expect(wrong.status).toBe(400)
    for (const text of [
      'Enter the id of',
      'Nobody in this record has',
      'Choose how they',
      'Say how you know',
    ])
      expect(wrong.text).toContain(text)

    const recorded = await tie({ nhsNumber: AMARA, tie: 'family' })
    expect(recorded.status).toBe(200)
    expect(recorded.text).toContain('They are related to this person')
    expect((await tie({ nhsNumber: AMARA, tie: 'family' })).status).toBe(409)
    const log = (await app.log()).map(({ actor, person, disclosed }) =>
      [actor.kind, person, disclosed?.what].join(' '),
    )
    expect(log).toContain(`auditor ${record.replace('/patients/', '')} tie-recorded`)
    expect((await tie({ nhsNumber: AMARA, tie: 'self' }, gp)).status).toBe(403)
  })

  it('alert when the record is opened, until they end', async () => {
    expect(await alertsOf(() => gp.get(record))).toEqual(['family-record'])
    await endAll()
    expect((await officer.get('/audit/staff-ties')).text).toContain('— ended')
    expect(await alertsOf(() => gp.get(record))).toEqual([])
    await tie({ nhsNumber: AMARA, tie: 'household' })
    expect(await alertsOf(() => gp.get(record))).toEqual(['household-record'])
    await endAll()
  })

  it('are seen from an address that both have now, once it is known who the member of staff is', async () => {
    expect((await tie({ nhsNumber: NEIGHBOUR, tie: 'self' })).status).toBe(200)
    expect(await alertsOf(() => gp.get(record))).toEqual(['same-address-record'])
    await postNeighbour({ period: { end: '2020-01-01' } })
    expect(await alertsOf(() => gp.get(record))).toEqual([])
    await postNeighbour({ use: 'old' })
    expect(await alertsOf(() => gp.get(record))).toEqual([])
    await postNeighbour({})
    expect(await alertsOf(() => gp.get(record))).toEqual(['same-address-record'])
    const atRisk = `/audit/patients/${record.replace('/patients/', '')}/at-risk`
    const flag = { ground: 'person-asked', words: 'She asked for it at the desk', from: '', until: '' }
    await officer.send(atRisk, flag, atRisk)
    expect(await alertsOf(() => gp.get(record))).toEqual([])
    const lifts = /name="lifts" value="([^"]+)"/.exec((await officer.get(atRisk)).text)?.[1] ?? ''
    await officer.send(atRisk, { lifts, words: 'She asked for it, it is over' }, atRisk)
    expect(await alertsOf(() => gp.get(record))).toEqual(['same-address-record'])
    await postNeighbour({}, { meta: { security: [{ system: CONFIDENTIALITY, code: 'R' }] } })
    expect(await alertsOf(() => gp.get(record))).toEqual([])
  })

  it('close somebody’s own record to them', async () => {
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: NEIGHBOUR }, '/find')
    const own = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    expect(await alertsOf(async () => expect((await gp.get(own)).status).toBe(403))).toEqual(['own-record'])
  })

  it('keep the log about a record from who is recorded as the person, and tell where it is read by their family', async () => {
    const auditor = await signIn(app.baseUrl, 'auditor')
    const authorization = `Bearer ${await app.accountToken('auditor')}`
    const id = record.replace('/patients/', '')
    const ask = async (query: string) => {
      const answer = await fetch(`${app.baseUrl}/fhir/AuditEvent?${query}`, { headers: { authorization } })
      return { status: answer.status, text: await answer.text() }
    }
    const page = (): Promise<Page> => auditor.get(`/audit/patients/${id}`)
    expect(await alertsOf(page)).toEqual([])
    expect((await ask('date=ge2020-01-01')).text).toContain(id)
    const auditorId = (await app.log()).findLast(
      ({ actor }) => actor.kind === 'auditor' && actor.roleCode === 'R8012',
    )?.actor.id
    if (auditorId === undefined) throw new Error('The log has to say who the auditor is.')

    await tie({ actorId: auditorId, nhsNumber: AMARA, tie: 'family' })
    expect(await alertsOf(async () => expect((await page()).status).toBe(200))).toEqual(['family-record'])
    await endAll()

    await tie({ actorId: auditorId, nhsNumber: AMARA, tie: 'self' })
    const shut = async (): Promise<void> => {
      const refused = await page()
      expect([refused.status, refused.text.includes('own record')]).toEqual([403, false])
    }
    expect(await alertsOf(shut)).toEqual(['own-record'])
    expect((await app.log()).at(-1)).toMatchObject({ decision: 'deny', reason: 'own-record', person: id })
    const asked = await ask(`patient=Patient/${id}`)
    expect([asked.status, asked.text.includes(id)]).toEqual([403, false])
    expect((await ask('date=ge2020-01-01')).text.includes(id)).toBe(false)
    expect((await auditor.get('/audit/events')).text.includes(id)).toBe(false)
    expect((await auditor.get(`/audit/people/${gpId}`)).text.includes(id)).toBe(false)
    expect((await officer.get(`/audit/patients/${id}`)).status).toBe(200)
    await endAll()
    expect((await page()).status).toBe(200)
  })
})

const VERIFIED = {
  url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus',
  valueCodeableConcept: {
    coding: [
      {
        system: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland',
        code: '01',
      },
    ],
  },
}
const CONFIDENTIALITY = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'
