import type { Bundle, DetectedIssue, Linkage, Patient } from 'fhir/r4.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { DUPLICATE_RULE_URL } from '../../src/fhir/profiles.js'
import { NHS_NUMBER_SYSTEM } from '../../src/fhir/nhs-number.js'
import type { Disclosure } from '../../src/audit/access-event.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CALLUM = WALKTHROUGH.find(({ name }) => name === 'Callum Reeve')
if (!CALLUM) throw new Error('The walk needs Callum Reeve.')
const { nhsNumber, nhsNumberShown } = CALLUM

type Told = { readonly resourceType: string } & Readonly<Record<string, unknown>>

const WORDS = 'Probably the same: the same medicine at the same dose'

describe('one thing told by several sources', () => {
  let app: TestApp
  let gp: PortalSession
  let record: string
  let person: string
  let known: Pick<Patient, 'name' | 'birthDate' | 'gender'>

  beforeAll(async () => {
    app = await startTestApp({ demo: 3 })
    gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    person = record.replace('/patients/', '')
    const authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    const patient = await fetch(`${app.baseUrl}/fhir/Patient/${person}`, { headers: { authorization } })
    const { name, birthDate, gender } = (await patient.json()) as Patient
    known = { ...(name && { name }), ...(birthDate && { birthDate }), ...(gender && { gender }) }

    const medicine = { text: 'Apixaban 5mg tablets' }
    await tell('oak-street-surgery', 'gp-1', {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: medicine,
      authoredOn: '2026-01-12',
      dosageInstruction: [{ text: 'One tablet twice a day' }],
    })
    await tell('wey-valley-hospital', 'wv-1', {
      resourceType: 'MedicationStatement',
      status: 'active',
      medicationCodeableConcept: { text: 'Apixaban' },
      dateAsserted: '2026-10-12',
      dosage: [{ text: '5 mg BD' }],
    })
    await tell('holmwood-mental-health', 'hm-1', {
      resourceType: 'MedicationStatement',
      status: 'active',
      medicationCodeableConcept: medicine,
      dateAsserted: '2026-10-20',
      dosage: [{ text: 'One tablet twice daily' }],
    })
    await tell('wey-valley-hospital', 'wv-2', {
      resourceType: 'MedicationStatement',
      status: 'active',
      medicationCodeableConcept: { text: 'Ramipril 10mg capsules' },
      dosage: [{ text: 'One daily' }],
    })
    await tell('oak-street-surgery', 'gp-2', {
      resourceType: 'MedicationRequest',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: { text: 'Ramipril 5mg capsules' },
      dosageInstruction: [{ text: 'One daily' }],
    })
  })
  afterAll(() => app.close())

  async function tell(partner: string, value: string, resource: Told): Promise<void> {
    const patient = { reference: 'urn:uuid:00000000-0000-4000-8000-000000000001' }
    const entry = [
      {
        fullUrl: patient.reference,
        resource: {
          resourceType: 'Patient',
          identifier: [
            { system: NHS_NUMBER_SYSTEM, value: nhsNumber },
            { system: `urn:${partner}:patient`, value: 'reeve' },
          ],
          ...known,
        },
        request: { method: 'POST', url: 'Patient' },
      },
      {
        fullUrl: 'urn:uuid:00000000-0000-4000-8000-000000000002',
        resource: { ...resource, subject: patient, identifier: [{ system: `urn:${partner}:item`, value }] },
        request: { method: 'POST', url: resource.resourceType },
      },
    ]
    const answer = await fetch(`${app.baseUrl}/fhir`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await app.partnerToken(partner)}`,
        'Content-Type': 'application/fhir+json',
      },
      body: JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }),
    })
    expect({ status: answer.status, body: await answer.text() }).toMatchObject({ status: 200 })
  }

  async function search<T>(type: string, account = 'practice.nurse'): Promise<readonly T[]> {
    const { entry = [] } = await searchset(type, account)
    return entry.map(({ resource }) => resource as T).filter((one) => (one as Told).resourceType === type)
  }

  async function searchset(type: string, account = 'practice.nurse'): Promise<Bundle> {
    const authorization = `Bearer ${await app.accountToken(account)}`
    const answer = await fetch(`${app.baseUrl}/fhir/${type}?patient=${person}`, {
      headers: { authorization },
    })
    expect(answer.status).toBe(200)
    return (await answer.json()) as Bundle
  }

  async function read(
    url: string,
    { account = 'practice.nurse', headers = {} }: { account?: string; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const authorization = `Bearer ${await app.accountToken(account)}`
    return fetch(url, { headers: { authorization, ...headers } })
  }

  /** What went out, as the log has it. */
  async function sent(): Promise<readonly Disclosure[]> {
    return (await app.log()).flatMap(({ disclosed }) => (disclosed ? [disclosed] : []))
  }

  async function apixaban(account?: string): Promise<Linkage | undefined> {
    const linkages = await search<Linkage>('Linkage', account)
    return linkages.find((one) => JSON.stringify(one.extension).includes('same-medicine-same-dose'))
  }

  /** The group on its page: its id without whose it is. */
  const groupOf = (linkage: Linkage | undefined): string => linkage?.id?.replace(person, '') ?? ''

  it('stands on one line, with its sources, the rule and each telling behind it', async () => {
    const { text } = await gp.get(`${record}/sections/medicines`)

    expect(text).toContain('3 sources')
    expect(text).toContain(WORDS)
    expect(text.match(/href="\/patients\/[0-9a-f]{32}\/same\/[0-9a-f]{32}"/g)?.length).toBeGreaterThan(0)
  })

  it('is a Linkage for software, and a contradiction is a DetectedIssue with both sides', async () => {
    const linkage = await apixaban()
    expect(linkage).toMatchObject({
      extension: [{ url: DUPLICATE_RULE_URL }],
      item: [{ type: 'source' }, { type: 'alternate' }, { type: 'alternate' }],
    })

    const doses = (await search<DetectedIssue>('DetectedIssue')).find(({ detail }) =>
      detail?.includes('Ramipril'),
    )
    expect(doses).toMatchObject({
      code: { text: 'Doses differ' },
      patient: { reference: `${app.baseUrl}/fhir/Patient/${person}` },
    })
    expect(doses?.implicated).toHaveLength(2)
    expect((await gp.get(`${record}/sections/medicines`)).text).toContain('Doses differ')

    expect((await sent()).map(({ what }) => what)).toContain('search:Linkage')
    const authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    const everybody = await fetch(`${app.baseUrl}/fhir/Linkage`, { headers: { authorization } })
    expect(everybody.status).toBe(400)
  })

  it('has the address at which it is read, the same each time, and says by its whole address what it is about', async () => {
    for (const type of ['Linkage', 'DetectedIssue']) {
      const { entry = [] } = await searchset(type)
      const made = entry.filter(({ resource }) => resource?.resourceType === type)
      const names = made.map(({ fullUrl }) => fullUrl ?? '')

      expect(made.length).toBeGreaterThan(0)
      expect(names).toEqual(made.map(({ resource }) => `${app.baseUrl}/fhir/${type}/${resource?.id ?? ''}`))
      expect(new Set(names).size).toBe(names.length)
      expect((await searchset(type)).entry?.map(({ fullUrl }) => fullUrl)).toEqual(
        entry.map(({ fullUrl }) => fullUrl),
      )

      const told = JSON.stringify(made.map(({ resource }) => resource))
      const references = [...told.matchAll(/"reference":"([^"]+)"/g)].map(([, reference = '']) => reference)
      expect(references.length).toBeGreaterThan(1)
      expect((await read(references[0] ?? '')).status).toBe(200)
      expect(references.filter((reference) => !reference.startsWith(`${app.baseUrl}/fhir/`))).toEqual([])
    }
  })

  it('is read by the id that the search gave, by the same decision, and is in the log', async () => {
    for (const type of ['Linkage', 'DetectedIssue']) {
      const { entry = [] } = await searchset(type)
      const found = entry.find(({ resource }) => resource?.resourceType === type)
      const answer = await read(found?.fullUrl ?? '')
      expect(answer.status).toBe(200)
      expect(await answer.json()).toEqual(found?.resource)
      expect((await sent()).at(-1)).toMatchObject({
        status: 200,
        what: `${type}/${found?.resource?.id ?? ''}/_history/${found?.resource?.meta?.versionId ?? ''}`,
      })

      const etag = answer.headers.get('etag') ?? ''
      expect((await read(found?.fullUrl ?? '', { headers: { 'if-none-match': etag } })).status).toBe(304)
      const since = answer.headers.get('last-modified') ?? ''
      expect((await read(found?.fullUrl ?? '', { headers: { 'if-modified-since': since } })).status).toBe(200)
      expect((await read(`${found?.fullUrl ?? ''}/_history/1`)).status).toBe(404)
    }
  })

  it('answers for one that is not there, of somebody else or of nobody, as for one that may not be seen', async () => {
    const [{ fullUrl = '' } = {}] = (await searchset('Linkage')).entry ?? []
    const id = fullUrl.slice(fullUrl.lastIndexOf('/') + 1)
    const answers = await Promise.all([
      read(`${app.baseUrl}/fhir/Linkage/${person}${'0'.repeat(32)}`),
      read(`${app.baseUrl}/fhir/Linkage/${'0'.repeat(32)}${id.slice(32)}`),
      read(`${app.baseUrl}/fhir/DetectedIssue/${id}`),
      read(fullUrl, { account: 'pharmacist' }),
    ])
    const bodies = await Promise.all(answers.map((answer) => answer.text()))
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect(new Set(bodies).size).toBe(1)
    expect((await read(`${app.baseUrl}/fhir/Condition/${id}`)).status).toBe(400)
  })

  it('tells nothing of a source that is hidden: a group of what is left, or none', async () => {
    const consent = `${record}/consent`
    const reason = 'Told me in surgery today'
    await gp.confirm(consent, { reason, choice: 'hide-categories', categories: 'mental-health' })

    const left = await apixaban()
    expect(left?.item).toHaveLength(2)
    const page = await gp.get(`${record}/sections/medicines`)
    expect(page.text).toContain('2 sources')
    expect(page.text).not.toContain('3 sources')

    const [, withdraws = ''] = /name="withdraws" value="([^"]+)"/.exec((await gp.get(consent)).text) ?? []
    await gp.confirm(consent, { reason, withdraws })
    expect((await apixaban())?.item).toHaveLength(3)
  })

  it('is told apart by name and with a reason, at once for everybody, and together again', async () => {
    const group = `${record}/same/${groupOf(await apixaban())}`
    const originals = await gp.get(group)
    expect(originals.text).toContain('Wey Valley')
    const hospital =
      /value="(MedicationStatement\/[0-9a-f]{32})"[^]*?Wey Valley/.exec(originals.text)?.[1] ?? ''

    const without = await gp.send(group, { different: hospital, reason: '' }, group)
    expect(without.status).toBe(400)
    expect(without.text).toContain('Say why')
    expect((await gp.send(group, { different: 'MedicationStatement/0', reason: 'x' }, group)).status).toBe(
      400,
    )

    // Whoever sees the two reads why, and may not be of those who may know this.
    const told = await gp.send(group, { different: hospital, reason: 'She is HIV positive' }, group)
    expect(told.status).toBe(400)
    expect(told.text).toContain('Say why without what is confidential')

    const summary = `${app.baseUrl}/fhir/Patient/${record.replace('/patients/', '')}/$summary`
    const authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    const etag = (await fetch(summary, { headers: { authorization } })).headers.get('etag') ?? ''
    const again = async (): Promise<number> =>
      (await fetch(summary, { headers: { authorization, 'if-none-match': etag } })).status
    expect(await again()).toBe(304)

    const said = await gp.send(group, { different: hospital, reason: 'Only while in hospital' }, group)
    expect(await again()).toBe(200)
    expect(said.url).toBe(`${record}/apart`)
    expect(said.text).toContain('that these are different')
    expect(said.text).toContain('Only while in hospital')
    const takingBack = [...said.text.matchAll(/Take it back<span[^>]*>([^<]*)</g)].map(([, words]) => words)
    expect(takingBack.length).toBeGreaterThan(0)
    expect(new Set(takingBack).size).toBe(takingBack.length)
    const medicines = await gp.get(`${record}/sections/medicines`)
    expect(medicines.text).toContain('said to be another than one like it')
    expect(medicines.text).toContain(`href="${record}/apart"`)

    const nurse = await apixaban()
    expect(nurse?.item.map(({ resource }) => resource.reference)).not.toContain(
      `${app.baseUrl}/fhir/${hospital}`,
    )
    expect((await gp.get(group)).status).toBe(404)
    expect((await sent()).some(({ what }) => what.startsWith('told-apart:Medication'))).toBe(true)

    for (const [, one = '', other = ''] of said.text.matchAll(
      /name="one" value="([^"]+)">\s*<input type="hidden" name="other" value="([^"]+)"/g,
    ))
      await gp.send(`${record}/apart`, { one, other, reason: 'I was wrong' }, `${record}/apart`)
    expect((await apixaban())?.item).toHaveLength(3)
  })

  it('nobody who may not open the record sees or says anything of it', async () => {
    const stranger = await signIn(app.baseUrl, 'social.worker')
    const group = groupOf(await apixaban())

    expect((await stranger.get(`${record}/same/${group}`)).status).toBe(403)
    expect((await stranger.get(`${record}/apart`)).status).toBe(403)
  })
})
