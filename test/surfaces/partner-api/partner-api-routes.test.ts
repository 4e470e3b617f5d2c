import { createServer, type RequestListener, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import express from 'express'
import request from 'supertest'
import type { Database } from '../../../src/adapters/postgres/database.js'
import { LogUnavailable } from '../../../src/audit/audit-appender.js'
import type { Actor } from '../../../src/identity/actor.js'
import { partnerApiRoutes } from '../../../src/surfaces/partner-api/partner-api-routes.js'
import { setActor } from '../../../src/web/actor-of.js'
import { errors } from '../../../src/web/errors.js'
import { requestId } from '../../../src/web/request-id.js'
import { aClinician, aPartner, ods } from '../../support/actors.js'
import { aDatabase } from '../../support/a-database.js'
import { anIngest, type TestIngest } from '../../support/an-ingest.js'
import { aBundle, aPatient, aTransaction, aWeightOf, THE_PATIENT } from '../../support/a-submission.js'
import { aTestNhsNumber } from '../../support/nhs-numbers.js'

const BASE_URL = 'https://record.example'

let database: Database
let ingest: TestIngest
let server: Server
let people = 300
let nhsNumber = aTestNhsNumber(people)

beforeAll(async () => {
  database = await aDatabase()
})
afterAll(() => database.close())
beforeEach(async () => {
  people += 1
  nhsNumber = aTestNhsNumber(people)
  ingest = anIngest(database)
  server = await serve(aPartner())
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

async function serve(actor: Actor, requestsPerMinute?: number): Promise<Server> {
  const app = express()
  app.use(requestId(() => 'request-1'))
  app.use((req, _res, next) => {
    setActor(req, actor)
    next()
  })
  app.use(
    '/fhir',
    partnerApiRoutes({
      ...ingest,
      baseUrl: BASE_URL,
      ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
    }),
  )
  app.use((_req, res) => {
    res.status(299).end('passed on')
  })
  app.use(errors({ error: () => undefined }, ingest.gate))
  const listening = createServer(app as RequestListener)
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve))
  return listening
}

async function bodyOf(answered: request.Test): Promise<unknown> {
  return (await answered).body as unknown
}

const FHIR = 'application/fhir+json'
const place = (id = `place-${people}`, differs = {}): object => ({
  resourceType: 'Location',
  id,
  name: 'Ward 4',
  ...differs,
})

describe('POST /fhir', () => {
  it('answers a transaction with what became of each entry', async () => {
    const bundle = aTransaction(
      aPatient(nhsNumber),
      aWeightOf({ reference: THE_PATIENT }, { identifier: [{ system: 's', value: `r${people}` }] }),
    )
    const first = await request(server).post('/fhir').type(FHIR).send(bundle).expect(200)

    expect(first.type).toBe(FHIR)
    const { entry } = first.body as { entry: { response: Record<string, string> }[] }
    expect(first.body).toMatchObject({ resourceType: 'Bundle', type: 'transaction-response' })
    expect(entry[0]?.response).toMatchObject({
      status: '201 Created',
      location: expect.stringMatching(/^Patient\/[0-9a-f]{32}\/_history\/1$/) as string,
      etag: 'W/"1"',
      lastModified: expect.stringMatching(/^\d{4}-/) as string,
      outcome: { issue: [{ severity: 'information', diagnostics: 'Created: this Patient is new.' }] },
    })

    const again = await request(server).post('/fhir').type(FHIR).send(bundle).expect(200)
    const responses = (
      again.body as {
        entry: { response: { status: string; location: string; outcome: unknown } }[]
      }
    ).entry
    expect(responses.map(({ response }) => response.status)).toEqual(['200 OK', '200 OK'])
    expect(responses.map(({ response }) => response.location)).toEqual(
      entry.map(({ response }) => response['location']),
    )
    expect(JSON.stringify(responses[1]?.response.outcome)).toContain('Nothing was written')

    const [type, id] = (entry[1]?.response['location'] ?? '').split('/')
    const read = await request(server).get(`/fhir/${type}/${id}`).expect(200)
    expect(read.headers).toMatchObject({
      etag: 'W/"1"',
      'last-modified': expect.stringMatching(/GMT$/) as string,
    })
    expect(read.body).toMatchObject({ resourceType: 'Observation', id, meta: { versionId: '1' } })
  })

  it('answers a batch with an outcome for each entry', async () => {
    const bundle = aBundle('batch', place() as never, { resourceType: 'Subscription', id: 's' })
    const body = await bodyOf(request(server).post('/fhir').type(FHIR).send(bundle).expect(200))
    expect(body).toMatchObject({
      type: 'batch-response',
      entry: [
        { response: { status: '201 Created' } },
        { response: { status: '403 Forbidden', outcome: { issue: [{ code: 'forbidden' }] } } },
      ],
    })
  })

  it.each([
    ['a text that is no JSON', '{"resourceType":', 400, 'not-json'],
    ['80 KB of depth', '['.repeat(80_000), 400, 'malformed'],
    ['a key twice', '{"resourceType":"Bundle","type":"batch","type":"transaction"}', 400, 'malformed'],
    ['a searchset', '{"resourceType":"Bundle","type":"searchset","entry":[{}]}', 422, 'invalid'],
    ['a document', '{"resourceType":"Bundle","type":"document","entry":[{}]}', 422, 'invalid'],
    ['a Bundle without entries', '{"resourceType":"Bundle","type":"transaction","entry":[]}', 422, 'invalid'],
    ['a resource without its type in the address', '{"resourceType":"Patient"}', 422, 'invalid'],
    [
      '10,001 entries',
      `{"resourceType":"Bundle","type":"batch","entry":[${'{},'.repeat(10_000)}{}]}`,
      413,
      'too-large',
    ],
    ['the key __proto__', '{"__proto__":{}}', 422, 'invalid'],
    ['the character null', '{"resourceType":"\\u0000"}', 422, 'invalid'],
  ])('refuses %s, and the log says why', async (_case, text, status, reason) => {
    const body = await bodyOf(request(server).post('/fhir').type(FHIR).send(text).expect(status))
    expect(body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] })
    expect(ingest.log).toHaveLength(1)
    expect(ingest.log[0]).toMatchObject({
      kind: 'event',
      reason: reason === 'not-json' ? 'malformed' : reason,
    })
  })

  it.each([
    [
      'nested Bundle',
      {
        resource: { resourceType: 'Bundle', id: 'b', type: 'batch' },
        request: { method: 'POST', url: 'Bundle' },
      },
    ],
    ['operation', { resource: place(), request: { method: 'POST', url: 'Location/$validate' } }],
    [
      'absolute address',
      { resource: place(), request: { method: 'POST', url: 'https://elsewhere.example/Location' } },
    ],
    [
      'way out of the path',
      { resource: place(), request: { method: 'PUT', url: 'Location/%2e%2e/Patient' } },
    ],
    ['GET', { request: { method: 'GET', url: 'Patient/1' } }],
    ['DELETE', { resource: place(), request: { method: 'DELETE', url: 'Location/1' } }],
    ['other type than its address', { resource: place(), request: { method: 'POST', url: 'Patient' } }],
    [
      'fullUrl of another id',
      {
        fullUrl: 'https://x.example/Location/2',
        resource: place('1'),
        request: { method: 'POST', url: 'Location' },
      },
    ],
    [
      'resource marked as a part',
      {
        resource: place('1', { meta: { tag: [{ code: 'SUBSETTED' }] } }),
        request: { method: 'POST', url: 'Location' },
      },
    ],
    [
      'unknown modifier',
      {
        resource: place('1', { modifierExtension: [{ url: 'https://x.example/not' }] }),
        request: { method: 'POST', url: 'Location' },
      },
    ],
    [
      'modifier deep inside',
      {
        resource: place('1', { position: { modifierExtension: [{ url: 'https://x.example/not' }] } }),
        request: { method: 'POST', url: 'Location' },
      },
    ],
    [
      'key that is no element',
      { resource: place('1', { 'na me': 'x' }), request: { method: 'POST', url: 'Location' } },
    ],
    ['null', { resource: place('1', { alias: null }), request: { method: 'POST', url: 'Location' } }],
    [
      'resource inside a resource',
      {
        resource: place('1', { position: { resourceType: 'Patient' } }),
        request: { method: 'POST', url: 'Location' },
      },
    ],
    [
      'contained resource that is in no list',
      {
        resource: place('1', { contained: { id: 'a' } }),
        request: { method: 'POST', url: 'Location' },
      },
    ],
    [
      'contained thing that is no resource',
      {
        resource: place('1', { contained: [{ resourceType: 'Organization', id: 'a' }, { id: 'b' }] }),
        request: { method: 'POST', url: 'Location' },
      },
    ],
  ])('refuses a transaction that has an entry with a %s', async (_case, entry) => {
    const bundle = { resourceType: 'Bundle', type: 'transaction', entry: [entry] }
    const body = await bodyOf(request(server).post('/fhir').type(FHIR).send(bundle).expect(422))
    expect((body as { issue: { expression: string[] }[] }).issue[0]?.expression[0]).toMatch(
      /^Bundle\.entry\[0\]\.resource/,
    )
  })

  it('takes the extensions of primitives, with null where one has none', async () => {
    const resource = place(undefined, {
      _name: { extension: [{ url: 'https://x.example/spoken', valueBoolean: true }] },
      alias: ['Four', null],
      _alias: [null, { id: 'a2' }],
    })
    await request(server).post('/fhir/Location').type(FHIR).send(resource).expect(201)
  })
})

