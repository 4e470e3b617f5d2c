import type request from 'supertest'
import type { PgliteDatabase } from '../../../src/adapters/postgres/pglite/open-pglite.js'
import { NHS_NUMBER_SYSTEM } from '../../../src/fhir/nhs-number.js'
import type { Actor } from '../../../src/identity/actor.js'
import { aDatabase } from '../../support/a-database.js'
import { holdRecord } from '../../support/a-held-record.js'
import { aReadApi } from '../../support/a-read-api.js'
import { aPerson, aResource, coded } from '../../support/a-record.js'
import { aClinician, aPartner, MILL_LANE, OAK_STREET } from '../../support/actors.js'
import { aTestNhsNumber } from '../../support/nhs-numbers.js'

const BASE_URL = 'https://record.example'
const margaret = aPerson('a')
const stranger = aPerson('b')
const nobody = aPerson('f')
const [hers, his, unused] = [aTestNhsNumber(1), aTestNhsNumber(2), aTestNhsNumber(3)]

let database: PgliteDatabase

beforeAll(async () => {
  database = await aDatabase()
  const patient = (person: string, value: string) =>
    aResource(
      {
        resourceType: 'Patient',
        identifier: [{ system: NHS_NUMBER_SYSTEM, value }],
        name: [{ family: 'Holland' }],
        birthDate: '1941-03-04',
      },
      { id: person },
    )
  await holdRecord(database, {
    person: margaret,
    nhsNumber: hers,
    version: 17,
    resources: [patient(margaret, hers), aResource({ resourceType: 'Condition', code: coded('Asthma') })],
  })
  await holdRecord(database, {
    person: stranger,
    nhsNumber: his,
    resources: [patient(stranger, his)],
    relationships: [MILL_LANE],
  })
})

afterAll(() => database.close())

function theApi(actor: Actor = aClinician()) {
  return aReadApi(database, { actor, baseUrl: BASE_URL })
}

/** Whoever asks for FHIR XML is told why there is none in FHIR XML. */
function diagnosticsOf(text: string): string {
  const [, words] = /<diagnostics value="([^"]*)"/.exec(text) ?? []
  if (words !== undefined) return words
  return (JSON.parse(text) as { issue: { diagnostics: string }[] }).issue[0]?.diagnostics ?? ''
}

