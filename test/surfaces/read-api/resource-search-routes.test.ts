import type { PgliteDatabase } from '../../../src/adapters/postgres/pglite/open-pglite.js'
import type { Actor } from '../../../src/identity/actor.js'
import { aDatabase } from '../../support/a-database.js'
import { holdRecord, holdResource } from '../../support/a-held-record.js'
import { aReadApi } from '../../support/a-read-api.js'
import { aPerson, aResource, coded } from '../../support/a-record.js'
import { aClinician, MILL_LANE, WEY_VALLEY } from '../../support/actors.js'

const BASE_URL = 'https://record.example'
const margaret = aPerson('a')
const stranger = aPerson('b')
const nobody = aPerson('f')

interface Searchset {
  readonly total?: number
  readonly link: readonly { readonly relation: string; readonly url: string }[]
  readonly entry?: readonly {
    readonly fullUrl?: string
    readonly resource: {
      readonly resourceType: string
      readonly id: string
      readonly issue?: readonly { code: string }[]
    }
    readonly search: { readonly mode: string }
  }[]
}

let database: PgliteDatabase

beforeAll(async () => {
  database = await aDatabase()
  const patient = (person: string) =>
    aResource({ resourceType: 'Patient', name: [{ family: 'Holland' }] }, { id: person })
  const visit = aResource({ resourceType: 'Encounter', period: { start: '2026-01-01' } })
  const weight = aResource({
    resourceType: 'Observation',
    status: 'final',
    code: coded('Weight', '27113001'),
    effectiveDateTime: '2026-03-01',
    encounter: { reference: `Encounter/${visit.id}` },
    valueQuantity: { value: 'LEXEME' },
  })
  await holdRecord(database, {
    person: margaret,
    version: 17,
    resources: [
      patient(margaret),
      visit,
      { ...weight, text: weight.text.replace('"LEXEME"', '71.50') },
      ...['2026-01-01', '2026-02-01'].map((effectiveDateTime) =>
        aResource({
          resourceType: 'Observation',
          status: 'final',
          code: coded('Pulse', '364075005'),
          effectiveDateTime,
        }),
      ),
      aResource(
        { resourceType: 'Observation', code: coded('Canary', '27113001'), effectiveDateTime: '2026-02-15' },
        { labelClass: 'V', from: WEY_VALLEY },
      ),
    ],
  })
  await holdRecord(database, { person: stranger, resources: [patient(stranger)], relationships: [MILL_LANE] })
})

afterAll(() => database.close())

function theApi(actor: Actor = aClinician()) {
  return aReadApi(database, { actor, baseUrl: BASE_URL })
}

function parse(text: string): Searchset {
  return JSON.parse(text) as Searchset
}

function linkOf(text: string, relation: string): string {
  return (
    parse(text)
      .link.find((one) => one.relation === relation)
      ?.url.replace(BASE_URL, '') ?? ''
  )
}

function resources(text: string, mode = 'match'): readonly string[] {
  return (parse(text).entry ?? [])
    .filter(({ search }) => search.mode === mode)
    .map(({ resource }) => resource.id)
}

