import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Policy } from '../../src/config/policy.js'
import { demoPolicy } from '../../src/demo/demo-policy.js'
import { readOrMakePartnerKeys } from '../../src/demo/partner-keys.js'
import { NHS_NUMBER_SYSTEM, type NhsNumber } from '../../src/fhir/nhs-number.js'
import { ODS_CODE_SYSTEM } from '../../src/fhir/ods-code.js'
import { OAK_STREET, WEY_VALLEY } from '../support/actors.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { aPortalSession, signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const PRACTICE = 'oak-street-surgery'
const HOSPITAL = 'wey-valley-hospital'
const NAME = 'Oak Street Surgery'

/** A practice joins while two gateways run that were started without it. */
describe('an organisation that is added to the policy file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'added-'))
  const file = path.join(folder, 'policy.json')
  const beside = path.join(folder, 'policy-of-the-second.json')
  const nhsNumber = aTestNhsNumber(1)
  let policy: Required<Policy>
  let first: TestApp
  let second: TestApp

  beforeAll(async () => {
    policy = demoPolicy(await readOrMakePartnerKeys(folder))
    const without = {
      ...policy,
      organisations: policy.organisations.filter(({ odsCode }) => odsCode !== OAK_STREET),
      partners: policy.partners.filter(({ clientId }) => clientId !== PRACTICE),
    }
    for (const one of [file, beside]) writeFileSync(one, JSON.stringify(without))
    first = await startTestApp({ environment: { POLICY_FILE: file } })
    second = await startTestApp({ besides: first, environment: { POLICY_FILE: beside } })
    await cp(path.join(folder, 'demo'), path.join(first.dataDir, 'demo'), { recursive: true })
    await post(HOSPITAL, nhsNumber)
  })
  afterAll(async () => {
    await second.close()
    await first.close()
    rmSync(folder, { recursive: true })
  })

  /** Sends who somebody is and what they have; their practice is Oak Street. */
  async function post(partner: string, number: NhsNumber): Promise<void> {
    const identifier = { system: `urn:${partner}`, value: `P${number}` }
    const practice = { type: 'Organization', identifier: { system: ODS_CODE_SYSTEM, value: OAK_STREET } }
    const answer = await fetch(`${first.baseUrl}/fhir`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await first.partnerToken(partner)}`,
        'content-type': 'application/fhir+json',
      },
      body: JSON.stringify({
        resourceType: 'Bundle',
        type: 'transaction',
        entry: [
          {
            fullUrl: 'urn:uuid:00000000-0000-4000-8000-000000000000',
            resource: {
              resourceType: 'Patient',
              identifier: [{ system: NHS_NUMBER_SYSTEM, value: number }, identifier],
              name: [{ family: 'Underhay', given: ['Ada'] }],
              birthDate: '1948-02-29',
              generalPractitioner: [practice],
            },
            request: { method: 'PUT', url: `Patient?identifier=${identifier.system}|${identifier.value}` },
          },
          {
            fullUrl: 'urn:uuid:00000000-0000-4000-8000-000000000001',
            resource: {
              resourceType: 'Condition',
              code: { text: `Asthma, as told by ${partner}` },
              subject: { reference: 'urn:uuid:00000000-0000-4000-8000-000000000000' },
            },
            request: { method: 'POST', url: 'Condition' },
          },
        ],
      }),
    })
    expect({ status: answer.status, body: await answer.text() }).toMatchObject({ status: 200 })
  }

  /** Asks until it is so, for a second and what a busy machine needs. */
  async function soon<T>(wanted: (answer: T) => boolean, ask: () => Promise<T>): Promise<T> {
    const end = Date.now() + 2_500
    for (;;) {
      const answer = await ask()
      if (wanted(answer) || Date.now() > end) return answer
      await new Promise((done) => setTimeout(done, 25))
    }
  }

  /** What somebody with a role at that practice alone is answered who signs in and looks for the person. */
  async function find(): Promise<number> {
    const nurse = await signIn(first.baseUrl, 'practice.nurse')
    return (await nurse.send('/find', { by: 'nhs-number', nhsNumber }, '/find')).status
  }

  it('has nobody who finds anybody before, and its system has no token', async () => {
    expect(await find()).toBe(403)
    expect((await first.log()).at(-1)?.reason).toBe('organisation-not-in-policy')
    await expect(first.partnerToken(PRACTICE)).rejects.toThrow()
  })

  it('has its people in within a second, who sign in anew or are signed in, on both gateways, and its system sends', async () => {
    const before = await signIn(first.baseUrl, 'practice.nurse')
    writeFileSync(file, JSON.stringify(policy))

    expect(await soon((status) => status === 200, find)).toBe(200)
    for (const app of [first, second]) {
      const session = aPortalSession(app.baseUrl, before.cookies())
      const found = () => session.send('/find', { by: 'nhs-number', nhsNumber }, '/find')
      expect((await soon(({ status }) => status === 200, found)).status).toBe(200)
    }
    await post(PRACTICE, nhsNumber)
  })

  it('is called by its name in records, of both gateways, and of those that were put together before', async () => {
    const nurse = await signIn(first.baseUrl, 'practice.nurse')
    const found = await nurse.send('/find', { by: 'nhs-number', nhsNumber }, '/find')
    const record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    for (const app of [first, second]) {
      const session: PortalSession = aPortalSession(app.baseUrl, nurse.cookies())
      const page = await session.get(`${record}/sections/problems`)
      expect(page.text).toContain(`as told by ${PRACTICE}`)
      expect(page.text).toContain(NAME)
    }

    const renamed = policy.organisations.map((one) =>
      one.odsCode === WEY_VALLEY ? { ...one, name: 'Wey Valley and Downs Hospital' } : one,
    )
    writeFileSync(file, JSON.stringify({ ...policy, organisations: renamed }))
    for (const app of [first, second]) {
      const session = aPortalSession(app.baseUrl, nurse.cookies())
      const page = await soon(
        (text) => text.includes('Wey Valley and Downs Hospital'),
        async () => (await session.get(`${record}/sections/problems`)).text,
      )
      expect(page).toContain('Wey Valley and Downs Hospital')
    }
  })
})