describe('GET /fhir/Patient/{id}/$everything', () => {
  const url = `/fhir/Patient/${margaret}/$everything`

  it('gives the record with its version, after the log has both entries', async () => {
    const { agent, log } = theApi()

    const answer = await agent.get(url).buffer().expect(200)

    expect(answer.headers).toMatchObject({
      etag: expect.stringMatching(/^W\/"[0-9a-f]{32}"$/) as string,
      'content-type': 'application/fhir+json; charset=utf-8',
    })
    expect(JSON.parse(answer.text)).toMatchObject({
      resourceType: 'Bundle',
      type: 'searchset',
      total: 2,
      entry: [
        {
          fullUrl: expect.stringMatching(
            /^https:\/\/record\.example\/fhir\/Condition\/[0-9a-f]{32}$/,
          ) as string,
        },
        {},
        {},
      ],
    })
    expect(log).toMatchObject([
      {
        kind: 'intent',
        interaction: 'operation',
        person: margaret,
        query: 'GET /fhir/Patient/{id}/$everything',
      },
      { kind: 'outcome', disclosed: { status: 200, recordVersion: 17, resources: 2, what: 'everything' } },
    ])
  })

  it('answers HEAD with the same headers and logs it like any other look', async () => {
    const { agent, log } = theApi()
    const full = await agent.get(url).buffer()

    const head = await agent.head(url).expect(200)

    expect(head.headers['content-length']).toBe(full.headers['content-length'])
    expect(head.headers['etag']).toBe(full.headers['etag'])
    expect(log.slice(2)).toMatchObject([
      { kind: 'intent', query: 'HEAD /fhir/Patient/{id}/$everything' },
      { kind: 'outcome' },
    ])
  })

  it('says only that nothing changed, after decision and log', async () => {
    const { agent, log } = theApi()

    const etag = await theTag()

    const answer = await agent.get(url).set('If-None-Match', etag).expect(304)

    expect(answer.headers['etag']).toBe(etag)
    expect(log).toMatchObject([{ kind: 'intent' }, { kind: 'outcome', disclosed: { status: 304 } }])
  })

  it.each(['*', 'W/"3", W/"its-tag"', '"its-tag"', '"of-another,with-a-comma", "its-tag"'])(
    'RFC 9110: says that nothing changed to If-None-Match: %s',
    async (given) => {
      const held = given.replace(/(?:W\/)?"its-tag"/, await theTag())
      await theApi().agent.get(url).set('If-None-Match', held).expect(304)
    },
  )

  /** Made of what is seen, and of nothing else. */
  async function theTag(): Promise<string> {
    const { headers } = await theApi().agent.get(url)
    return String(headers['etag'])
  }

  it.each(['W/"16", W/"18"', '17', '"17', '"17",'])('answers in full to If-None-Match: %s', async (held) => {
    await theApi().agent.get(url).set('If-None-Match', held).expect(200)
  })

  it.each([
    ['Prefer', 'respond-async', 400, 'prefer-refused respond-async'],
    ['Prefer', 'return=minimal, respond-async', 400, 'prefer-refused respond-async'],
    ['X-Purpose-Of-Use', 'HRESCH', 403, 'purpose-not-permitted'],
    ['Purpose-Of-Use', 'BTG', 403, 'purpose-not-permitted'],
    ['Accept', 'application/fhir+xml', 406, 'accept-refused'],
    ['Accept', 'application/fhir+xml, application/fhir+json;q=0', 406, 'accept-refused'],
  ] as const)('refuses %s: %s before the gate, and notes it', async (name, value, status, reason) => {
    const { agent, log } = theApi()

    const answer = await agent.get(url).set(name, value).buffer().expect(status)

    expect(diagnosticsOf(answer.text)).toMatch(/without it|application\/fhir\+json|for care alone/)
    expect(log).toMatchObject([{ kind: 'event', reason, person: margaret }])
  })

  it.each(['application/fhir+json; fhirVersion=4.0', 'text/html, */*;q=0.1', 'application/json'])(
    'takes Accept: %s',
    async (accept) => {
      await theApi().agent.get(url).set('Accept', accept).expect(200)
    },
  )

  it('a version tag gives nobody who may not look a different answer', async () => {
    const { agent } = theApi(aClinician({ organisation: MILL_LANE }))

    await agent
      .get(url)
      .set('If-None-Match', await theTag())
      .expect(404)
  })

  it('answers alike for somebody whom the caller may not open and for nobody', async () => {
    const { agent, log } = theApi()
    const comparable = async (id: string) => {
      const { status, headers, text } = await agent.get(`/fhir/Patient/${id}/$everything`).buffer()
      return { status, text, headers: { ...headers, date: '' } }
    }

    const forbidden = await comparable(stranger)

    expect(forbidden.status).toBe(404)
    expect(await comparable(nobody)).toEqual(forbidden)
    expect(log.map(({ reason }) => reason)).toEqual(['no-legitimate-relationship', 'person-unknown'])
  })

  it('says of what cannot be an id that the person is found by identifier, and notes it', async () => {
    const { agent, log } = theApi()

    const answer = await agent.get('/fhir/Patient/999-not-an-id/$everything').buffer().expect(400)

    expect(JSON.parse(answer.text)).toMatchObject({ issue: [{ code: 'invalid' }] })
    expect(diagnosticsOf(answer.text)).toContain('find the person by identifier')
    expect(log).toMatchObject([{ kind: 'event', reason: 'person-id-malformed', person: null }])
  })

  it('tells somebody without a clinical role that it is the role', async () => {
    const { agent } = theApi(aClinician({ role: { code: 'R8009', name: 'Receptionist', profileId: '1' } }))

    const forbidden = await agent.get(url).buffer().expect(403)
    const absent = await agent.get(`/fhir/Patient/${nobody}/$everything`).buffer().expect(403)

    expect(diagnosticsOf(forbidden.text)).toContain('role')
    expect(absent.text).toBe(forbidden.text)
  })

  it.each(['start=2020-01-01', 'end=2020-01-01', '_count=0', '_type=Conditions', '_since=24', '_format=xml'])(
    'refuses the parameter %s by name',
    async (query) => {
      const { agent, log } = theApi()

      const answer = await agent.get(`${url}?${query}`).buffer().expect(400)

      expect(diagnosticsOf(answer.text)).toContain(query.split('=')[0])
      expect(log).toMatchObject([{ kind: 'event', reason: `parameter-refused ${query.split('=')[0] ?? ''}` }])
    },
  )
})