describe('GET /fhir/{type}?patient=…', () => {
  const url = `/fhir/Observation?patient=${margaret}`

  it('HZ11: gives what is found as it was sent, the latest first, after the log has both entries', async () => {
    const { agent, log } = theApi()

    const answer = await agent.get(`${url}&code=27113001`).buffer().expect(200)

    expect(answer.headers['content-type']).toBe('application/fhir+json; charset=utf-8')
    expect(parse(answer.text)).toMatchObject({ resourceType: 'Bundle', type: 'searchset', total: 1 })
    expect(answer.text).toContain('"valueQuantity":{"value":71.50}')
    expect(answer.text).not.toContain('Canary')
    expect(linkOf(answer.text, 'self')).toBe(`${url}&code=27113001`)
    expect(log).toMatchObject([
      {
        kind: 'intent',
        interaction: 'search-type',
        person: margaret,
        query: 'GET /fhir/Observation?code=27113001',
      },
      {
        kind: 'outcome',
        disclosed: { status: 200, recordVersion: 17, resources: 1, withheld: 1, what: 'search:Observation' },
      },
    ])
  })

  it('says that something of the record is withheld, whatever is asked', async () => {
    const { agent } = theApi()

    for (const query of ['', '&code=27113001', '&code=none']) {
      const { text } = await agent.get(url + query).buffer()
      expect(parse(text).entry?.at(-1)?.resource.issue?.[0]).toMatchObject({ code: 'suppressed' })
    }
  })

  it('gives along what was asked for', async () => {
    const { agent } = theApi()

    const { text } = await agent.get(`${url}&code=27113001&_include=Observation:encounter`).buffer()

    expect(resources(text)).toHaveLength(1)
    expect(resources(text, 'include')).toHaveLength(1)
  })

  it.each([
    ['_summary=count', { total: 3 }, 0],
    ['_total=none', {}, 3],
    ['_elements=code', { total: 3 }, 3],
  ])('answers %s', async (query, head, count) => {
    const { text } = await theApi().agent.get(`${url}&${query}`).buffer().expect(200)

    expect(parse(text)).toMatchObject(head)
    expect('total' in parse(text)).toBe('total' in head)
    expect(resources(text)).toHaveLength(count)
    expect(text.includes('SUBSETTED')).toBe(query.startsWith('_elements'))
  })

  it('answers POST _search alike, and HEAD with the same headers', async () => {
    const { agent, log } = theApi()
    const full = await agent.get(url).buffer()

    const posted = await agent
      .post('/fhir/Observation/_search')
      .type('form')
      .send(`patient=${margaret}`)
      .buffer()
    const head = await agent.head(url).expect(200)

    expect(posted.text).toBe(full.text)
    expect(head.headers['content-length']).toBe(full.headers['content-length'])
    expect(log.slice(4)).toMatchObject([
      { kind: 'intent', query: 'HEAD /fhir/Observation?' },
      { kind: 'outcome' },
    ])
  })

  it('D07: answers alike for somebody whom the caller may not open and for nobody', async () => {
    const { agent, log } = theApi()
    const comparable = async (person: string) => {
      const { status, headers, text } = await agent
        .get(`/fhir/Observation?patient=${person}&_include=Observation:encounter`)
        .buffer()
      return { status, text, headers: { ...headers, date: '' } }
    }

    const forbidden = await comparable(stranger)

    expect(forbidden.status).toBe(404)
    expect(await comparable(nobody)).toEqual(forbidden)
    expect(log.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['event', 'no-legitimate-relationship'],
      ['event', 'person-unknown'],
    ])
  })

  it.each([
    ['/fhir/Observation?code=1', 400, 'parameter-refused patient'],
    [`/fhir/Observation?patient=${margaret},${stranger}`, 403, 'parameter-refused patient'],
    [`/fhir/Observation?patient=${margaret}&_has:X:y:z=1`, 400, 'parameter-refused _has:X:y:z'],
    [`/fhir/Observation?patient=${margaret}&_page=x`, 400, 'parameter-refused patient'],
    ['/fhir/Observation?_page=x', 400, 'parameter-refused _page'],
    ['/fhir/Provenance?patient=x', 403, 'type-refused Provenance'],
    ['/fhir/AuditEvent?patient=x', 403, 'type-refused AuditEvent'],
    ['/fhir/observation?patient=x', 404, 'type-refused (not a type)'],
    ['/fhir?_type=Patient,Observation', 403, 'system-search-refused'],
  ])('refuses %s with %i, and notes it once', async (asked, status, reason) => {
    const { agent, log } = theApi()

    await agent.get(asked).buffer().expect(status)

    expect(log).toMatchObject([{ kind: 'event', reason }])
  })

  it('refuses a body that is no form, and one that says again what the URL says', async () => {
    const { agent, log } = theApi()

    await agent.post('/fhir/Observation/_search').send({ patient: margaret }).expect(415)
    await agent.post(url.replace('?', '/_search?')).type('form').send(`patient=${stranger}`).expect(400)

    expect(log.map(({ reason }) => reason)).toEqual(['search-body-refused', 'parameter-refused patient'])
  })

  it('tells somebody without a clinical role that it is the role', async () => {
    const { agent } = theApi(aClinician({ role: { code: 'R8009', name: 'Receptionist', profileId: '1' } }))

    const [forbidden, absent] = [
      await agent.get(url).buffer().expect(403),
      await agent.get(url.replace(margaret, nobody)).buffer(),
    ]

    expect(absent.text).toBe(forbidden.text)
  })
})

