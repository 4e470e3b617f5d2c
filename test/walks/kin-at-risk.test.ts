import { NHS_NUMBER_SYSTEM, type NhsNumber } from '../../src/fhir/nhs-number.js'
import { ODS_CODE_SYSTEM } from '../../src/fhir/ods-code.js'
import { CONFIDENTIALITY_SYSTEM } from '../../src/fhir/profiles.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

type Resource = Readonly<Record<string, unknown>>

const ANNA = { family: 'Riskmother', given: ['Anna'] }
const telecom = [{ system: 'phone', value: '07700900777' }]
const address = { line: ['12 Hidden Lane'], postalCode: 'KT99 9ZZ' }
const PLACES = /07700900777|07700 900777|Hidden Lane|KT99/

const mothersNumber = aTestNhsNumber(890)
const sonsNumber = aTestNhsNumber(891)

/** As his mother stands in the son's record: by her number, and again beside it, by her name. */
const KIN: Resource = {
  resourceType: 'RelatedPerson',
  relationship: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code: 'MTH' }] }],
  name: [ANNA],
  telecom,
  address: [address],
}
const TEAM: Resource = {
  resourceType: 'CareTeam',
  status: 'active',
  period: { start: '2026-11-01' },
  participant: [{ member: { identifier: { system: ODS_CODE_SYSTEM, value: 'RHM99' } } }],
}

describe('a mother at risk, whom the record of her son names by her NHS number', () => {
  let app: TestApp
  let nurse: PortalSession
  let son: string

  async function post(
    nhsNumber: NhsNumber,
    patient: Resource,
    resources: readonly Resource[],
  ): Promise<void> {
    const fullUrl = (index: number): string => `urn:uuid:00000000-0000-4000-8000-00000000000${index}`
    const entry = [{ resourceType: 'Patient', ...patient }, ...resources].map((resource, index) => {
      const isPatient = index === 0
      const number = isPatient ? nhsNumber : resource['resourceType'] === 'RelatedPerson' ? mothersNumber : ''
      const own = { system: `urn:kin:${index}`, value: nhsNumber.slice(-5) }
      const to = resource['resourceType'] === 'RelatedPerson' ? 'patient' : 'subject'
      return {
        fullUrl: fullUrl(index),
        resource: {
          ...resource,
          identifier: number === '' ? [own] : [{ system: NHS_NUMBER_SYSTEM, value: number }, own],
          ...(isPatient ? {} : { [to]: { reference: fullUrl(0) } }),
        },
        request: { method: 'POST', url: resource['resourceType'] },
      }
    })
    const answer = await fetch(`${app.baseUrl}/fhir`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await app.partnerToken('st-annes-hospital')}`,
        'content-type': 'application/fhir+json',
      },
      body: JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }),
    })
    expect({ status: answer.status, body: await answer.text() }).toMatchObject({ status: 200 })
  }

  const sendMother = (security: readonly object[]): Promise<void> =>
    post(
      mothersNumber,
      {
        name: [ANNA],
        birthDate: '1988-03-04',
        telecom,
        address: [address],
        ...(security.length === 0 ? {} : { meta: { security } }),
      },
      [],
    )

  const sendSon = (phone = telecom): Promise<void> =>
    post(
      sonsNumber,
      {
        name: [{ family: 'Riskmother', given: ['Ben'] }],
        birthDate: '2015-05-06',
        contact: [{ name: ANNA, telecom, address }],
      },
      [{ ...KIN, telecom: phone }, TEAM],
    )

  async function fhir(path: string): Promise<string> {
    const authorization = `Bearer ${await app.accountToken('mh.nurse')}`
    return (await fetch(`${app.baseUrl}/fhir/${path}`, { headers: { authorization } })).text()
  }

  /** Where in the son's record it is told where she lives or how she is reached. */
  async function toldAt(): Promise<readonly string[]> {
    const kin =
      /RelatedPerson\/([0-9a-f-]{32,36})/.exec(await fhir(`RelatedPerson?patient=${son}`))?.[1] ?? ''
    expect(kin).not.toBe('')
    const told: string[] = []
    for (const path of ['', '/sections/personal-contacts', '/sections/about-me', '/print', '/timeline'])
      if (PLACES.test((await nurse.get(`/patients/${son}${path}`)).text)) told.push(path)
    const bodies = [
      `RelatedPerson?patient=${son}`,
      `RelatedPerson/${kin}`,
      `RelatedPerson/${kin}/_history`,
      `RelatedPerson/${kin}/_history/1`,
    ]
    for (const path of [...bodies, `Patient/${son}/$everything`, `Patient/${son}/$summary`])
      if (PLACES.test(await fhir(path))) told.push(path.replace(kin, 'kin').replace(son, 'son'))
    return told
  }

  beforeAll(async () => {
    app = await startTestApp({ demo: 0 })
    nurse = await signIn(app.baseUrl, 'mh.nurse')
    await sendMother([])
    await sendSon()
    await sendSon([{ system: 'phone', value: '01632960123' }])
    const [row] = await app.database.query<{ readonly person: string }>(
      'select person_id as person from persons where nhs_number = $1',
      [sonsNumber],
    )
    son = row?.person ?? ''
  })
  afterAll(() => app.close())

  it('is told of there as any mother while nobody says that she is at risk', async () => {
    expect(await toldAt()).toEqual(
      expect.arrayContaining([
        '/sections/personal-contacts',
        'RelatedPerson/kin/_history/1',
        'Patient/son/$everything',
      ]),
    )
  })

  it('has no address and no telephone there from the moment a source marks her, in earlier versions neither', async () => {
    await sendMother([{ system: CONFIDENTIALITY_SYSTEM, code: 'R' }])

    expect(await toldAt()).toEqual([])
    expect((await nurse.get(`/patients/${son}/sections/personal-contacts`)).text).toContain('Anna Riskmother')
    const kin = await fhir(`RelatedPerson?patient=${son}`)
    expect([kin.includes(mothersNumber), kin.includes('MTH'), kin.includes('REDACTED')]).toEqual([
      true,
      true,
      false,
    ])
    expect(app.printed()).not.toMatch(PLACES)
    expect(JSON.stringify(await app.log())).not.toContain(mothersNumber)
  })
})
