import type { PgliteDatabase } from '../../../src/adapters/postgres/pglite/open-pglite.js'
import type { Actor } from '../../../src/identity/actor.js'
import { aDatabase } from '../../support/a-database.js'
import { holdRecord } from '../../support/a-held-record.js'
import { aReadApi } from '../../support/a-read-api.js'
import { aPerson, aResource, coded } from '../../support/a-record.js'
import { aClinician, MILL_LANE, WEY_VALLEY } from '../../support/actors.js'

const BASE_URL = 'https://record.example'
const margaret = aPerson('a')
const stranger = aPerson('b')

const condition = {
  ...aResource({ resourceType: 'Condition', code: coded('Asthma') }, { from: WEY_VALLEY }),
  version: 3,
}
const secret = aResource(
  { resourceType: 'Condition', code: coded('Canary') },
  { labelClass: 'V', from: WEY_VALLEY },
)
const prescription = {
  ...aResource({ resourceType: 'MedicationRequest', status: 'active' }, { from: WEY_VALLEY }),
  version: 6,
}
const theirs = aResource({ resourceType: 'Condition', code: coded('Theirs') })
const clinic = aResource({ resourceType: 'Organization', name: 'Clinic' }, { shared: true })
const [letter, sealed, loose] = [1, 2, 3].map(() => aResource({ resourceType: 'Binary', data: 'AA==' })) as [
  ReturnType<typeof aResource>,
  ReturnType<typeof aResource>,
  ReturnType<typeof aResource>,
]
const document = (binary: string, labelClass: string) =>
  aResource(
    { resourceType: 'DocumentReference', content: [{ attachment: { url: `Binary/${binary}` } }] },
    { labelClass, from: WEY_VALLEY },
  )

let database: PgliteDatabase

beforeAll(async () => {
  database = await aDatabase()
  await holdRecord(database, {
    person: margaret,
    version: 17,
    resources: [
      aResource({ resourceType: 'Patient', name: [{ family: 'Holland' }] }, { id: margaret }),
      condition,
      secret,
      prescription,
      clinic,
      letter,
      sealed,
      loose,
      document(letter.id, 'N'),
      document(sealed.id, 'V'),
      aResource({
        resourceType: 'Provenance',
        target: [loose, sealed].map(({ id }) => ({ reference: `Binary/${id}` })),
      }),
    ],
  })
  await holdRecord(database, {
    person: stranger,
    resources: [aResource({ resourceType: 'Patient' }, { id: stranger }), theirs],
    relationships: [MILL_LANE],
  })
  await holdVersion(1, { text: 'Wheeze' })
  await holdVersion(2, { text: 'Canary of then' }, 'V')
  await holdVersion(3, coded('Asthma'))
  await holdVersion(1, { text: 'Canary before' }, 'N', secret.id)
  await holdPrescription(1, { reasonReference: [{ reference: `Condition/${secret.id}`, display: 'Canary' }] })
  await holdPrescription(2, {
    reasonReference: [{ reference: `Condition/${aPerson('e')}`, display: 'Gone' }],
  })
  await holdPrescription(3, {
    reasonReference: [{ reference: `Condition/${condition.id}`, display: 'Asthma' }],
  })
  await holdPrescription(4, {
    contained: [{ resourceType: 'Medication', id: 'm1' }],
    medicationReference: { reference: '#m1' },
    subject: { reference: `Patient/${margaret}` },
    extension: [{ url: 'https://fhir.hl7.org.uk/StructureDefinition/Any', valueBoolean: true }],
  })
  await holdPrescription(5, 'nothing that can be read')
})

afterAll(() => database.close())

async function holdVersion(version: number, code: object, label = 'N', id = condition.id): Promise<void> {
  const system = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality'
  await database.query('insert into resource_versions values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    margaret,
    'Condition',
    id,
    version,
    'hash',
    `{"resourceType":"Condition","id":"${id}","meta":{`,
    `"security":[{"system":"${system}","code":"${label}"}]},"code":${JSON.stringify(code)}}`,
    `2026-11-0${version}T09:00:00Z`,
  ])
}

async function holdPrescription(version: number, says: object | string): Promise<void> {
  const resource = { resourceType: 'MedicationRequest', id: prescription.id, meta: { source: 'urn:x' } }
  const text = typeof says === 'string' ? says : JSON.stringify({ ...resource, ...says })
  const cut = text.indexOf('"meta":{') + '"meta":{'.length
  await database.query('insert into resource_versions values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    margaret,
    'MedicationRequest',
    prescription.id,
    version,
    'hash',
    text.slice(0, cut),
    text.slice(cut),
    `2026-11-0${version}T09:00:00Z`,
  ])
}

function theApi(actor: Actor = aClinician()) {
  return aReadApi(database, { actor, baseUrl: BASE_URL })
}

