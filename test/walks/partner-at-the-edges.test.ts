import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { importJWK, SignJWT, type JWK } from 'jose'
import type { LoggedEvent } from '../../src/audit/audit-reader.js'
import { aPatient, aTransaction, aWeightOf, LOCAL_SYSTEM, THE_PATIENT } from '../support/a-submission.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { signIn } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const FHIR = 'application/fhir+json'
const PARTNER = 'wey-valley-hospital'
const OTHER = 'st-annes-hospital'

interface Asked {
  readonly method?: string
  readonly address?: string
  readonly body?: object
  readonly headers?: Readonly<Record<string, string>>
  readonly partner?: string
}

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** What the log gained by it. */
  readonly logged: readonly LoggedEvent[]
}

describe('a partner at the edges', () => {
  let app: TestApp

  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())

  async function ask({ method = 'GET', address = '/fhir', body, headers, partner }: Asked): Promise<Answer> {
    const token = await app.partnerToken(partner ?? PARTNER)
    const before = (await app.log()).length
    const answer = await fetch(`${app.baseUrl}${address}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': FHIR, ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, text, logged: (await app.log()).slice(before) }
  }

  const post = (type: string, body: object): Promise<Answer> =>
    ask({ method: 'POST', address: `/fhir/${type}`, body })

  const place = (id: string, name = 'Ward 4'): object => ({ resourceType: 'Location', id, name })

  /** A person who is in the record, and where the partner's own Patient stands. */
  async function aPersonAt(n: number): Promise<string> {
    const { headers } = await post('Patient', aPatient(aTestNhsNumber(n), { id: `p-${n}` }))
    return new URL(headers.get('location') ?? '').pathname
  }

  describe('reads back', () => {
    it('exactly what Location names, by GET and by HEAD, and the log says which', async () => {
      const location = await aPersonAt(8_300)
      const read = await ask({ address: location })
      const head = await ask({ method: 'HEAD', address: location })

      expect(read.status).toBe(200)
      expect(JSON.parse(read.text)).toMatchObject({ resourceType: 'Patient', meta: { versionId: '1' } })
      expect([head.status, head.text, head.headers.get('etag')]).toEqual([200, '', 'W/"1"'])
      expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(read.text)))
      for (const [answer, method] of [
        [read, 'GET'],
        [head, 'HEAD'],
      ] as const) {
        expect(answer.logged).toMatchObject([
          { kind: 'intent', query: `${method} /fhir/{type}/{id}/_history/{version}` },
          {
            kind: 'outcome',
            reason: null,
            disclosed: { status: 200, what: location.slice('/fhir/'.length) },
          },
        ])
      }
      const plain = await ask({ method: 'HEAD', address: location.replace(/\/_history.*/, '') })
      expect(plain.logged[0]?.query).toBe('HEAD /fhir/{type}/{id}')
    })

    it('what it sent before it sent something else', async () => {
      const { headers } = await post('Location', place('v-1', 'Before'))
      const first = new URL(headers.get('location') ?? '').pathname
      await post('Location', place('v-1', 'After'))

      const before = await ask({ address: first })
      const now = await ask({ address: first.replace(/1$/, '2') })
      expect([before.status, JSON.parse(before.text)]).toMatchObject([
        200,
        { name: 'Before', meta: { versionId: '1' } },
      ])
      expect(before.headers.get('etag')).toBe('W/"1"')
      expect([now.status, JSON.parse(now.text)]).toMatchObject([
        200,
        { name: 'After', meta: { versionId: '2' } },
      ])
    })

    it('nothing of somebody else, in the same words as what there is not', async () => {
      const location = await aPersonAt(8_301)
      const theirs = await ask({ address: location, partner: OTHER })
      const nobodys = await ask({
        address: `/fhir/Patient/${'0'.repeat(32)}/_history/1`,
        partner: OTHER,
      })
      const noVersion = await ask({ address: location.replace(/1$/, '7') })
      const noNumber = await ask({ address: location.replace(/1$/, '1e0') })

      for (const answer of [theirs, nobodys, noVersion, noNumber]) {
        expect([answer.status, answer.text]).toEqual([404, theirs.text])
        expect([...answer.headers.keys()]).toEqual([...theirs.headers.keys()])
        expect(answer.logged.at(-1)?.reason).toBe('not-found')
      }
    })
  })

  describe('whose request cannot be what FHIR says', () => {
    it.each([
      ['GET', '/fhir/Observation/a%00b', 400, 'id-malformed'],
      ['HEAD', '/fhir/Observation/a%00b', 400, 'id-malformed'],
      ['PUT', '/fhir/Observation/a%00b', 400, 'id-malformed'],
      ['GET', '/fhir/%00/a', 404, 'type-unknown'],
      ['GET', '/fhir/Nothing/a', 404, 'type-unknown'],
      ['GET', `/fhir/Observation/${'a'.repeat(65)}`, 400, 'id-malformed'],
      ['GET', '/fhir/Observation/a%20b', 400, 'id-malformed'],
      ['GET', '/fhir/Observation/%', 400, 'address-malformed'],
      ['GET', '/fhir/Observation/%FF', 400, 'address-malformed'],
      ['GET', '/fhir/Observation/%ED%A0%80', 400, 'address-malformed'],
      ['GET', '/Fhir/Observation/%FF', 400, 'address-malformed'],
      ['GET', '/fhir/Observation/a/_history/%00', 404, 'not-found'],
    ])('%s %s: %i, once in the log with who asked', async (method, address, status, reason) => {
      const answer = await ask({ method, address, ...(method === 'PUT' ? { body: place('a') } : {}) })
      expect(answer.status).toBe(status)
      expect(answer.headers.get('content-type')).toContain(FHIR)
      expect(answer.logged).toMatchObject([{ kind: 'event', reason, actor: { id: PARTNER } }])
    })

    it('gets an answer of FHIR however it writes /fhir, also where nobody is a partner', async () => {
      const token = await app.accountToken('practice.nurse')
      const before = (await app.log()).length
      const answer = await fetch(`${app.baseUrl}/FHIR/Patient/%FF/$everything`, {
        headers: { authorization: `Bearer ${token}` },
      })
      expect([answer.status, answer.headers.get('content-type')]).toEqual([400, `${FHIR}; charset=utf-8`])
      expect((await app.log()).slice(before)).toMatchObject([
        { kind: 'event', reason: 'request-unreadable', actor: { name: 'Bethan Price' }, query: 'GET /fhir' },
      ])
    })

    it.each(['a\u0000b', 'a b', 'a\ud800', 'é', ''])(
      'gets no token for an assertion with the jti %j',
      async (jti) => {
        const before = (await app.log()).length
        const answer = await fetch(`${app.baseUrl}/oidc/token`, {
          method: 'POST',
          body: new URLSearchParams({
            grant_type: 'client_credentials',
            scope: 'system/*.cruds',
            client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
            client_assertion: await signedWith(jti),
          }),
        })
        expect([answer.status, await answer.json()]).toMatchObject([400, { error: 'invalid_client' }])
        expect((await app.log()).slice(before)).toMatchObject([{ kind: 'event', reason: 'invalid-client' }])
      },
    )

    it('gets no token for a code with the character NUL either', async () => {
      const secret = await readFile(path.join(app.dataDir, 'keys', 'portal-client.key'), 'utf8')
      const answer = await fetch(`${app.baseUrl}/oidc/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: 'neighbourhood-record',
          client_secret: secret.trim(),
          redirect_uri: `${app.baseUrl}/sign-in/callback`,
          code_verifier: 'v'.repeat(43),
          code: 'a\0b',
        }),
      })
      expect([answer.status, await answer.json()]).toMatchObject([400, { error: 'invalid_grant' }])
    })

    async function signedWith(jti: string): Promise<string> {
      const file = path.join(app.dataDir, 'demo', 'partners', `${PARTNER}.jwk.json`)
      const jwk = JSON.parse(await readFile(file, 'utf8')) as JWK
      return new SignJWT({ jti })
        .setProtectedHeader({ alg: jwk.alg ?? '', kid: jwk.kid ?? '' })
        .setIssuer(PARTNER)
        .setSubject(PARTNER)
        .setAudience(`${app.baseUrl}/oidc/token`)
        .setExpirationTime('2m')
        .sign(await importJWK(jwk))
    }
  })

  it.each([
    ['select $1::text as a', ['a\0b']],
    ['select $1::text[] as a', [['a', '\0']]],
  ])('reaches no statement with the character NUL: %s', async (sql, parameters) => {
    await expect(app.database.query(sql, parameters)).rejects.toMatchObject({ status: 400 })
    await expect(
      app.database.transaction((transaction) => transaction.query(sql, parameters)),
    ).rejects.toMatchObject({ status: 400 })
    expect(await app.database.query('select 1 as one')).toEqual([{ one: 1 }])
  })

  describe('who is refused', () => {
    const restricted = {
      security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }],
    }

    async function refusedOnce(first: Asked, second: Asked): Promise<Answer> {
      expect((await ask(first)).status).toBeLessThan(300)
      return ask(second)
    }

    const put = (resource: { readonly id: string; readonly resourceType: string }, headers = {}): Asked => ({
      method: 'PUT',
      address: `/fhir/${resource.resourceType}/${resource.id}`,
      body: resource,
      headers,
    })

    it('for what would lower a label has the reason in the log and on the auditor’s page', async () => {
      await aPersonAt(8_310)
      const weight = {
        ...aWeightOf({ reference: 'Patient/p-8310' }),
        resourceType: 'Observation',
        id: 'w-label',
      }
      const answer = await refusedOnce(put({ ...weight, meta: restricted } as never), put(weight))

      expect(answer.status).toBe(403)
      expect(answer.logged).toMatchObject([
        { kind: 'intent', decision: 'permit', reason: null },
        { kind: 'outcome', reason: 'label-lowered', disclosed: { status: 403, resources: 0 } },
      ])
      // What another organisation sent, and why nothing of it was stored, may tell of what is sealed there.
      const seen = await auditorSees(answer.logged[0]?.person)
      expect(seen).not.toContain('a label of confidentiality')
      expect(seen).toContain('Wey Valley')
    })

    it('for what would move from one person to another has the reason in the log', async () => {
      await aPersonAt(8_311)
      await aPersonAt(8_312)
      const identifier = [{ system: 'urn:walk:edges', value: 'move' }]
      const of = (n: number): never =>
        ({
          ...aWeightOf({ reference: `Patient/p-${n}` }, { identifier }),
          resourceType: 'Observation',
          id: 'w-move',
        }) as never
      const answer = await refusedOnce(put(of(8_311)), put(of(8_312)))
      expect(answer.status).toBe(422)
      expect(answer.logged).toMatchObject([
        { kind: 'intent' },
        { kind: 'outcome', reason: 'moved-to-another-person', disclosed: { status: 422 } },
      ])
    })

    it('for a stale If-Match has the reason in the log', async () => {
      const answer = await refusedOnce(
        put(place('stale') as never),
        put(place('stale', 'B') as never, { 'if-match': 'W/"9"' }),
      )
      expect(answer.status).toBe(412)
      expect(answer.logged).toMatchObject([
        { kind: 'intent' },
        { kind: 'outcome', reason: 'stale', disclosed: { status: 412 } },
      ])
    })

    it('for a mismatch stands under the person whose NHS number it was', async () => {
      const location = await aPersonAt(8_313)
      const person = (await ask({ address: location })).logged[0]?.person
      const body = aTransaction(
        aPatient(aTestNhsNumber(8_313), { birthDate: '1949-03-01' }),
        aWeightOf({ reference: THE_PATIENT }),
      )
      const answer = await ask({ method: 'POST', address: '/fhir', body, partner: OTHER })

      expect(answer.status).toBe(422)
      expect(person).toMatch(/^[0-9a-f]{32}$/)
      expect(answer.logged).toMatchObject([
        { kind: 'event', reason: 'person-mismatch', actor: { id: OTHER }, person },
      ])
      expect(await auditorSees(person)).toContain(
        'The NHS number belongs to somebody whose birth date or name is another.',
      )
    })

    async function auditorSees(person: string | null | undefined): Promise<string> {
      const auditor = await signIn(app.baseUrl, 'auditor')
      return (await auditor.get(`/audit/patients/${person}`)).text
    }
  })

  describe('whose request would be misunderstood', () => {
    it.each([
      ['PUT', '/fhir/Location/c-1', { 'if-none-match': '*' }, 'If-None-Match'],
      ['PUT', '/fhir/Location/c-1', { 'if-unmodified-since': 'Mon, 23 Nov 2026 10:00:00 GMT' }, 'If-Unmod'],
      ['PUT', '/fhir/Location/c-1', { 'if-none-exist': 'identifier=a|b' }, 'If-None-Exist'],
      ['POST', '/fhir/Location', { 'if-match': 'W/"1"' }, 'If-Match'],
      ['POST', '/fhir', { 'if-none-exist': 'identifier=a|b' }, 'If-None-Exist'],
    ])('%s %s with %j is refused by name', async (method, address, headers, name) => {
      const answer = await ask({ method, address, headers, body: place('c-1') })
      expect([answer.status, answer.text]).toEqual([400, expect.stringContaining(name)])
      expect(answer.logged).toMatchObject([{ reason: 'condition-not-supported' }])
    })

    it('in a Bundle, ifNoneMatch is refused by name', async () => {
      const body = {
        resourceType: 'Bundle',
        type: 'transaction',
        entry: [
          { resource: place('c-2'), request: { method: 'PUT', url: 'Location/c-2', ifNoneMatch: '*' } },
        ],
      }
      const answer = await ask({ method: 'POST', address: '/fhir', body })
      expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('ifNoneMatch')])
    })

    it.each([
      ['3.0', 415],
      ['"5.0"', 415],
      ['4.0', 201],
    ])('in FHIR %s: %i', async (version, status) => {
      const answer = await ask({
        method: 'POST',
        address: '/fhir/Location',
        headers: { 'content-type': `${FHIR}; fhirVersion=${version}` },
        body: place(`version-${status}`),
      })
      expect(answer.status).toBe(status)
      if (status === 415) expect(answer.text).toContain('FHIR R4')
    })

    const NHS_NUMBER = aTestNhsNumber(8_320)
    /** The application log without what chance and the clock put into it: four digits come about in them too. */
    const printed = (): string =>
      app.printed().replace(/"requestId":"[0-9a-f-]{36}"|"(?:time|pid|milliseconds)":\d+/g, '')
    const IDENTIFIER = `identifier=${encodeURIComponent(`https://fhir.nhs.uk/Id/nhs-number|${NHS_NUMBER}`)}`
    it.each([
      ['PUT', `/fhir/Patient?${IDENTIFIER}`],
      ['GET', `/fhir/Patient?${IDENTIFIER}`],
      ['HEAD', `/fhir/Observation/${NHS_NUMBER}`],
      ['GET', `/fhir/Observation/${NHS_NUMBER}`],
      ['GET', `/fhir/Observation/${NHS_NUMBER.slice(0, 3)}-${NHS_NUMBER.slice(3, 6)}-${NHS_NUMBER.slice(6)}`],
      ['PUT', `/fhir/Observation/${NHS_NUMBER}`],
    ])(
      '%s with an NHS number in the address is refused: the audit log has it as it was asked, and nothing else does',
      async (method, address) => {
        const body = { ...aPatient(NHS_NUMBER), id: NHS_NUMBER }
        const answer = await ask({ method, address, ...(method === 'PUT' ? { body } : {}) })
        expect(answer.status).toBe(400)
        expect(answer.logged).toMatchObject([{ kind: 'event', reason: 'nhs-number-in-address' }])
        if (method !== 'HEAD') expect(answer.text).toContain('identifier of your own system')
        expect(answer.text + printed()).not.toContain(NHS_NUMBER.slice(6))
      },
    )

    it.each([
      `/fhir/Patient/${NHS_NUMBER}/$everything`,
      `/fhir/Patient/${NHS_NUMBER}`,
      `/fhir/${NHS_NUMBER}`,
    ])('by a clinician’s software, %s: refused, and no other log has it either', async (address) => {
      const token = await app.accountToken('practice.nurse')
      const before = (await app.log()).length
      const { status } = await fetch(`${app.baseUrl}${address}`, {
        headers: { authorization: `Bearer ${token}` },
      })
      const logged = (await app.log()).slice(before)
      expect([400, 404]).toContain(status)
      expect(logged).toMatchObject([{ kind: 'event', actor: { name: 'Bethan Price' } }])
      expect(printed()).not.toContain(NHS_NUMBER.slice(6))
    })

    it('may well be addressed by an identifier of its own', async () => {
      const value = randomUUID()
      const patient = {
        ...aPatient(aTestNhsNumber(8_321)),
        identifier: [
          { system: LOCAL_SYSTEM, value },
          { system: 'https://fhir.nhs.uk/Id/nhs-number', value: aTestNhsNumber(8_321) },
        ],
      }
      const address = `/fhir/Patient?identifier=${encodeURIComponent(`${LOCAL_SYSTEM}|${value}`)}`
      expect((await ask({ method: 'PUT', address, body: patient })).status).toBe(201)
    })
  })
})
