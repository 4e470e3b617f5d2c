import type { Disclosure } from '../../src/audit/access-event.js'
import { NHS_NUMBER_SYSTEM } from '../../src/fhir/nhs-number.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import type { Patient } from 'fhir/r4.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const CALLUM = WALKTHROUGH.find(({ name }) => name === 'Callum Reeve')
if (!CALLUM) throw new Error('The walk needs Callum Reeve.')
const { nhsNumber, nhsNumberShown } = CALLUM

const PATIENT = 'urn:uuid:00000000-0000-4000-8000-000000000001'
const VISIT = 'urn:uuid:00000000-0000-4000-8000-000000000002'
const ITEM = 'urn:uuid:00000000-0000-4000-8000-000000000003'

interface Addressed {
  readonly resourceType: string
  readonly identifier: readonly { readonly system: string; readonly value: string }[]
}

/** By the sender's own identifier: what is not there yet is made. */
function addressed({ resourceType, identifier }: Addressed): string {
  const { system, value } = identifier.at(-1) ?? { system: '', value: '' }
  return `${resourceType}?identifier=${system}|${value}`
}

describe('one item of a record', () => {
  let app: TestApp
  let gp: PortalSession
  let record: string
  let known: Pick<Patient, 'name' | 'birthDate' | 'gender'>

  beforeAll(async () => {
    app = await startTestApp({ demo: 3 })
    gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    const authorization = `Bearer ${await app.accountToken('practice.nurse')}`
    const patient = await fetch(`${app.baseUrl}/fhir/${record.replace('/patients/', 'Patient/')}`, {
      headers: { authorization },
    })
    const { name, birthDate, gender } = (await patient.json()) as Patient
    known = { ...(name && { name }), ...(birthDate && { birthDate }), ...(gender && { gender }) }
    await tell('Cough at night')
  })
  afterAll(() => app.close())

  /** The hospital tells of a clinic, and of a problem that was found there. */
  async function tell(problem: string): Promise<void> {
    const partner = 'wey-valley-hospital'
    const subject = { reference: PATIENT }
    const system = `urn:${partner}`
    const entry = [
      [
        PATIENT,
        {
          resourceType: 'Patient',
          identifier: [
            { system: NHS_NUMBER_SYSTEM, value: nhsNumber },
            { system: `${system}:patient`, value: 'reeve' },
          ],
          ...known,
        },
      ],
      [
        VISIT,
        {
          resourceType: 'Encounter',
          identifier: [{ system: `${system}:visit`, value: 'v1' }],
          status: 'finished',
          class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
          type: [{ text: 'Chest clinic' }],
          period: { start: '2026-11-03T09:00:00Z' },
          subject,
        },
      ],
      [
        ITEM,
        {
          resourceType: 'Condition',
          identifier: [{ system: `${system}:problem`, value: 'p1' }],
          clinicalStatus: {
            coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
          },
          code: { text: problem },
          onsetDateTime: '2019',
          encounter: { reference: VISIT },
          extension: [{ url: 'https://example.org/how-loud', valueString: 'very' }],
          subject,
        },
      ],
    ].map(([fullUrl, resource]) => ({
      fullUrl,
      resource,
      request: { method: 'PUT', url: addressed(resource as Addressed) },
    }))
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

  const addressOf = (text: string, what: string): string =>
    new RegExp(`href="(/patients/[0-9a-f]{32}/items/[^"]+)"[^>]*>${what}`).exec(text)?.[1] ?? ''

  async function lastSent(): Promise<Disclosure | undefined> {
    return (await app.log()).flatMap(({ disclosed }) => (disclosed ? [disclosed] : [])).at(-1)
  }

  it('stands on the timeline as its source dated it, and the log says what of it went out', async () => {
    const { text } = await gp.get(`${record}/timeline?when=2019`)

    expect(text).toContain('2019, month not given')
    expect(addressOf(text, 'Cough at night')).not.toBe('')
    const lines = text.match(/class="app-event"/g)?.length
    expect(await lastSent()).toMatchObject({ what: 'timeline', status: 200, resources: lines })
  })

  it('says everything that its source said, and leads to its contact and back', async () => {
    const timeline = await gp.get(`${record}/timeline`)
    const address = addressOf(timeline.text, 'Chest clinic')
    const visit = await gp.get(address)
    expect(visit.text).toContain('In this contact: ')
    const back = addressOf(visit.text, 'Cough at night')
    const item = await gp.get(back)

    expect(item.text).toContain('Further: how loud › value string')
    expect(item.text).toContain('Wey Valley Hospital')
    expect(item.text).toContain('There is none that can be shown.')
    expect(addressOf(item.text, 'Chest clinic')).toBe(address)
    const id = back.split('/').at(-1)
    expect(await lastSent()).toMatchObject({ what: `item:${id}`, status: 200, resources: 1 })
  })

  it('tells what it said before, to whom the history may be shown', async () => {
    await tell('Asthma')
    const { text } = await gp.get(`${record}/sections/problems`)
    const address = addressOf(text, 'Asthma')
    const item = await gp.get(address)

    expect(item.text).toContain('It said, and the one after it does not')
    expect(item.text).toContain('Cough at night')
    expect(await lastSent()).toMatchObject({ what: `item:${address.split('/').at(-1)}`, resources: 2 })
  })

  it('is not there under the record of somebody else, nor when there is no such item', async () => {
    for (const [id, what] of [
      ['0'.repeat(32), `item:${'0'.repeat(32)}`],
      ['9990001014', 'item:unknown'],
    ]) {
      const before = (await app.log()).length
      expect((await gp.get(`${record}/items/${id}`)).status).toBe(404)
      expect((await app.log()).slice(before)).toMatchObject([
        { kind: 'intent', decision: 'permit' },
        { kind: 'outcome', reason: 'not-found', disclosed: { what, status: 404, resources: 0, withheld: 0 } },
      ])
    }
  })

  it('is answered as if it were not there when it is withheld, and the log says that it is', async () => {
    const { text } = await gp.get(`${record}/sections/problems`)
    const address = addressOf(text, 'Asthma')
    const consent = `${record}/consent`
    const reason = 'Told me in surgery today'
    await gp.confirm(consent, { choice: 'hide-categories', categories: 'acute', reason })
    const before = (await app.log()).length
    const hidden = await gp.get(address)
    const nothing = await gp.get(`${record}/items/${'0'.repeat(32)}`)
    expect([hidden.status, hidden.text]).toEqual([404, nothing.text])
    expect((await app.log()).slice(before)).toMatchObject([
      { kind: 'intent' },
      { kind: 'outcome', reason: 'withheld', disclosed: { status: 404, resources: 0, withheld: 1 } },
      { kind: 'intent' },
      { kind: 'outcome', reason: 'not-found' },
    ])
  })
})
