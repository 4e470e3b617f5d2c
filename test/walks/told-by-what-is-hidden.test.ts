import {
  createTeller,
  LOCKED_WHOLE,
  someNumbers,
  type HeldPerson,
  type Sent,
  type Teller,
} from '../support/hidden-change.js'
import { CONFIDENTIALITY_SYSTEM, LABEL_SYSTEM } from '../../src/fhir/profiles.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const numbers = someNumbers()
const PATIENT = { reference: 'urn:uuid:00000000-0000-4000-8000-000000000000' }
const organisation = (value: string): object => ({
  identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value },
})
const labelled = (system: string, code: string): object => ({ meta: { security: [{ system, code }] } })

const WEIGHT = {
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'Body weight' },
  effectiveDateTime: '2026-10-01',
  valueQuantity: { value: 70, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
}
const today = new Date().toISOString().slice(0, 10)
const REFERRAL = {
  resourceType: 'ServiceRequest',
  status: 'active',
  intent: 'order',
  code: { text: 'Assessment' },
  authoredOn: today,
  performer: [organisation('RHM99')],
}
const TEAM = {
  resourceType: 'CareTeam',
  status: 'active',
  participant: [{ member: organisation('RHM99') }],
}
const CONDITION = { resourceType: 'Condition', code: { text: 'Headache' }, recordedDate: '2026-10-01' }
/** The first resource that is sent stands under this address. */
const FIRST = { reference: 'urn:uuid:00000000-0000-4000-8000-000000000010' }

