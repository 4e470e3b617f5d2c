import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bootHapi } from '../../src/cli/boot-hapi.js'
import { rebuildDatabase } from '../../src/cli/commands/rebuild-command.js'
import type { RunningHapi } from '../../src/cli/launch-hapi.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { canonicalJson } from '../../src/fhir/canonical-json.js'
import { isJsonArray, isJsonObject, type JsonValue } from '../../src/fhir/json-value.js'
import { parseJson } from '../../src/fhir/parse-json.js'
import { mapMembers } from '../../src/fhir/walk-json.js'
import { aPatient, aTransaction, aWeightOf, THE_PATIENT } from '../support/a-submission.js'
import { describeWithHapi, HAPI_PATIENCE, projectRoot } from '../support/hapi.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { signIn } from '../support/portal-session.js'
import { allOfTheRecord, emptyReadModel, readModelOf } from '../support/read-model.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const NUMBERS = WALKTHROUGH.slice(0, 2).map(({ nhsNumber }) => nhsNumber)
const WEIGHTS = ['1.50', '0.10', '12345678901234567890.12345'] as const

describeWithHapi('HAPI is the record', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'neighbourhood-hapi-'))
  let hapi: RunningHapi
  let app: TestApp

  beforeAll(async () => {
    hapi = await bootHapi({ projectRoot: projectRoot(), port: 0, dataDir: folder })
    app = await startTestApp({ fhirBaseUrl: hapi.baseUrl, demo: 2 })
  }, HAPI_PATIENCE)
  afterAll(async () => {
    await app.close()
    await hapi.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  async function post(body: string): Promise<Response> {
    return fetch(`${app.baseUrl}/fhir`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await app.partnerToken('wey-valley-hospital')}`,
        'content-type': 'application/fhir+json',
      },
      body,
    })
  }

  async function readBack(location: string): Promise<Response> {
    const authorization = `Bearer ${await app.partnerToken('wey-valley-hospital')}`
    return fetch(`${app.baseUrl}/fhir/${location}`, { headers: { authorization } })
  }

  /** How many resources HAPI has of all the types that the record has. */
  async function countInHapi(): Promise<number> {
    const types = await app.database.query<{ type: string }>('select distinct type from resources')
    let count = 0
    for (const { type } of types) {
      const answer = await fetch(`${hapi.baseUrl}/${type}?_summary=count`, {
        headers: { 'cache-control': 'no-cache' },
      })
      count += ((await answer.json()) as { total: number }).total
    }
    return count
  }

  it('holds each resource of the record, under its id, with its numbers as they were sent', async () => {
    const response = await post(aPerson(8_001))
    expect(response.status).toBe(200)
    const locations = locationsOf(await response.text())
    expect(locations).toHaveLength(WEIGHTS.length + 1)

    const held = await Promise.all(
      locations.slice(1).map(async (location) => (await fetch(`${hapi.baseUrl}/${location}`)).text()),
    )
    WEIGHTS.forEach((weight, index) => {
      expect(held[index]).toMatch(new RegExp(`"value":\\s*${weight.replaceAll('.', '\\.')}[,\\s}]`))
    })
    const [rows] = await app.database.query<{ n: number }>('select count(*) as n from resources')
    expect(await countInHapi()).toBe(rows?.n)
  })

  it('says of what has changed that what it said before is not kept here', async () => {
    const [nhsNumber = ''] = NUMBERS
    const gp = await signIn(app.baseUrl, 'gp', { role: 'Oak Street' })
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber }, '/find')
    const record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
    const tell = async (text: string): Promise<void> => {
      const answer = await fetch(`${app.baseUrl}/fhir/Condition?identifier=urn:wey-valley:problem|changes`, {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${await app.partnerToken('wey-valley-hospital')}`,
          'content-type': 'application/fhir+json',
        },
        body: JSON.stringify({
          resourceType: 'Condition',
          identifier: [{ system: 'urn:wey-valley:problem', value: 'changes' }],
          clinicalStatus: {
            coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
          },
          code: { text },
          subject: { identifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: nhsNumber } },
        }),
      })
      expect([200, 201]).toContain(answer.status)
    }
    await tell('Fall from a ladder')
    expect((await gp.get(record)).status).toBe(200)
    await app.database.query(
      `update looks set looked_at = looked_at - interval '3 hours', session = 'earlier'`,
    )
    await tell('Fall from a roof')

    const { text } = await gp.get(`${record}/changes`)
    expect(text).toContain('Fall from a roof')
    expect(text).toContain('What it said before is not kept here: ask the source.')
    expect(text).not.toContain('Fall from a ladder')
    expect((await app.log()).at(-1)).toMatchObject({ disclosed: { what: 'changes:me', resources: 1 } })
  })

  it(
    'gives back everything of a read model that was emptied, and changes nothing in one that is whole',
    async () => {
      const said: string[] = []
      const say = (line: string): void => void said.push(line)
      const words = { print: say, complain: say, isTerminal: false }
      const rebuild = (): Promise<number> =>
        rebuildDatabase(app.database, { dataDir: app.dataDir, fhirBaseUrl: hapi.baseUrl, words })
      const before = await readModelOf(app.database, { times: true })
      const served = await allOfTheRecord(app, NUMBERS)
      expect(served.some(({ everything }) => everything.length > 20)).toBe(true)

      expect([await rebuild(), said.join('\n')]).toEqual([
        0,
        expect.stringContaining('was as the system') as string,
      ])
      expect(await readModelOf(app.database, { times: true })).toEqual(before)

      await emptyReadModel(app.database)
      expect(await rebuild()).toBe(0)
      const after = await readModelOf(app.database)
      for (const table of ['person_names', 'shared_references', 'relationships', 'sources']) {
        expect(after[table]).toEqual(withoutTimes(before)[table])
      }
      expect((await allOfTheRecord(app, NUMBERS)).map(inNoOrder)).toEqual(served.map(inNoOrder))
      expect(await app.seedAgain(2)).toBeGreaterThan(3)
      expect(await readModelOf(app.database)).toEqual(after)
    },
    HAPI_PATIENCE,
  )

  it(
    'is read from while it is away, takes nothing then, and takes the same once when it is back',
    async () => {
      const earlier = locationsOf(await (await post(aPerson(8_002))).text())[1] ?? ''
      const before = await countInHapi()
      const { port } = new URL(hapi.baseUrl)
      await hapi.stop()

      expect((await readBack(earlier)).status).toBe(200)
      expect((await allOfTheRecord(app, NUMBERS)).some(({ found }) => found === 1)).toBe(true)
      for (let attempt = 0; attempt < 2; attempt += 1) {
        const refused = await post(aPerson(8_003))
        expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
        expect(await refused.json()).toMatchObject({
          resourceType: 'OperationOutcome',
          issue: [{ code: 'transient' }],
        })
      }
      expect((await app.log()).slice(-2)).toMatchObject([
        { kind: 'intent', decision: 'permit' },
        { kind: 'outcome', disclosed: { status: 503, resources: 0 } },
      ])

      hapi = await bootHapi({ projectRoot: projectRoot(), port: Number(port), dataDir: folder })
      const taken = await post(aPerson(8_003))
      expect(taken.status).toBe(200)
      expect(await taken.text()).toContain('201 Created')
      // The Patient, the joined one, the weights, and the Provenance of it.
      expect(await countInHapi()).toBe(before + WEIGHTS.length + 3)
      expect(await (await post(aPerson(8_003))).text()).not.toContain('201 Created')
      expect(await countInHapi()).toBe(before + WEIGHTS.length + 3)
    },
    HAPI_PATIENCE,
  )
})