describe('a body', () => {
  it.each([
    ['text/plain', 415],
    ['application/x-ndjson', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/fhir+xml', 415],
    ['application/fhir+json; charset=iso-8859-1', 415],
    ['application/fhir+json; charset=utf-8', 201],
    ['application/json', 201],
  ])('of %s is answered with %i', async (type, status) => {
    await request(server)
      .post('/fhir/Location')
      .set('Content-Type', type)
      .send(JSON.stringify(place()))
      .expect(status)
  })

  it('may be gzip, and is measured after inflation', async () => {
    const send = (bytes: Buffer): request.Test =>
      request(server)
        .post('/fhir/Location')
        .type(FHIR)
        .set('Content-Encoding', 'gzip')
        .serialize((body: unknown) => body as string)
        .send(bytes)
    await send(gzipSync(JSON.stringify(place()))).expect(201)

    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '))
    expect(bomb.length).toBeLessThan(100_000)
    await send(bomb).expect(413)
    await send(gzipSync(gzipSync(JSON.stringify(place())))).expect(400)
    await send(Buffer.from('not gzip')).expect(400)
    await request(server)
      .post('/fhir/Location')
      .type(FHIR)
      .set('Content-Encoding', 'br')
      .send('{}')
      .expect(415)
  })

  it('is refused unread when it says that it is too large', async () => {
    const answer = await exchange(
      'POST /fhir HTTP/1.1\r\nHost: x\r\nContent-Type: application/fhir+json\r\nContent-Length: 9000000\r\n\r\n',
    )
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toContain('Connection: close')
    expect(ingest.log).toMatchObject([{ kind: 'event', reason: 'body-too-large' }])
  })

  it('is refused at 8 MB when it does not say its length', async () => {
    const chunk = `${(1024 * 1024).toString(16)}\r\n${' '.repeat(1024 * 1024)}\r\n`
    const answer = await exchange(
      `POST /fhir HTTP/1.1\r\nHost: x\r\nContent-Type: application/fhir+json\r\nTransfer-Encoding: chunked\r\n\r\n${chunk.repeat(9)}`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('that is empty is asked for', async () => {
    const body = await bodyOf(request(server).post('/fhir').type(FHIR).expect(400))
    expect(JSON.stringify(body)).toContain('empty')
  })

  async function exchange(text: string): Promise<string> {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(text)
    let answer = ''
    for await (const chunk of socket) answer += String(chunk)
    return answer
  }
})

describe('a single resource', () => {
  it('is answered with its address and version, and no body unless asked for', async () => {
    const created = await request(server).post('/fhir/Location').type(FHIR).send(place()).expect(201)
    expect(created.headers['location']).toMatch(
      /^https:\/\/record\.example\/fhir\/Location\/[0-9a-f]{32}\/_history\/1$/,
    )
    expect(created.headers['etag']).toBe('W/"1"')
    expect(created.text).toBe('')

    const same = await request(server).post('/fhir/Location').type(FHIR).send(place()).expect(200)
    expect(same.headers['location']).toBe(created.headers['location'])
    expect(JSON.stringify(same.body)).toContain('Nothing was written')

    const put = await request(server)
      .put(`/fhir/Location/place-${people}`)
      .type(FHIR)
      .set('Prefer', 'return=representation')
      .send(place(undefined, { name: 'Ward 5' }))
      .expect(200)
    expect(put.body).toMatchObject({ resourceType: 'Location', name: 'Ward 5', meta: { versionId: '2' } })

    const words = await request(server)
      .put(`/fhir/Location/place-${people}`)
      .type(FHIR)
      .set('Prefer', 'return=OperationOutcome')
      .send(place(undefined, { name: 'Ward 6' }))
      .expect(200)
    expect(words.body).toMatchObject({ resourceType: 'OperationOutcome' })
  })

  it('is addressed by its identifier, which it must carry', async () => {
    const identifier = [{ system: 'https://x.example/place', value: `p|${people}` }]
    const url = `/fhir/Location?identifier=${encodeURIComponent(`https://x.example/place|p|${people}`)}`
    await request(server).put(url).type(FHIR).send(place('a', { identifier })).expect(201)
    await request(server)
      .put(url)
      .type(FHIR)
      .send(place('a', { identifier, name: 'B' }))
      .expect(200)
    await request(server).put(url).type(FHIR).send(place('a')).expect(422)
    await request(server).put(`${url}&name=x`).type(FHIR).send(place('a', { identifier })).expect(422)
    await request(server)
      .post('/fhir/Location')
      .type(FHIR)
      .set('If-None-Exist', `identifier=https://x.example/place|p|${people}`)
      .send(place('a', { identifier }))
      .expect(200)
  })

  it('is kept from an older version by If-Match', async () => {
    await request(server).post('/fhir/Location').type(FHIR).send(place())
    const url = `/fhir/Location/place-${people}`
    await request(server)
      .put(url)
      .type(FHIR)
      .set('If-Match', 'W/"1"')
      .send(place(undefined, { name: 'B' }))
      .expect(200)
    await request(server)
      .put(url)
      .type(FHIR)
      .set('If-Match', 'W/"1"')
      .send(place(undefined, { name: 'C' }))
      .expect(412)
    await request(server)
      .put(url)
      .type(FHIR)
      .set('If-Match', '*')
      .send(place(undefined, { name: 'C' }))
      .expect(422)
  })

  it('of somebody else and of nobody are the same to a partner', async () => {
    const created = await request(server).post('/fhir/Location').type(FHIR).send(place())
    const [, id = ''] = /Location\/([0-9a-f]{32})/.exec(created.headers['location'] ?? '') ?? []
    const other = await serve(
      aPartner({
        id: 'oak-street-surgery',
        organisation: ods('Z99001'),
        organisationName: 'Oak Street Surgery',
      }),
    )
    const theirs = await request(other).get(`/fhir/Location/${id}`).expect(404)
    const nobodys = await request(other)
      .get(`/fhir/Location/${'0'.repeat(32)}`)
      .expect(404)
    expect(theirs.body).toEqual(nobodys.body)
    expect(Object.keys(theirs.headers)).toEqual(Object.keys(nobodys.headers))
    await request(other).put(`/fhir/Location/${id}`).type(FHIR).send(place(id)).expect(404)
    await new Promise((resolve) => other.close(resolve))
  })

  it('is neither patched nor deleted, in words', async () => {
    for (const method of ['patch', 'delete'] as const) {
      const refused = await request(server)[method]('/fhir/Location/a').expect(405)
      expect(refused.headers['allow']).toBe('GET, HEAD, PUT, POST')
      expect(JSON.stringify(refused.body)).toMatch(/PUT|entered-in-error/)
    }
  })
})

describe('who may ask', () => {
  it('answers 403 to a partner without the scope', async () => {
    const reader = await serve(aPartner({ scopes: ['system/*.rs'] }))
    const body = await bodyOf(request(reader).post('/fhir/Location').type(FHIR).send(place()).expect(403))
    expect(JSON.stringify(body)).toContain('system/*.cruds')
    await new Promise((resolve) => reader.close(resolve))
  })

  it('lets partners search nothing', async () => {
    await request(server).get('/fhir/Patient?identifier=x').expect(403)
    await request(server).get('/fhir/Patient/x/$everything').expect(403)
    await request(server).options('/fhir/Observation/x').expect(403)
    expect(ingest.log.map(({ reason }) => reason)).toEqual([
      'interaction-not-supported',
      'interaction-not-supported',
      'interaction-not-supported',
    ])
  })

  it('passes on who is no partner', async () => {
    const clinicians = await serve(aClinician())
    await request(clinicians).post('/fhir').type(FHIR).send({}).expect(299)
    await request(clinicians).get('/fhir/Patient/1').expect(299)
    await new Promise((resolve) => clinicians.close(resolve))
  })

  it('slows down a partner that asks too often, and no other', async () => {
    const limited = await serve(aPartner(), 2)
    const ask = (): request.Test => request(limited).get('/fhir/Location/none')
    await ask().expect(404)
    await ask().expect(404)
    const { headers } = await ask().expect(429)
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(ingest.log.map(({ reason, query }) => [reason, query])).toEqual([
      ['not-found', 'GET /fhir/{type}/{id}'],
      ['not-found', 'GET /fhir/{type}/{id}'],
      ['throttled', 'GET /fhir/Location/none'],
    ])
    await new Promise((resolve) => limited.close(resolve))
  })
})

describe('when it cannot be said whether something was stored', () => {
  async function serveWithoutOutcomes(): Promise<Server> {
    const { gate } = ingest
    ingest = anIngest(database, {
      gate: { ...gate, disclose: () => Promise.reject(new LogUnavailable('not in time')) },
    })
    return serve(aPartner())
  }

  it('says so, and never that nothing was done', async () => {
    const unlogged = await serveWithoutOutcomes()
    const answered = await request(unlogged).post('/fhir/Location').type(FHIR).send(place()).expect(503)
    expect(answered.headers['retry-after']).toBe('5')
    expect(answered.text).toContain('may have been stored')
    expect(answered.text).not.toContain('Nothing was done')
    await request(server).post('/fhir/Location').type(FHIR).send(place()).expect(200)
    await new Promise((resolve) => unlogged.close(resolve))
  })

  it('says it of the entry of a batch', async () => {
    const unlogged = await serveWithoutOutcomes()
    const batch = aBundle('batch', place() as never, place('another') as never)
    const answered = await request(unlogged).post('/fhir').type(FHIR).send(batch).expect(200)
    expect(answered.body).toMatchObject({
      entry: ['may have been stored', 'cannot take this now'].map((words) => ({
        response: {
          status: '503 Service Unavailable',
          outcome: { issue: [{ diagnostics: expect.stringContaining(words) as unknown }] },
        },
      })),
    })
    await new Promise((resolve) => unlogged.close(resolve))
  })
})

describe('when the record cannot take anything', () => {
  it('answers 503 and keeps nothing', async () => {
    const { systemOfRecord } = ingest.parts
    ingest = anIngest(database, {
      systemOfRecord: { ...systemOfRecord, isAvailable: () => Promise.resolve(false) },
    })
    const away = await serve(aPartner())
    const { headers } = await request(away).post('/fhir/Location').type(FHIR).send(place()).expect(503)
    expect(headers['retry-after']).toBe('5')
    await request(away).get(`/fhir/Location/place-${people}`).expect(404)
    await new Promise((resolve) => away.close(resolve))
  })
})