async function answerTo(api: ReturnType<typeof theApi>, url: string) {
  const { status, headers, text } = await api.agent.get(url).buffer()
  return { status, text, headers: { ...headers, date: '' } }
}

describe('GET /fhir/{type}/{id}', () => {
  const url = `/fhir/Condition/${condition.id}`

  it('gives the resource as it is stored, with its version, after the log has both entries', async () => {
    const { agent, log } = theApi()

    const answer = await agent.get(url).buffer().expect(200)

    expect(JSON.parse(answer.text)).toMatchObject({ resourceType: 'Condition', meta: { versionId: '3' } })
    expect(answer.headers).toMatchObject({ etag: 'W/"3"', 'last-modified': 'Mon, 23 Nov 2026 09:00:00 GMT' })
    expect(log).toMatchObject([
      { kind: 'intent', interaction: 'read', person: margaret, query: `GET ${url}` },
      {
        kind: 'outcome',
        disclosed: { status: 200, resources: 1, what: `Condition/${condition.id}/_history/3` },
      },
    ])
  })

  it('gives the person', async () => {
    const answer = await theApi().agent.get(`/fhir/Patient/${margaret}`).buffer().expect(200)

    expect(JSON.parse(answer.text)).toMatchObject({ resourceType: 'Patient', id: margaret })
  })

  it('answers HEAD with the same headers and logs it like any other look', async () => {
    const { agent, log } = theApi()
    const full = await agent.get(url).buffer()

    const head = await agent.head(url).expect(200)

    expect(head.headers['content-length']).toBe(full.headers['content-length'])
    expect(log.slice(2)).toMatchObject([{ kind: 'intent', query: `HEAD ${url}` }, { kind: 'outcome' }])
  })

  it.each([
    ['If-None-Match', 'W/"3"', 304],
    ['If-None-Match', '*', 304],
    ['If-None-Match', 'W/"2"', 200],
    ['If-Modified-Since', 'Mon, 23 Nov 2026 09:00:00 GMT', 304],
    ['If-Modified-Since', 'Mon, 23 Nov 2026 08:59:59 GMT', 200],
    ['If-Modified-Since', 'yesterday', 200],
  ])('answers %s: %s with %i, after decision and log', async (header, value, status) => {
    const { agent, log } = theApi()

    const answer = await agent.get(url).set(header, value).expect(status)

    expect(answer.headers['etag']).toBe('W/"3"')
    expect(log).toMatchObject([{ kind: 'intent' }, { kind: 'outcome', disclosed: { status } }])
  })

  it('RFC 9110: the version decides where a date is said too', async () => {
    const { agent } = theApi()

    await agent
      .get(url)
      .set('If-None-Match', 'W/"2"')
      .set('If-Modified-Since', 'Mon, 23 Nov 2026 09:00:00 GMT')
      .expect(200)
  })

  it.each([
    ['is withheld', `Condition/${secret.id}`, null],
    ['is somebody else’s', `Condition/${theirs.id}`, 'no-legitimate-relationship'],
    ['is somebody else', `Patient/${stranger}`, 'no-legitimate-relationship'],
    ['is of another type', `Observation/${condition.id}`, 'person-unknown'],
    ['is about nobody', `Organization/${clinic.id}`, 'person-unknown'],
    ['is the content of a document that is withheld', `Binary/${sealed.id}`, null],
    ['is the content of no document', `Binary/${loose.id}`, null],
  ])(
    'C01: what %s is answered like what is not there, in as many steps',
    async (_case, reference, reason) => {
      const [api, absentApi] = [theApi(), theApi()]

      for (const held of ['', '/_history', '/_history/1']) {
        const answer = await answerTo(api, `/fhir/${reference}${held}`)
        const absent = await answerTo(absentApi, `/fhir/Condition/${aPerson('e')}${held}`)

        expect(answer).toEqual(absent)
        expect(answer.status).toBe(404)
      }
      const isWithheld = reason === null
      expect(api.log).toHaveLength(isWithheld ? 6 : 3)
      expect(api.log[0]).toMatchObject({ reason })
      expect(absentApi.log.map((one) => one.reason)).toEqual(Array(3).fill('person-unknown'))
    },
  )

  it('a version that the caller says to hold gives no other answer of what is withheld', async () => {
    await theApi().agent.get(`/fhir/Condition/${secret.id}`).set('If-None-Match', '*').expect(404)
  })

  it('C35: gives the content of a document that may be seen', async () => {
    await theApi().agent.get(`/fhir/Binary/${letter.id}`).expect(200)
  })

  it.each([
    ['Patient/9990001014', 400, 'person-id-malformed'],
    ['Condition/999-000-1014', 400, 'resource-id-malformed'],
    [`condition/${margaret}`, 404, 'type-refused (not a type)'],
    [`AuditEvent/${margaret}`, 403, 'type-refused AuditEvent'],
    [`Condition/${margaret}?_elements=id`, 400, 'parameter-refused _elements'],
    [`Condition/${margaret}/_history/0`, 400, 'version-malformed'],
    [`Condition/${margaret}/_history/1?_format=xml`, 400, 'parameter-refused _format'],
    [`Condition/${margaret}/_history?_at=2026`, 400, 'parameter-refused _at'],
  ])('refuses %s with %i, and notes it once, as it was asked', async (path, status, reason) => {
    const { agent, log } = theApi()

    const answer = await agent.get(`/fhir/${path}`).buffer().expect(status)

    expect(log).toMatchObject([{ kind: 'event', reason }])
    expect(answer.text).not.toMatch(/9990001014|999-000/)
  })

  it('tells somebody without a clinical role that it is the role, whatever they ask for', async () => {
    const api = theApi(aClinician({ role: { code: 'R8009', name: 'Receptionist', profileId: '1' } }))

    const forbidden = await answerTo(api, url)

    expect(forbidden.status).toBe(403)
    expect(await answerTo(api, `/fhir/Condition/${aPerson('e')}`)).toEqual(forbidden)
    expect(api.log).toHaveLength(2)
  })
})