function aPerson(n: number): string {
  const weights = WEIGHTS.map((_weight, index) =>
    aWeightOf(
      { reference: THE_PATIENT },
      {
        identifier: [{ system: 'urn:walk', value: `${n}-${index}` }],
        valueQuantity: { value: `#${index}#`, unit: 'kg' },
      },
    ),
  )
  return JSON.stringify(aTransaction(aPatient(aTestNhsNumber(n)), ...weights)).replaceAll(
    /"#(\d)#"/g,
    (_all, index: string) => WEIGHTS[Number(index)] ?? '',
  )
}

interface TransactionResponse {
  readonly entry: readonly { readonly response: { readonly location: string } }[]
}

function locationsOf(body: string): readonly string[] {
  const { entry } = JSON.parse(body) as TransactionResponse
  return entry.map(({ response }) => response.location.split('/_history/')[0] ?? '')
}

/** HAPI has an order of its own for keys and tags. */
function inNoOrder({ everything }: { readonly everything: readonly string[] }): unknown {
  const parsed = parseJson(everything.join(''))
  if (parsed.outcome !== 'parsed') throw new Error(parsed.diagnostics)
  if (!isJsonObject(parsed.value)) throw new Error('The answer is no resource.')
  const { entry } = mapMembers(parsed.value, (object) => ({
    ...object,
    ...(isJsonArray(object['tag']) ? { tag: sortedBy(object['tag']) } : {}),
  }))
  return isJsonArray(entry) ? entry.map(canonicalJson) : []
}

function sortedBy(values: readonly JsonValue[]): readonly JsonValue[] {
  return [...values].sort((one, other) => (canonicalJson(one) < canonicalJson(other) ? -1 : 1))
}

function withoutTimes(
  model: Readonly<Record<string, readonly object[]>>,
): Readonly<Record<string, readonly object[]>> {
  return Object.fromEntries(
    Object.entries(model).map(([table, rows]) => [
      table,
      rows.map((row) => ({
        ...row,
        received_at: undefined,
        created_at: undefined,
        last_received_at: undefined,
        said_at: undefined,
      })),
    ]),
  )
}
