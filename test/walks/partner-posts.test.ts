import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import type { LoggedEvent } from '../../src/audit/audit-reader.js'
import { canonicalJson } from '../../src/fhir/canonical-json.js'
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../src/fhir/json-value.js'
import { parseJson } from '../../src/fhir/parse-json.js'
import { readObject } from '../../src/fhir/read-element.js'
import {
  aBundle,
  aPatient,
  aTransaction,
  aWeightOf,
  LOCAL_SYSTEM,
  THE_PATIENT,
} from '../support/a-submission.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const FHIR = 'application/fhir+json'
const NUMBERS = ['1.50', '0.10', '12345678901234567890', '-0.0', '1.0E-2', '100'] as const

interface Asked {
  readonly method?: string
  readonly address?: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly partner?: string
  readonly scope?: string
}

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** What the log gained by it. */
  readonly logged: readonly LoggedEvent[]
}

describe('what a partner sends', () => {
  let app: TestApp

  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())

  async function ask({
    method = 'POST',
    address = '',
    body,
    headers,
    partner,
    scope,
  }: Asked): Promise<Answer> {
    const token = await app.partnerToken(partner ?? 'wey-valley-hospital', scope)
    const before = (await app.log()).length
    const answer = await fetch(`${app.baseUrl}/fhir${address}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': FHIR, ...headers },
      ...(body === undefined ? {} : { body }),
    })
    const said = await answer.text()
    return {
      status: answer.status,
      headers: answer.headers,
      text: said,
      logged: (await app.log()).slice(before),
    }
  }

  it('comes back as it was, but for id, meta and references: every number to the last sign', async () => {
    const body = aPersonInNumbers(8_100)
    const answer = await ask({ body })
    expect(answer.status).toBe(200)
    const sent = resourcesOf(body)

    const locations = locationsOf(answer.text)
    expect(locations).toHaveLength(NUMBERS.length + 1)
    for (const [index, location] of locations.entries()) {
      const read = await ask({ method: 'GET', address: `/${location}` })
      expect(read.status).toBe(200)
      expect(canonicalJson(bare(parsed(read.text)))).toBe(canonicalJson(bare(sent[index] ?? {})))
      expect(read.logged).toMatchObject([
        { kind: 'intent', interaction: 'read', decision: 'permit' },
        { kind: 'outcome', disclosed: { status: 200, what: `${location}/_history/1` } },
      ])
    }
    for (const number of NUMBERS) expect(canonicalJson(sent)).toContain(`"value":${number}`)
  })

  it('in a batch stands or falls by itself, and each entry is in the log', async () => {
    const place = (id: string): object => ({ resourceType: 'Location', id, name: 'Ward 4' })
    const body = JSON.stringify(
      aBundle(
        'batch',
        place('p-1') as never,
        { resourceType: 'Observation', id: 'o-1', status: 'final' },
        place('p-2') as never,
      ),
    )
    const answer = await ask({ body })

    expect(answer.status).toBe(200)
    const { entry } = JSON.parse(answer.text) as {
      entry: { response: { status: string; outcome: object } }[]
    }
    expect(entry.map(({ response }) => response.status.slice(0, 3))).toEqual(['201', '422', '201'])
    expect(JSON.stringify(entry[1]?.response.outcome)).toContain('Whom this Observation is about is not said')
    expect(answer.logged.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['intent', null],
      ['outcome', null],
      ['event', 'invalid'],
      ['intent', null],
      ['outcome', null],
    ])
  })

  it('is created once where If-None-Exist says so, and updated where it is addressed by identifier', async () => {
    const patient = aPatient(aTestNhsNumber(8_101))
    const identifier = `identifier=${LOCAL_SYSTEM}|WV-${aTestNhsNumber(8_101).slice(5)}`
    const body = JSON.stringify(patient)

    const created = await ask({ address: '/Patient', body, headers: { 'if-none-exist': identifier } })
    const changed = JSON.stringify({ ...patient, gender: 'female' })
    const left = await ask({ address: '/Patient', body: changed, headers: { 'if-none-exist': identifier } })
    const put = await ask({ method: 'PUT', address: `/Patient?${encodeURI(identifier)}`, body: changed })
    const again = await ask({ method: 'PUT', address: `/Patient?${encodeURI(identifier)}`, body: changed })

    expect([created, left, put, again].map(({ status }) => status)).toEqual([201, 200, 200, 200])
    expect([created, left, put, again].map(({ headers }) => headers.get('etag'))).toEqual([
      'W/"1"',
      'W/"1"',
      'W/"2"',
      'W/"2"',
    ])
    expect([created, left, put, again].map(({ logged }) => logged.at(-1)?.disclosed)).toMatchObject([
      { status: 201, resources: 1 },
      { status: 200, resources: 0 },
      { status: 200, resources: 1 },
      { status: 200, resources: 0 },
    ])
  })

  it('about the same NHS number with another birth date is refused, in words that give nothing away, and nothing is stored', async () => {
    await ask({ body: aPersonInNumbers(8_102) })
    const before = await resourcesHeld()
    const body = aPersonInNumbers(8_102).replace('1948-02-29', '1949-03-01')

    const answer = await ask({ body, partner: 'st-annes-hospital' })

    expect(answer.status).toBe(422)
    expect(answer.text).toMatch(/The birth date or the name does not agree.*Nothing was stored/)
    expect(answer.text).not.toContain('1948')
    expect(await resourcesHeld()).toBe(before)
    expect(answer.logged).toMatchObject([
      { kind: 'event', reason: 'person-mismatch', actor: { id: 'st-annes-hospital' } },
    ])
  })

  it.each([
    ['XML', { headers: { 'content-type': 'application/fhir+xml' }, body: '<Bundle/>' }, 415, 'media-type'],
    ['a token that may only read', { scope: 'system/*.rs', body: '{}' }, 403, 'scope-missing'],
    [
      'a token that somebody made up',
      { headers: { authorization: 'Bearer made.up.token' }, body: '{}' },
      401,
      '',
    ],
    ['no token', { headers: { authorization: '' }, body: '{}' }, 401, ''],
  ] as const)('is refused with %s, and the log says so', async (_case, asked, status, reason) => {
    const before = await resourcesHeld()
    const answer = await ask(asked)

    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.text)).toMatchObject({ resourceType: 'OperationOutcome' })
    expect(answer.logged).toHaveLength(1)
    expect(answer.logged[0]?.reason).toContain(reason)
    expect(answer.logged[0]?.actor.id).toBe(status === 401 ? '' : 'wey-valley-hospital')
    expect(await resourcesHeld()).toBe(before)
  })

  it('is refused unread when it is larger than 8 MB, and the log says so', async () => {
    const token = await app.partnerToken('wey-valley-hospital')
    const before = (await app.log()).length
    const { hostname, port } = new URL(app.baseUrl)
    const socket = connect(Number(port), hostname)
    socket.write(
      `POST /fhir HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: ${FHIR}\r\nContent-Length: 9000000\r\n\r\n`,
    )
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /)
    expect((await app.log()).slice(before)).toMatchObject([{ kind: 'event', reason: 'body-too-large' }])
  })

  async function resourcesHeld(): Promise<number | undefined> {
    const [row] = await app.database.query<{ n: number }>('select count(*) as n from resource_versions')
    return row?.n
  }
})

/** A person with a measurement for each of these ways to write a number. */
function aPersonInNumbers(n: number): string {
  const measurements = NUMBERS.map((_number, index) =>
    aWeightOf(
      { reference: THE_PATIENT, display: 'Miriam' },
      {
        identifier: [{ system: 'urn:walk:numbers', value: `${n}-${index}` }],
        valueQuantity: { value: `#${index}#`, unit: 'kg' },
      },
    ),
  )
  return JSON.stringify(aTransaction(aPatient(aTestNhsNumber(n)), ...measurements)).replaceAll(
    /"#(\d)#"/g,
    (_all, index: string) => NUMBERS[Number(index)] ?? '',
  )
}