describe('GET /fhir/Patient?… and POST /fhir/Patient/_search', () => {
  const identifier = `identifier=${encodeURIComponent(`${NHS_NUMBER_SYSTEM}|${hers}`)}`
  const found = (text: string) => JSON.parse(text) as { total: number; entry?: { fullUrl: string }[] }

  it.each([
    ['GET by id', (agent: ReturnType<typeof request>) => agent.get(`/fhir/Patient?_id=${margaret}`)],
    ['GET by NHS number', (agent: ReturnType<typeof request>) => agent.get(`/fhir/Patient?${identifier}`)],
    [
      'GET by name and birth date',
      (agent: ReturnType<typeof request>) => agent.get('/fhir/Patient?family=holland&birthdate=1941-03-04'),
    ],
    [
      'POST by NHS number',
      (agent: ReturnType<typeof request>) =>
        agent.post('/fhir/Patient/_search').type('form').send(identifier),
    ],
    [
      'POST with the same in the URL',
      (agent: ReturnType<typeof request>) =>
        agent.post(`/fhir/Patient/_search?${identifier}`).type('form').send(identifier),
    ],
  ])(
    '%s finds the one whom the caller may open, and nobody else; each hit is decided and logged',
    async (_case, ask) => {
      const { agent, log } = theApi()

      const answer = await ask(agent).buffer().expect(200)

      expect(found(answer.text)).toMatchObject({
        total: 1,
        entry: [{ fullUrl: `${BASE_URL}/fhir/Patient/${margaret}` }],
      })
      expect(log.filter(({ person }) => person === margaret)).toMatchObject([
        { kind: 'intent', decision: 'permit' },
        { kind: 'outcome', disclosed: { recordVersion: 17, resources: 1, what: `Patient/${margaret}` } },
      ])
      expect(log.at(-1)).toMatchObject({ kind: 'outcome', person: null, disclosed: { resources: 1 } })
    },
  )

  it('somebody who may not be opened and nobody at all are the same empty answer', async () => {
    const { agent, log } = theApi()
    const ask = (number: string) =>
      agent.get(`/fhir/Patient?identifier=${NHS_NUMBER_SYSTEM}|${number}`).buffer().expect(200)

    const forbidden = await ask(his)

    expect(found(forbidden.text)).toEqual({ resourceType: 'Bundle', type: 'searchset', total: 0 })
    const written = log.length
    expect((await ask(unused)).text).toBe(forbidden.text)
    // As many entries, so that the time of an answer does not tell which of the two it was.
    expect(log.length).toBe(2 * written)
    expect(log.slice(written)).toMatchObject([
      { kind: 'intent', person: null },
      { kind: 'event', decision: 'deny', reason: 'person-unknown' },
      { kind: 'outcome', disclosed: { resources: 0 } },
    ])
    expect(log.filter(({ person }) => person === stranger)).toMatchObject([
      { decision: 'deny', reason: 'no-legitimate-relationship' },
    ])
  })

  it('by an id too, somebody who may not be opened and nobody at all are the same empty answer', async () => {
    const { agent, log } = theApi()
    const ask = (id: string) => agent.get(`/fhir/Patient?_id=${id}`).buffer().expect(200)

    const forbidden = await ask(stranger)

    expect(found(forbidden.text)).toEqual({ resourceType: 'Bundle', type: 'searchset', total: 0 })
    const written = log.length
    expect((await ask('0'.repeat(32))).text).toBe(forbidden.text)
    expect(log.length).toBe(2 * written)
    expect(log.filter(({ person }) => person === stranger)).toMatchObject([
      { decision: 'deny', reason: 'no-legitimate-relationship' },
    ])
  })

  it.each([
    ['nothing', '', 'family'],
    ['a name alone', 'family=Holland', 'birthdate'],
    ['a birth date alone', 'birthdate=1941-03-04', 'family'],
    ['part of a birth date', 'family=Holland&birthdate=1941', 'birthdate'],
    ['a prefix', 'family=Holland&birthdate=gt1941-03-04', 'birthdate'],
    ['a modifier', 'family:exact=Holland&birthdate=1941-03-04', 'family:exact'],
    ['a repeated parameter', 'family=Holland&family=Hollande&birthdate=1941-03-04', 'family'],
    ['an empty parameter', 'family=&birthdate=1941-03-04', 'family'],
    ['another parameter', 'family=Holland&birthdate=1941-03-04&gender=female', 'gender'],
    ['a chain', 'general-practitioner.name=x', 'general-practitioner.name'],
    ['an include', `${identifier}&_include=Patient:organization`, '_include'],
    ['both ways at once', `${identifier}&family=Holland`, 'family'],
    ['an id with a name', `_id=${margaret}&family=Holland`, 'family'],
    ['what is no id', '_id=Holland', '_id'],
    ['two ids', `_id=${margaret},${stranger}`, '_id'],
    ['another identifier system', 'identifier=https://other.example|1', 'identifier'],
    ['an identifier without a system', `identifier=${hers}`, 'identifier'],
    ['a wrong check digit', `identifier=${NHS_NUMBER_SYSTEM}|9990000000`, 'identifier'],
  ])(
    'refuses %s, naming the parameter, quoting no value, in either form',
    async (_case, query, parameter) => {
      const { agent } = theApi()

      const inUrl = await agent.get(`/fhir/Patient?${query}`).buffer().expect(400)
      const inForm = await agent.post('/fhir/Patient/_search').type('form').send(query).buffer().expect(400)

      expect(diagnosticsOf(inUrl.text)).toContain(`The parameter ${parameter} `)
      expect(inForm.text).toBe(inUrl.text)
      expect(inUrl.text).not.toMatch(/Holland|9990000000/)
    },
  )

  it('refuses a search that says one thing in the URL and another in the body', async () => {
    const { agent } = theApi()

    const answer = await agent
      .post('/fhir/Patient/_search?family=Holland')
      .type('form')
      .send('family=Other&birthdate=1941-03-04')
      .buffer()
      .expect(400)

    expect(diagnosticsOf(answer.text)).toContain('family says one thing in the URL and another in the body')
  })

  it('refuses a body that is no form, and one that is too long', async () => {
    const { agent } = theApi()

    await agent.post('/fhir/Patient/_search').send({ family: 'Holland' }).expect(415)
    await agent
      .post('/fhir/Patient/_search')
      .type('form')
      .send(`family=${'x'.repeat(9000)}`)
      .expect(413)
  })
})

