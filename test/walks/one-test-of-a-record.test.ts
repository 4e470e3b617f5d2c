import type { Patient } from 'fhir/r4.js'
import type { Disclosure } from '../../src/audit/access-event.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { NHS_NUMBER_SYSTEM } from '../../src/fhir/nhs-number.js'
import { testId } from '../../src/record/results/to-tests.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CALLUM = WALKTHROUGH.find(({ name }) => name === 'Callum Reeve')
if (!CALLUM) throw new Error('The walk needs Callum Reeve.')
const { nhsNumber, nhsNumberShown } = CALLUM

const PATIENT = 'urn:uuid:00000000-0000-4000-8000-000000000001'
const LITHIUM = '14334-7'
const HIDDEN = '5671-3'
const VERY_RESTRICTED = {
  meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'V' }] },
}

function pathOf(code: string): string {
  // Lithium has several codes that mean one test; of the others nothing else is known.
  return `results/${testId({ key: code === LITHIUM ? 'test lithium#' : `http://loinc.org|${code}#` })}`
}

describe('one test of a record', () => {
  let app: TestApp
  let gp: PortalSession
  let record: string

  beforeAll(async () => {
    app = await startTestApp({ demo: 3 })
    gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    await tell([
      [LITHIUM, '0.62', '2026-11-03', {}],
      [LITHIUM, '0.71', '2026-08-03', { status: 'preliminary' }],
      [LITHIUM, '0.9137', '2026-09-03', VERY_RESTRICTED],
      [HIDDEN, '77.31', '2026-09-03', VERY_RESTRICTED],
    ])
  })
  afterAll(() => app.close())

  async function tell(
    results: readonly (readonly [code: string, value: string, on: string, differs: object])[],
  ): Promise<void> {
    const authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    const known = (await (
      await fetch(`${app.baseUrl}/fhir${record.replace('patients', 'Patient')}`, {
        headers: { authorization },
      })
    ).json()) as Patient
    const { name, birthDate, gender } = known
    const entry = [
      {
        fullUrl: PATIENT,
        resource: {
          resourceType: 'Patient',
          identifier: [
            { system: NHS_NUMBER_SYSTEM, value: nhsNumber },
            { system: 'urn:wey:patient', value: 'reeve' },
          ],
          name,
          birthDate,
          gender,
        },
        request: { method: 'POST', url: 'Patient' },
      },
      ...results.map(([code, value, on, differs], place) => ({
        fullUrl: `urn:uuid:00000000-0000-4000-8000-00000000001${place}`,
        resource: {
          resourceType: 'Observation',
          identifier: [{ system: 'urn:wey:result', value: `r${place}` }],
          status: 'final',
          category: [
            {
              coding: [
                {
                  system: 'http://terminology.hl7.org/CodeSystem/observation-category',
                  code: 'laboratory',
                },
              ],
            },
          ],
          code: { coding: [{ system: 'http://loinc.org', code, display: `Test ${code}` }] },
          subject: { reference: PATIENT },
          effectiveDateTime: on,
          valueQuantity: { value: Number(value), unit: 'mmol/L' },
          ...differs,
        },
        request: { method: 'POST', url: 'Observation' },
      })),
    ]
    const answer = await fetch(`${app.baseUrl}/fhir`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${await app.partnerToken('wey-valley-hospital')}`,
        'Content-Type': 'application/fhir+json',
      },
      body: JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }),
    })
    expect({ status: answer.status, body: await answer.text() }).toMatchObject({ status: 200 })
  }

  async function lastSent(): Promise<Disclosure | undefined> {
    return (await app.log()).flatMap(({ disclosed }) => (disclosed ? [disclosed] : [])).at(-1)
  }

  it('is reached from the section of results, shows each result with its status and source, and stands in the log', async () => {
    const section = await gp.get(`${record}/sections/results`)
    expect(section.text).toContain(`href="${record}/${pathOf(LITHIUM)}"`)

    const { status, text } = await gp.get(`${record}/${pathOf(LITHIUM)}`)

    expect(status).toBe(200)
    for (const words of ['0.62', '0.71', 'preliminary', 'Wey Valley Hospital', 'plotted: 2 of 2'])
      expect(text).toContain(words)
    expect(await lastSent()).toMatchObject({
      what: pathOf(LITHIUM).replace('results/', 'result:'),
      status: 200,
      resources: 2,
    })
  })

  it('is reached from the page of each of its results', async () => {
    const { text } = await gp.get(`${record}/${pathOf(LITHIUM)}`)
    const [, item = ''] = /href="(\/patients\/[0-9a-f]{32}\/items\/[^"]+)"/.exec(text) ?? []

    expect((await gp.get(item)).text).toContain(`href="${record}/${pathOf(LITHIUM)}"`)
  })

  it('tells nothing of a result that is withheld: neither its value, its date, nor that there is one more', async () => {
    const { text } = await gp.get(`${record}/${pathOf(LITHIUM)}`)

    for (const hidden of ['0.9137', '03-Sep-2026', '2 of 3']) expect(text).not.toContain(hidden)
  })

  it('is not there where every result is withheld, as it is not where there was never one', async () => {
    const withheld = await gp.get(`${record}/${pathOf(HIDDEN)}`)
    expect(await lastSent()).toMatchObject({ resources: 0 })
    const never = await gp.get(`${record}/${pathOf('0000-0')}`)
    expect(await lastSent()).toMatchObject({ resources: 0 })

    expect(withheld.status).toBe(404)
    expect(never.status).toBe(404)
    expect(withheld.text).not.toContain('77.31')
    const withoutNonces = (html: string): string => html.replace(/(?:nonce|value|content)="[^"]*"/g, '')
    expect(withoutNonces(withheld.text)).toBe(withoutNonces(never.text))
  })
})