function parsed(body: string): JsonObject {
  const read = parseJson(body)
  if (read.outcome !== 'parsed' || !isJsonObject(read.value)) throw new Error('This is no resource.')
  return read.value
}

function resourcesOf(bundle: string): readonly JsonObject[] {
  const { entry } = parsed(bundle)
  return isJsonArray(entry)
    ? entry.map((one) => (isJsonObject(one) ? (readObject(one, 'resource') ?? {}) : {}))
    : []
}

/** Without what the gateway gives or rewrites: id, meta, the link of a Patient, where references lead. */
function bare(resource: JsonObject): JsonObject {
  const ours = ['id', 'meta', ...(resource['resourceType'] === 'Patient' ? ['link'] : [])]
  return without(resource, ours, (value) => withoutTargets(value))
}

function withoutTargets(value: JsonValue): JsonValue {
  if (isJsonArray(value)) return value.map(withoutTargets)
  if (!isJsonObject(value)) return value
  return without(value, 'reference' in value ? ['reference', 'identifier'] : [], withoutTargets)
}

function without(
  object: JsonObject,
  keys: readonly string[],
  change: (value: JsonValue) => JsonValue,
): JsonObject {
  return Object.fromEntries(
    Object.entries(object)
      .filter(([key]) => !keys.includes(key))
      .map(([key, value]) => [key, change(value)]),
  )
}

interface BundleResponse {
  readonly entry: readonly { readonly response: { readonly location: string } }[]
}

function locationsOf(body: string): readonly string[] {
  const { entry } = JSON.parse(body) as BundleResponse
  return entry.map(({ response }) => response.location.split('/_history/')[0] ?? '')
}
