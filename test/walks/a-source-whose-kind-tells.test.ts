import { NHS_NUMBER_SYSTEM, type NhsNumber } from '../../src/fhir/nhs-number.js'
import { ODS_CODE_SYSTEM } from '../../src/fhir/ods-code.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

type Resource = Readonly<Record<string, unknown>>

const NAME = 'Quietwood'
const WEIGHT: Resource = {
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'Weight' },
  effectiveDateTime: '2026-11-20',
  valueString: '60 kg',
}
const TEAM: Resource = {
  resourceType: 'CareTeam',
  status: 'active',
  name: 'Those who look after her',
  period: { start: '2026-11-01' },
  participant: ['ZHH99', 'RWV99'].map((value) => ({
    member: { identifier: { system: ODS_CODE_SYSTEM, value } },
  })),
}

/** By what Holmwood would be known to have sent something. */
const HOLMWOOD = /Holmwood|RHM99/

describe('a mental health service, whose kind says by itself that somebody goes there', () => {
  let app: TestApp
  let vcse: PortalSession
  let ward: PortalSession
  let serial = 0

  beforeAll(async () => {
    app = await startTestApp({ demo: 0 })
    vcse = await signIn(app.baseUrl, 'vcse.worker')
    ward = await signIn(app.baseUrl, 'ward.doctor')
  })
  afterAll(() => app.close())

  async function post(partner: string, nhsNumber: NhsNumber, resources: readonly Resource[]): Promise<void> {
    const fullUrl = (index: number): string => `urn:uuid:00000000-0000-4000-8000-00000000000${index}`
    const patient = {
      resourceType: 'Patient',
      name: [{ family: NAME, given: ['Ivy'] }],
      birthDate: '1971-05-06',
    }
    const entry = [patient, ...resources].map((resource, index) => {
      const own = { system: `urn:${partner}:${index}`, value: nhsNumber.slice(-5) }
      const identifier = index === 0 ? [{ system: NHS_NUMBER_SYSTEM, value: nhsNumber }, own] : [own]
      const subject = index === 0 ? {} : { subject: { reference: fullUrl(0) } }
      return {
        fullUrl: fullUrl(index),
        resource: { ...resource, identifier, ...subject },
        request: { method: 'POST', url: resource['resourceType'] },
      }
    })
    const answer = await fetch(`${app.baseUrl}/fhir`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await app.partnerToken(partner)}`,
        'content-type': 'application/fhir+json',
      },
      body: JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }),
    })
    expect({ status: answer.status, body: await answer.text() }).toMatchObject({ status: 200 })
  }

  async function somebody(hasHospital: boolean): Promise<{ person: string; nhsNumber: NhsNumber }> {
    serial += 1
    const nhsNumber = aTestNhsNumber(870 + serial)
    if (hasHospital) await post('st-annes-hospital', nhsNumber, [TEAM])
    await post('holmwood-mental-health', nhsNumber, [WEIGHT])
    const [row] = await app.database.query<{ readonly person: string }>(
      'select person_id as person from persons where nhs_number = $1',
      [nhsNumber],
    )
    if (!row) throw new Error('Nobody was posted.')
    return { person: row.person, nhsNumber }
  }

  async function fhir(who: string, path: string): Promise<string> {
    const authorization = `Bearer ${await app.accountToken(who)}`
    const answer = await fetch(`${app.baseUrl}/fhir/${path}`, { headers: { authorization } })
    return `${await answer.text()} ${JSON.stringify([...answer.headers])}`
  }

  /** Where of all that tells of the record something names the service. */
  async function namedAt(session: PortalSession, who: string, person: string): Promise<readonly string[]> {
    const page = `/patients/${person}`
    const start = (await session.get(page)).text
    const pages = new Set([page, `${page}/print`, `${page}/timeline`, `${page}/changes`, `${page}/coverage`])
    for (const [, link = ''] of start.matchAll(/href="(\/patients\/[0-9a-f]{32}\/sections\/[^"#]+)/g))
      pages.add(link)
    const named: string[] = []
    for (const path of pages) {
      const { text, status } = await session.get(path)
      if (status === 200 && HOLMWOOD.test(words(text))) named.push(path)
    }
    const asked = ['$everything', '$summary', '_history'].map((one) => `Patient/${person}/${one}`)
    for (const path of [...asked, `Patient/${person}`, `Provenance?patient=${person}`]) {
      if (HOLMWOOD.test(await fhir(who, path))) named.push(path)
    }
    return named
  }

  it('is not named to whoever has no part in that, and the person is known by another source', async () => {
    const { person } = await somebody(true)

    expect(await namedAt(vcse, 'vcse.worker', person)).toEqual([])
    const { text } = await vcse.get(`/patients/${person}`)
    expect(text).toContain('QUIETWOOD, Ivy')
    expect(text).toMatch(/withheld/i)
    expect((await ward.get(`/patients/${person}`)).text).toContain('Holmwood Mental Health')
  })

  it('is not named to whom the person hides their mental health from, from the moment they do', async () => {
    const { person } = await somebody(true)
    expect(await namedAt(ward, 'ward.doctor', person)).not.toEqual([])

    const reason = 'She wants her mental health kept to those who treat it'
    const form = { choice: 'hide-categories', categories: 'PSY', reason }
    expect((await ward.confirm(`/patients/${person}/consent`, form)).status).toBe(200)

    expect(await namedAt(ward, 'ward.doctor', person)).toEqual([])
    const decided = (await app.log()).filter(({ decision }) => decision !== null)
    expect(decided.at(-1)).toMatchObject({ decision: 'permit', policyVersion: expect.any(String) as string })
  })

  it('leaves number, name and birth date of whom it alone knows, and neither who said so nor when', async () => {
    const { person, nhsNumber } = await somebody(false)
    const reasonText = 'She came to the lunch club and asks for help with forms'
    const claim = { reasonCode: 'they-asked', reasonText, days: '7' }
    await vcse.confirm(`/patients/${person}/relationship`, claim)

    expect(await namedAt(vcse, 'vcse.worker', person)).toEqual([])
    const { text, status } = await vcse.get(`/patients/${person}`)
    expect([status, text.includes('QUIETWOOD, Ivy'), text.includes('06-May-1971')]).toEqual([200, true, true])
    expect(words(text).replaceAll(/\s/g, '')).toContain(nhsNumber)
    const patient = JSON.parse(
      (await fhir('vcse.worker', `Patient/${person}`)).split(' [[')[0] ?? '',
    ) as object
    expect(Object.keys(patient).sort()).toEqual([
      'birthDate',
      'id',
      'identifier',
      'meta',
      'name',
      'resourceType',
    ])
    expect(await fhir('vcse.worker', `Patient?identifier=${NHS_NUMBER_SYSTEM}|${nhsNumber}`)).toContain(
      person,
    )
    const found = await vcse.send('/find', { by: 'nhs-number', nhsNumber }, '/find')
    expect(found.text).toContain('QUIETWOOD, Ivy')
  })
})

function words(html: string): string {
  return html.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '').replaceAll(/<[^>]+>/g, ' ')
}
