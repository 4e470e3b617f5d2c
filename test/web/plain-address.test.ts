import { request } from 'node:http'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** How an address may be written that somebody would read as one of ours. */
describe('an address that is not written plainly', () => {
  let app: TestApp
  let person: string
  let token: string

  beforeAll(async () => {
    app = await startTestApp({ demo: 1 })
    const [row] = await app.database.query<{ person_id: string }>(
      `select person_id from relationships where kind = 'registered-practice' and organisation = 'Z99001' limit 1`,
    )
    person = row?.person_id ?? ''
    token = await app.accountToken('practice.nurse')
  })
  afterAll(() => app.close())

  interface Answer {
    readonly status: number
    readonly type: string
    readonly body: string
    readonly cookies: readonly string[]
  }

  /** Sends the target of a request to the letter, with a valid token. */
  function ask(target: string): Promise<Answer> {
    const { hostname, port } = new URL(app.baseUrl)
    const headers = { authorization: `Bearer ${token}` }
    return new Promise((resolve, reject) => {
      request({ hostname, port, path: target, headers }, (answer) => {
        let body = ''
        answer.setEncoding('utf8').on('data', (piece: string) => (body += piece))
        answer.on('end', () => {
          resolve({
            status: answer.statusCode ?? 0,
            type: answer.headers['content-type'] ?? '',
            body,
            cookies: answer.headers['set-cookie'] ?? [],
          })
        })
      })
        .on('error', reject)
        .end()
    })
  }

  async function logged(target: string): Promise<{ answer: Answer; entries: readonly object[] }> {
    const before = (await app.log()).length
    const answer = await ask(target)
    return { answer, entries: (await app.log()).slice(before) }
  }

  it.each([
    ['an empty segment before it', '//fhir/Patient/{id}'],
    ['an encoded slash before it', '/%2ffhir/Patient/{id}'],
    ['a dot segment before it', '/./fhir/Patient/{id}'],
    ['a parameter of the path', '/fhir;x/Patient/{id}'],
    ['encoded letters', '/%66hir/Patient/{id}'],
    ['a page of the portal with an empty segment', '/patients//{id}'],
    ['a scheme of its own', 'gopher://localhost/fhir/Patient/{id}'],
    ['host and scheme, and an empty segment', 'http://localhost//fhir/Patient/{id}'],
  ])('is refused, is in the log once with whom it names, and starts no session: %s', async (_how, target) => {
    const { answer, entries } = await logged(target.replace('{id}', person))
    expect(answer).toMatchObject({ status: 400, type: 'application/fhir+json; charset=utf-8', cookies: [] })
    expect(JSON.parse(answer.body)).toMatchObject({ resourceType: 'OperationOutcome' })
    expect(entries).toEqual([expect.objectContaining({ kind: 'event', reason: 'path-malformed', person })])
    expect(app.printed()).not.toContain(person)
  })

  it('with host and scheme, as a proxy sends it, is read without them', async () => {
    const plain = await logged(`/fhir/Patient/${person}`)
    const absolute = await logged(`${app.baseUrl}/fhir/Patient/${person}`)
    expect(absolute.answer).toEqual(plain.answer)
    expect(plain.answer.status).toBe(200)
    const queries = [plain, absolute].map(({ entries }) =>
      entries.map((entry) => 'query' in entry && entry.query),
    )
    expect(queries[1]).toEqual(queries[0])
    expect((await logged(`http://localhost/fhir/Patient?address=Canary`)).answer.status).toBe(400)
    expect((await app.log()).at(-1)).toMatchObject({ query: 'GET /fhir/Patient?address=Canary' })
  })

  it('in other case is the same to the router, and to the log', async () => {
    const { answer, entries } = await logged(`/FHIR/Patient/${person}`)
    expect(answer.status).toBe(200)
    expect(entries).toHaveLength(2)
  })
})
