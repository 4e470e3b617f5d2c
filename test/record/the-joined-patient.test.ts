import type { Database } from '../../src/adapters/postgres/database.js'
import { NHS_NUMBER_SYSTEM, type NhsNumber } from '../../src/fhir/nhs-number.js'
import { ODS_CODE_SYSTEM } from '../../src/fhir/ods-code.js'
import { INLINE_LABEL_URL, JOINED_TAG, LABEL_SYSTEM, RECORD_TAG_SYSTEM } from '../../src/fhir/profiles.js'
import type { PersonId } from '../../src/fhir/person-id.js'
import type { RecordedResource } from '../../src/record/record-store.js'
import { aDatabase } from '../support/a-database.js'
import { holdRecord, holdResource } from '../support/a-held-record.js'
import { aReadApi } from '../support/a-read-api.js'
import { aPerson, aResource, HOLMWOOD, type ResourceContent } from '../support/a-record.js'
import { aClinician, OAK_STREET, WEY_VALLEY } from '../support/actors.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'

const BASE_URL = 'https://record.example'
const JOINED = { tag: [{ system: RECORD_TAG_SYSTEM, code: JOINED_TAG }] }

/** Whatever only the hidden source says: none of it may be in an answer, a header or the log. */
const CANARIES = ['CANARYFAMILY', '07700900123', 'Canary Close', 'CANARYPRACTICE', 'RHM99', '2001-01-01']

function aPatientOfClinic(more: object = {}): ResourceContent {
  return {
    resourceType: 'Patient',
    name: [{ family: 'Canaryfamily' }],
    telecom: [{ system: 'phone', value: '07700900123' }],
    address: [{ line: ['1 Canary Close'] }],
    generalPractitioner: [
      { identifier: { system: ODS_CODE_SYSTEM, value: 'Y99999' }, display: 'Canarypractice' },
    ],
    deceasedDateTime: '2001-01-01',
    ...more,
  }
}