describe('page links of a search', () => {
  const url = `/fhir/Observation?patient=${margaret}&_count=2`

  it('go through all matches once, each page decided and logged', async () => {
    const { agent, log } = theApi()

    const first = await agent.get(url).buffer().expect(200)
    const second = await agent.get(linkOf(first.text, 'next')).buffer().expect(200)

    expect(linkOf(second.text, 'next')).toBe('')
    expect(new Set([...resources(first.text), ...resources(second.text)]).size).toBe(3)
    expect(parse(second.text).total).toBe(3)
    expect(log.map(({ kind }) => kind)).toEqual(['intent', 'outcome', 'intent', 'outcome'])
    expect(log[2]).toMatchObject({ person: margaret, query: 'GET /fhir/Observation?_count=2 from 2' })
  })

  it('D01: are of no use to somebody else, nor in another session', async () => {
    const next = linkOf((await theApi().agent.get(url).buffer()).text, 'next')

    for (const differs of [{ id: '555000000002' }, { session: 'session-2' }]) {
      const { agent, log } = theApi(aClinician(differs))
      await agent.get(next).expect(404)
      expect(log).toMatchObject([
        { kind: 'intent' },
        { kind: 'outcome', disclosed: { status: 404, resources: 0 } },
      ])
    }
  })

  it('D02, G14: end with the relationship', async () => {
    const next = linkOf((await theApi().agent.get(url).buffer()).text, 'next')
    const { agent, log } = theApi(aClinician({ organisation: MILL_LANE }))

    const ended = await agent.get(next).buffer().expect(404)

    expect(ended.text).toBe((await agent.get(`/fhir/Observation?patient=${nobody}`).buffer()).text)
    expect(log[0]).toMatchObject({ decision: 'deny', reason: 'no-legitimate-relationship' })
  })

  it.each([
    ['changed', (next: string) => next.replace(/=(.)/, (_all, one: string) => (one === 'W' ? '=X' : '=W'))],
    ['behind another type', (next: string) => next.replace('Observation', 'Condition')],
    ['with more beside it', (next: string) => `${next}&code=1`],
    ['twice', (next: string) => `${next}&${next.split('?')[1] ?? ''}`],
    ['behind a history', (next: string) => next.replace('Observation?', `Observation/${margaret}/_history?`)],
    ['behind everything', (next: string) => next.replace('Observation?', `Patient/${margaret}/$everything?`)],
  ])('D03: %s are refused by name', async (_case, change) => {
    const next = linkOf((await theApi().agent.get(url).buffer()).text, 'next')
    const { agent, log } = theApi()

    await agent.get(change(next)).expect(400)

    expect(log).toMatchObject([{ kind: 'event' }])
  })

  it('say that the record has changed, so that nothing is missed', async () => {
    const person = aPerson('c')
    const some = () => aResource({ resourceType: 'Condition', code: coded('Asthma') })
    await holdRecord(database, { person, resources: [some(), some()] })
    const { agent } = theApi()
    const first = await agent.get(`/fhir/Condition?patient=${person}&_count=1`).buffer()

    await holdResource(database, person, some())
    await database.query('update persons set record_version = 2 where person_id = $1', [person])

    const second = await agent.get(linkOf(first.text, 'next')).buffer().expect(410)
    expect(second.text).toContain('has changed since the first page')
  })
})

describe('GET /fhir/Patient/{id}/$everything in part', () => {
  const url = `/fhir/Patient/${margaret}/$everything`

  it('gives the types asked for, and what was written since', async () => {
    const { agent } = theApi()
    const kinds = async (query: string) => {
      const { text } = await agent.get(`${url}?${query}`).buffer().expect(200)
      return [...new Set((parse(text).entry ?? []).map(({ resource }) => resource.resourceType))]
    }

    expect(await kinds('_type=Observation')).toEqual(['Observation', 'OperationOutcome'])
    expect(await kinds('_since=2026-11-24')).toEqual(['OperationOutcome'])
    expect(await kinds('_since=2026-11-23')).toContain('Encounter')
  })

  it('C37: in pages is decided on each page, and is all of it once', async () => {
    const { agent, log } = theApi()
    const found: string[] = []

    for (let next = `${url}?_count=1`; next !== '';) {
      const { text } = await agent.get(next).buffer().expect(200)
      found.push(...resources(text))
      expect(parse(text).total).toBe(5)
      next = linkOf(text, 'next')
    }

    expect(new Set(found).size).toBe(5)
    expect(found).toHaveLength(5)
    expect(log).toHaveLength(10)
  })

  it('C50: a page of one person is none of another', async () => {
    const next = linkOf((await theApi().agent.get(`${url}?_count=1`).buffer()).text, 'next')
    const { agent } = theApi()

    await agent.get(next.replace(margaret, stranger)).expect(404)
    await agent.get(next.replace(margaret, aPerson('c'))).expect(404)
  })

  it('says only that nothing changed, after decision and log', async () => {
    const { agent, log } = theApi()

    const { headers } = await theApi().agent.get(`${url}?_type=Observation`)

    await agent.get(`${url}?_type=Observation`).set('If-None-Match', String(headers['etag'])).expect(304)

    expect(log).toMatchObject([
      { kind: 'intent' },
      { kind: 'outcome', disclosed: { status: 304, resources: 0 } },
    ])
  })
})