describe('a relationship that is told by what its source alone may know', () => {
  let app: TestApp
  let teller: Teller
  let nurse: PortalSession
  beforeAll(async () => {
    app = await startTestApp()
    teller = createTeller(app)
    nurse = await signIn(app.baseUrl, 'mh.nurse')
  })
  afterAll(() => app.close())

  async function sent(...bundles: readonly Sent[]): Promise<{ held: HeldPerson; person: string }> {
    const held: HeldPerson = { nhsNumber: numbers(), family: 'Zebedeen' }
    for (const one of bundles) await teller.send(held, one)
    return { held, person: await teller.idOf(held) }
  }

  async function seenOf(person: string, by = nurse): Promise<string> {
    const pages = await Promise.all(['', '/why'].map((page) => by.get(`/patients/${person}${page}`)))
    return pages
      .map(({ status, text }) => `${status} ${text}`)
      .join('\n')
      .replaceAll(person, 'PERSON')
      .replace(/name="csrf" value="[^"]*"|<time datetime="[^"]*">[^<]*/g, '')
  }

  /** Sends what another partner than the hospital says of them. */
  async function sendAs(
    client: string,
    { nhsNumber, family }: HeldPerson,
    { patient = {}, resources = [] }: { readonly patient?: object; readonly resources?: readonly object[] },
  ): Promise<void> {
    const identifier = [
      { system: 'https://fhir.nhs.uk/Id/nhs-number', value: nhsNumber },
      { system: `urn:${client}`, value: `M${nhsNumber}` },
    ]
    const who = { family, given: ['Quillon'] }
    const told = { resourceType: 'Patient', identifier, name: [who], birthDate: '1980-03-04', ...patient }
    const url = `Patient?identifier=urn:${client}|M${nhsNumber}`
    const entry = [
      { fullUrl: PATIENT.reference, resource: told, request: { method: 'PUT', url } },
      ...resources.map((one, index) => ({
        resource: {
          identifier: [{ system: `urn:${client}:own`, value: `${nhsNumber}-${index}` }],
          subject: PATIENT,
          ...one,
        },
        request: { method: 'POST', url: (one as { readonly resourceType: string }).resourceType },
      })),
    ]
    const answer = await fetch(`${app.baseUrl}/fhir`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await app.partnerToken(client)}`,
        'content-type': 'application/fhir+json',
      },
      body: JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }),
    })
    expect([answer.status, await answer.text()]).toEqual([200, expect.anything()])
  }

  it.each([
    ['a referral without a label', REFERRAL],
    ['a referral that is restricted', { ...REFERRAL, ...labelled(CONFIDENTIALITY_SYSTEM, 'R') }],
    ['a team that says no beginning, from when it was told', TEAM],
  ])('lets in whom it names by %s', async (_case, resource) => {
    const { person } = await sent({ resources: { weight: WEIGHT, it: resource } })
    expect(await seenOf(person)).toContain('You can see this record because')
  })

  it.each([
    ['a referral that is sealed and locked', { it: { ...REFERRAL, ...LOCKED_WHOLE } }],
    ['a referral that is sealed', { it: { ...REFERRAL, ...labelled(LABEL_SYSTEM, 'sealed') } }],
    [
      'a referral for what the law keeps with its source, without a label',
      {
        it: {
          ...REFERRAL,
          code: { coding: [{ system: 'http://snomed.info/sct', code: '386639001' }] },
        },
      },
    ],
    [
      'a referral because of something that is sealed and locked',
      { why: { ...CONDITION, ...LOCKED_WHOLE }, it: { ...REFERRAL, reasonReference: [FIRST] } },
    ],
    ['a team that is sealed and locked', { it: { ...TEAM, ...LOCKED_WHOLE } }],
  ])('lets nobody in and tells nothing by %s', async (_case, resources: Sent['resources']) => {
    const [never, hidden] = [
      await sent({ resources: { weight: WEIGHT } }),
      await sent({ resources: { ...resources, weight: WEIGHT } }),
    ]

    const said = await seenOf(hidden.person)

    expect(said).toBe(await seenOf(never.person))
    expect(said).not.toContain('You can see this record because')
    const shown = await app.database.query(
      `select kind from relationships where person_id = $1 and organisation = 'RHM99'`,
      [hidden.person],
    )
    expect(shown).toEqual([])
  })

  it('is taken away by the submission that locks it', async () => {
    const { held, person } = await sent({ resources: { weight: WEIGHT, it: REFERRAL } })
    expect(await seenOf(person)).toContain('You can see this record because')

    await teller.send(held, { resources: { weight: WEIGHT, it: { ...REFERRAL, ...LOCKED_WHOLE } } })

    expect(await seenOf(person)).not.toContain('You can see this record because')
  })

  it('is taken away by what it refers to, once that is locked, and comes back when it no longer refers to it', async () => {
    const because = { ...REFERRAL, reasonReference: [FIRST] }
    const { held, person } = await sent({ resources: { why: CONDITION, it: because } })
    expect(await seenOf(person)).toContain('You can see this record because')

    await teller.send(held, { resources: { why: { ...CONDITION, ...LOCKED_WHOLE } } })
    expect(await seenOf(person)).not.toContain('You can see this record because')

    await teller.send(held, { resources: { weight: WEIGHT, it: REFERRAL } })
    expect(await seenOf(person)).toContain('You can see this record because')
  })

  it('goes on letting in its own source, of which the log tells others no ground', async () => {
    const visit = {
      resourceType: 'Encounter',
      status: 'in-progress',
      class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP' },
      period: { start: today },
      ...LOCKED_WHOLE,
    }
    const { held, person } = await sent({ resources: { weight: WEIGHT } })
    await sendAs('holmwood-mental-health', held, { resources: [visit] })
    expect(await seenOf(person)).toContain('You can see this record because')

    const bases = (await app.log())
      .filter((event) => event.person === person && event.actor.kind === 'clinician')
      .flatMap(({ basis }) => (basis === null ? [] : [basis]))
    expect(bases).toContainEqual(expect.stringMatching(/^contact RHM99 Encounter\/\w+ secret$/))
    const officer = await signIn(app.baseUrl, 'privacy.officer')
    const told = (await officer.get(`/audit/patients/${person}`)).text
    expect(told).toContain('on a ground that is not told here')
    expect(told).not.toContain('has been in contact with')
  })

  it('ends no registration by a Patient that another practice locked', async () => {
    const { held, person } = await sent({ resources: { weight: WEIGHT } })
    await teller.register(held)
    await app.database.query(
      `update resources set received_at = received_at - interval '1 hour' where person_id = $1`,
      [person],
    )
    const reader = await signIn(app.baseUrl, 'practice.nurse')
    const before = await seenOf(person, reader)
    expect(before).toContain('It has no end that is known')

    await sendAs('mill-lane-surgery', held, {
      patient: { ...LOCKED_WHOLE, generalPractitioner: [organisation('Z99002')] },
    })

    expect(await seenOf(person, reader)).toBe(before)
  })
})