describe('the joined Patient, of which a source is hidden', () => {
  let database: Database
  let serial = 0

  // Whoever one test has shown under the name is not to be found by the next.
  beforeEach(async () => {
    database = await aDatabase()
  })
  afterEach(() => database.close())

  interface Held {
    readonly person: PersonId
    readonly nhsNumber: NhsNumber
    readonly ids: { readonly surgery: string; readonly clinic: string }
  }

  /** A person of whom the surgery says a name, and Holmwood all the rest. */
  async function aHeldPerson(clinic: ResourceContent = aPatientOfClinic()): Promise<Held> {
    serial += 1
    const person = `${aPerson('d').slice(0, 28)}${serial.toString().padStart(4, '0')}` as PersonId
    const nhsNumber = aTestNhsNumber(700 + serial)
    const identifier = [{ system: NHS_NUMBER_SYSTEM, value: nhsNumber }]
    const told = {
      resourceType: 'Patient',
      name: [{ family: 'Underhay' }],
      birthDate: '1941-03-04',
      identifier,
    }
    const surgery = aResource({ ...told, gender: 'female' })
    const other = aResource({ ...clinic, birthDate: '1941-03-04', identifier }, { from: HOLMWOOD })
    const link = [surgery, other].map(({ id }) => ({
      other: { reference: `Patient/${id}` },
      type: 'seealso',
    }))
    const stored: ResourceContent = { ...clinic, ...told, meta: JOINED, link }
    await holdRecord(database, {
      person,
      nhsNumber,
      familyKey: 'CANARYFAMILY',
      relationships: [OAK_STREET, HOLMWOOD, WEY_VALLEY],
      resources: [aResource(stored, { id: person }), surgery, other],
    })
    return { person, nhsNumber, ids: { surgery: surgery.id, clinic: other.id } }
  }

  /** The person hides a source, or a kind of it, as the consent page writes it. */
  async function hide(person: PersonId, category = 'mental-health'): Promise<void> {
    await database.query(
      `insert into consents (person_id, consent_id, version, status, scope, type, organisations, categories, content,
         recorded_at) values ($1, $2, 1, 'active', 'care', 'deny', '', $3, '{}', '2026-11-23T09:00:00Z')`,
      [person, `consent-${serial}`, category],
    )
  }

  async function change(person: PersonId, resource: RecordedResource): Promise<void> {
    await database.query(`delete from resources where type = $1 and id = $2`, [resource.type, resource.id])
    await holdResource(database, person, resource)
    await database.query('update persons set record_version = record_version + 1 where person_id = $1', [
      person,
    ])
  }

  const reader = (actor = aClinician()) => aReadApi(database, { actor, baseUrl: BASE_URL })

  const queries = ({ person, nhsNumber }: Held): readonly string[] => [
    `/fhir/Patient/${person}`,
    `/fhir/Patient/${person}/_history`,
    `/fhir/Patient/${person}/_history/1`,
    `/fhir/Patient/${person}/$everything`,
    `/fhir/Patient/${person}/$everything?_count=1`,
    `/fhir/Patient?identifier=${NHS_NUMBER_SYSTEM}|${nhsNumber}`,
    `/fhir/Patient?family=Underhay&birthdate=1941-03-04`,
    `/fhir/Patient?family=Canaryfamily&birthdate=1941-03-04`,
  ]

  it('says nothing that only the hidden source said, in no answer, header or line of the log', async () => {
    const held = await aHeldPerson()
    const { agent, log } = reader()
    const before = await agent.get(`/fhir/Patient/${held.person}`)
    expect(before.body).toMatchObject({ name: [{ family: 'Underhay' }], telecom: [{ value: '07700900123' }] })

    await hide(held.person)

    for (const query of queries(held)) {
      const { text, headers } = await agent.get(query)
      const said = `${text} ${JSON.stringify(headers)}`.toUpperCase()
      const told = CANARIES.filter((canary) => said.includes(canary.toUpperCase()))
      expect([query, told, said.includes(held.ids.clinic.toUpperCase())]).toEqual([query, [], false])
    }
    const after = await agent.get(`/fhir/Patient/${held.person}`)
    expect(after.body).toMatchObject({
      name: [{ family: 'Underhay' }],
      gender: 'female',
      link: [{ other: { reference: `Patient/${held.ids.surgery}` } }],
    })
    expect(after.headers['etag']).not.toBe(before.headers['etag'])
    expect(JSON.stringify(log)).not.toMatch(/07700900123|Canary Close/)
  })

  it('is told from the other sources where the one that leads is hidden, and withheld where all are', async () => {
    const held = await aHeldPerson()
    await hide(held.person, 'primary-care')
    const { agent } = reader(aClinician({ organisation: HOLMWOOD, organisationName: 'Holmwood' }))

    const told = await agent.get(`/fhir/Patient/${held.person}`)
    expect([told.status, told.text.includes('Underhay'), told.text.includes(OAK_STREET)]).toEqual([
      200,
      false,
      false,
    ])
    expect(told.body).toMatchObject({ name: [{ family: 'Canaryfamily' }] })

    await database.query(`delete from consents where person_id = $1`, [held.person])
    await hide(held.person, 'primary-care,mental-health')
    const { agent: third, log: ofThird } = reader(
      aClinician({ organisation: WEY_VALLEY, organisationName: 'Wey Valley' }),
    )
    const answer = await third.get(`/fhir/Patient/${held.person}`)
    expect([answer.status, answer.text.includes('Canaryfamily')]).toEqual([404, false])
    expect(ofThird.at(-1)).toMatchObject({ reason: 'withheld', disclosed: { status: 404, resources: 0 } })
  })

  it('is the same in version, time and every byte when a hidden source changes, or comes', async () => {
    const held = await aHeldPerson()
    await hide(held.person)
    const { agent } = reader()
    const before = await agent.get(`/fhir/Patient/${held.person}`)
    const everything = await agent.get(`/fhir/Patient/${held.person}/$everything`)

    const changed = aPatientOfClinic({ gender: 'male', telecom: [{ value: '07700900999' }] })
    await change(held.person, {
      ...aResource(changed, { from: HOLMWOOD, id: held.ids.clinic }),
      version: 2,
      receivedAt: '2026-11-23T09:50:00.000Z',
    })
    await change(held.person, aResource(aPatientOfClinic(), { from: HOLMWOOD }))

    const after = await agent.get(`/fhir/Patient/${held.person}`)
    expect([after.text, after.headers['etag'], after.headers['last-modified']]).toEqual([
      before.text,
      before.headers['etag'],
      before.headers['last-modified'],
    ])
    const held304 = await agent
      .get(`/fhir/Patient/${held.person}/$everything`)
      .set('If-None-Match', String(everything.headers['etag']))
    expect(held304.status).toBe(304)
  })

  it('says to its own what they labelled, with the label, and to others as if that had never been', async () => {
    const valueCoding = { system: LABEL_SYSTEM, code: 'sealed-and-locked' }
    const address = { line: ['1 Canary Close'], extension: [{ url: INLINE_LABEL_URL, valueCoding }] }
    const held = await aHeldPerson(aPatientOfClinic({ address: [address] }))

    const theirs = reader(aClinician({ organisation: HOLMWOOD, organisationName: 'Holmwood' }))
    const own = await theirs.agent.get(`/fhir/Patient/${held.person}`)
    expect(own.body).toMatchObject({ address: [address], telecom: [{ value: '07700900123' }] })

    const other = await reader().agent.get(`/fhir/Patient/${held.person}`)
    expect(other.body).toMatchObject({ telecom: [{ value: '07700900123' }] })
    expect(other.text).not.toMatch(/Canary Close|address|sealed|REDACTED/)
  })

  it('is told nothing by a source of which the code sets say that it is sensitive, though it has no label', async () => {
    const contact = [{ relationship: [{ text: 'Key worker, termination of pregnancy' }] }]
    const held = await aHeldPerson(aPatientOfClinic({ contact }))
    const own = reader(aClinician({ organisation: HOLMWOOD, organisationName: 'Holmwood' }))
    expect((await own.agent.get(`/fhir/Patient/${held.person}`)).text).toContain('Canary Close')

    for (const query of queries(held)) {
      const { text, headers } = await reader().agent.get(query)
      const said = `${text} ${JSON.stringify(headers)}`.toUpperCase()
      expect([query, CANARIES.filter((canary) => said.includes(canary.toUpperCase()))]).toEqual([query, []])
    }
  })
})