describe('versions', () => {
  const url = `/fhir/Condition/${condition.id}/_history`

  it.each([
    [1, 200, 'Wheeze'],
    [3, 200, 'Asthma'],
  ])('vread gives version %i as it was', async (version, status, words) => {
    const { agent, log } = theApi()

    const answer = await agent.get(`${url}/${version}`).buffer().expect(status)

    expect(answer.text).toContain(words)
    expect(answer.headers['etag']).toBe(`W/"${version}"`)
    expect(log[1]).toMatchObject({ disclosed: { what: `Condition/${condition.id}/_history/${version}` } })
  })

  it('C03: a version that was withheld then, one that is not there, and those of what is withheld now, are not found', async () => {
    const api = theApi()

    for (const path of [`${url}/2`, `${url}/9`, `/fhir/Condition/${secret.id}/_history/1`]) {
      expect(await answerTo(api, path)).toMatchObject({ status: 404 })
    }
    expect(api.log).toHaveLength(6)
    // Answered alike, and told apart in the log.
    const closing = { kind: 'outcome' }
    expect(api.log.filter((_entry, place) => place % 2 === 1)).toMatchObject([
      { ...closing, reason: 'withheld', disclosed: { withheld: 1 } },
      { ...closing, reason: 'not-found', disclosed: { withheld: 0 } },
      { ...closing, reason: 'withheld', disclosed: { withheld: 1 } },
    ])
  })

  it('a version that referred to what is withheld now, or is not there, is not found, nor named', async () => {
    const api = theApi()
    const own = `/fhir/MedicationRequest/${prescription.id}/_history`

    for (const version of [1, 2, 5]) {
      expect(await answerTo(api, `${own}/${version}`)).toMatchObject({ status: 404 })
    }
    const { text } = await api.agent.get(own).buffer().expect(200)
    expect(JSON.parse(text)).toMatchObject({ total: 3 })
    expect(text).not.toMatch(/Canary|Gone/)
    expect(text).not.toContain(secret.id)
    await api.agent.get(`${own}/3`).expect(200)
    await api.agent.get(`${own}/4`).expect(200)
  })

  it('history lists those that may be seen, the latest first, as if there were no others', async () => {
    const { agent, log } = theApi()

    const { text } = await agent.get(url).buffer().expect(200)
    const bundle = JSON.parse(text) as {
      total: number
      entry: { response: { etag: string; status: string } }[]
    }

    expect(bundle).toMatchObject({ type: 'history', total: 2 })
    expect(bundle.entry.map(({ response }) => [response.etag, response.status])).toEqual([
      ['W/"3"', '200'],
      ['W/"1"', '201'],
    ])
    expect(text).not.toContain('Canary')
    expect(log[1]).toMatchObject({ disclosed: { resources: 2, what: `history:Condition/${condition.id}` } })
  })

  it('history goes on page by page, and since an instant', async () => {
    const { agent } = theApi()
    const pageOf = async (path: string) =>
      JSON.parse((await agent.get(path).buffer().expect(200)).text) as {
        total: number
        entry?: { response: { etag: string } }[]
        link: { relation: string; url: string }[]
      }

    const first = await pageOf(`${url}?_count=1`)
    const next = first.link.find(({ relation }) => relation === 'next')?.url.replace(BASE_URL, '') ?? ''
    const second = await pageOf(next)
    const since = await pageOf(`${url}?_since=2026-11-20`)

    expect([first, second, since].map(({ entry }) => entry?.map(({ response }) => response.etag))).toEqual([
      ['W/"3"'],
      ['W/"1"'],
      ['W/"3"'],
    ])
    await theApi(aClinician({ session: 'session-2' }))
      .agent.get(next)
      .expect(404)
  })
})
