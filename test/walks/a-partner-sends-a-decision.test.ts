import type { Bundle, OperationOutcome } from 'fhir/r4.js'
import { aPatient, aTransaction, THE_PATIENT } from '../support/a-submission.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

type Resource = Readonly<Record<string, unknown>>

const NHS_NUMBER = aTestNhsNumber(8_760)
const SCOPE = 'http://terminology.hl7.org/CodeSystem/consentscope'
const scope = (...codes: readonly string[]): object => ({
  coding: codes.map((code) => ({ system: SCOPE, code })),
})

const aConsent = (value: string, category: string, differs: Resource = {}): Resource => ({
  resourceType: 'Consent',
  identifier: [{ system: 'https://wey-valley.example/decision', value }],
  status: 'active',
  scope: scope('adr'),
  category: [{ text: category }],
  patient: { reference: THE_PATIENT },
  dateTime: '2026-05-01',
  policyRule: { text: 'Mental Capacity Act 2005' },
  ...differs,
})
const LPA = aConsent('lpa', 'Lasting power of attorney for health and welfare', {
  provision: {
    type: 'permit',
    actor: [{ role: { text: 'Attorney' }, reference: { display: 'Ruth Adeyemi' } }],
  },
})
const ADRT = aConsent('adrt', 'Advance decision to refuse treatment', {
  provision: { type: 'deny', code: [{ text: 'Feeding by tube' }] },
})
const DNACPR = aConsent('cpr', 'Not for attempted cardiopulmonary resuscitation')

describe('a partner sends an advance decision, a power of attorney and a DNACPR as Consents', () => {
  let app: TestApp
  let doctor: PortalSession
  let record: string
  let patient: string
  let authorization: string

  beforeAll(async () => {
    app = await startTestApp()
    const stay = {
      resourceType: 'Encounter',
      identifier: [{ system: 'https://wey-valley.example/visit', value: 'V-1' }],
      status: 'in-progress',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP' },
      subject: { reference: THE_PATIENT },
      period: { start: '2026-11-01' },
    }
    const sent = await post(aTransaction(aPatient(NHS_NUMBER), stay, LPA, ADRT, DNACPR))
    expect(sent.status).toBe(200)
    doctor = await signIn(app.baseUrl, 'ward.doctor')
    const found = await doctor.send('/find', { by: 'nhs-number', nhsNumber: NHS_NUMBER }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    patient = record.replace('/patients/', '')
    authorization = `Bearer ${await app.accountToken('ward.doctor')}`
  })
  afterAll(() => app.close())

  interface Answer {
    readonly status: number
    readonly outcome: OperationOutcome
  }

  async function post(body: object): Promise<Answer> {
    const answer = await fetch(`${app.baseUrl}/fhir`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await app.partnerToken('wey-valley-hospital')}`,
        'content-type': 'application/fhir+json',
      },
      body: JSON.stringify(body),
    })
    return { status: answer.status, outcome: (await answer.json()) as OperationOutcome }
  }

  const ask = (address: string): Promise<Response> =>
    fetch(`${app.baseUrl}/fhir/${address}`, { headers: { authorization } })

  async function consentsIn(address: string): Promise<readonly string[]> {
    const { entry = [] } = (await (await ask(address)).json()) as Bundle
    return entry.flatMap(({ resource }) => (resource?.resourceType === 'Consent' ? [resource.id ?? ''] : []))
  }

  it('shows them under their headings, on the summary, on the timeline and on paper', async () => {
    const legal = (await doctor.get(`${record}/sections/legal`)).text
    expect(legal).toContain('Lasting power of attorney for health and welfare')
    expect(legal).toContain('permitted to decide: Ruth Adeyemi (Attorney)')
    expect(legal).toContain('refuses: Feeding by tube')
    const endOfLife = (await doctor.get(`${record}/sections/end-of-life`)).text
    expect(endOfLife).toContain('Not for attempted cardiopulmonary resuscitation')
    expect(endOfLife).toContain('Advance decision to refuse treatment')
    expect(endOfLife).not.toContain('Lasting power of attorney')

    for (const page of [record, `${record}/print`, `${record}/timeline`]) {
      const { text } = await doctor.get(page)
      expect(text).toContain('Lasting power of attorney for health and welfare')
      expect(text).toContain('Advance decision to refuse treatment')
      expect(text).toContain('Not for attempted cardiopulmonary resuscitation')
    }
    expect((await doctor.get(`${record}/timeline?thing=legal`)).text).toContain('Lasting power of attorney')
  })

  it('gives them to software: in $everything, among the advance directives of $summary, and by id', async () => {
    const ids = await consentsIn(`Patient/${patient}/$everything`)
    expect(ids).toHaveLength(3)
    expect([...(await consentsIn(`Patient/${patient}/$everything?_type=Consent`))].sort()).toEqual(
      [...ids].sort(),
    )
    expect([...(await consentsIn(`Patient/${patient}/$summary`))].sort()).toEqual([...ids].sort())
    expect((await ask(`Consent/${ids[0] ?? ''}`)).status).toBe(200)
    expect((await ask(`Consent/${'0'.repeat(32)}`)).status).toBe(404)
    expect((await ask(`Consent?patient=${patient}`)).status).toBe(403)
  })

  it('decides by none of them who may see the record', async () => {
    expect(await app.database.query('select from consents')).toEqual([])
    const hides = aConsent('hides', 'Advance decision to refuse treatment', { provision: { type: 'deny' } })
    expect((await post(aTransaction(aPatient(NHS_NUMBER), hides))).status).toBe(200)
    expect((await doctor.get(record)).status).toBe(200)
    expect(await app.database.query('select from consents')).toEqual([])
    expect((await doctor.get(`${record}/consent`)).text).not.toContain('Advance decision')
  })

  it('E09: refuses one about sharing whole, also one that was a decision about care before, and says how to mend it', async () => {
    for (const differs of [
      { scope: scope('patient-privacy') },
      { scope: scope('adr', 'patient-privacy') },
      { scope: scope('research') },
      { scope: { text: 'Advance decision' } },
      { provision: { type: 'permit', dataPeriod: { start: '2020-01-01' } } },
    ]) {
      const { status, outcome } = await post(aTransaction(aPatient(NHS_NUMBER), { ...LPA, ...differs }))
      expect(status).toBe(403)
      expect(outcome.issue[0]?.diagnostics).toMatch(/give scope the code adr|keep what is about care/)
    }
    expect((await doctor.get(`${record}/sections/legal`)).text).toContain('permitted to decide: Ruth Adeyemi')
    const refused = (await app.log()).filter(({ reason }) => reason === 'forbidden')
    expect(refused).toHaveLength(5)
  })

  it('takes one back that was entered in error', async () => {
    const back = { ...DNACPR, status: 'entered-in-error' }
    expect((await post(aTransaction(aPatient(NHS_NUMBER), back))).status).toBe(200)
    const { text } = await doctor.get(`${record}/sections/end-of-life`)
    expect(text).not.toContain('Not for attempted cardiopulmonary resuscitation')
  })
})