describe('everything else under /fhir', () => {
  it.each([
    ['get', `/fhir/Patient/${margaret}/Condition`, 400],
    ['get', `/fhir/Condition/_search?patient=${margaret}`, 400],
    ['get', '/fhir/Condition/_history', 400],
    ['get', '/fhir/Patient/$everything', 404],
    ['get', '/fhir/$includes', 404],
    ['post', `/fhir/Patient/${margaret}/$everything`, 404],
    ['options', `/fhir/Patient/${margaret}`, 400],
    ['options', `/fhir/Patient/${margaret}/_history`, 400],
    ['options', '/fhir', 400],
  ] as const)('is refused to a clinician: %s %s', async (method, url, status) => {
    const { agent, log } = theApi()

    const answer = await agent[method](url).buffer().expect(status)

    expect(JSON.parse(answer.text)).toMatchObject({
      resourceType: 'OperationOutcome',
      issue: [{ severity: 'error' }],
    })
    const person = url.includes(margaret) ? margaret : null
    const query = `${method.toUpperCase()} ${url}`
    expect(log).toMatchObject([{ kind: 'event', reason: 'interaction-not-supported', query, person }])
  })

  it.each([
    ['post', '/fhir/Condition'],
    ['post', '/fhir'],
    ['put', `/fhir/Patient/${margaret}`],
    ['patch', `/fhir/Practitioner/${margaret}`],
    ['delete', `/fhir/Patient/${margaret}`],
  ] as const)(
    'B09: is refused without a scope for writing: %s %s; with one it is not offered',
    async (method, url) => {
      const { agent, log } = theApi()
      const writer = theApi(aClinician({ scopes: ['user/*.cruds'] }))

      await agent[method](url).expect(403)
      await writer.agent[method](url).expect(400)

      expect([...log, ...writer.log].map(({ reason }) => reason)).toEqual([
        'scope-missing',
        'interaction-not-supported',
      ])
    },
  )

  const other = aPerson('b')
  it.each([
    [`Observation?patient=${margaret}&colour=xyz`, margaret],
    [`Observation?subject=Patient/${margaret}&date=soon`, margaret],
    [
      `Observation?patient=${encodeURIComponent(`https://record.example/fhir/Patient/${margaret}`)}`,
      margaret,
    ],
    [`Observation?subject:identifier=${margaret}`, margaret],
    [`Patient?_id=${margaret}&gender=female`, margaret],
    [`Patient/${margaret}/$everything?_since=soon`, margaret],
    [`Patient/${margaret}/Observation?patient=${other}`, other],
    [`Observation?patient=${margaret},${other}`, other],
    ['Observation?patient=9990000018&code=a%00b', null],
    ['Observation?subject.identifier=9990000018', null],
  ])('stands in the log as it came, with the person whom it names: %s', async (asked, person) => {
    const { agent, log } = theApi()
    const { status } = await agent.get(`/fhir/${asked}`).buffer()
    expect([400, 403, 404]).toContain(status)
    expect(log).toMatchObject([{ kind: 'event', query: `GET /fhir/${asked}`, person }])
  })

  it('stands in the log with the form of a search that was refused', async () => {
    const { agent, log } = theApi()
    const form = 'family=Holland&colour=blue'
    await agent.post('/fhir/Patient/_search').type('form').send(form).expect(400)
    expect(log).toMatchObject([{ query: `POST /fhir/Patient/_search ${form}` }])
  })

  it('is left to others when the caller is a partner', async () => {
    const { agent, log } = theApi(aPartner({ organisation: OAK_STREET }))

    await agent.get(`/fhir/Patient/${margaret}/$everything`).expect(418)

    expect(log).toEqual([])
  })
})
