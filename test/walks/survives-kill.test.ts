import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { JWK } from 'jose'
import { openPglite } from '../../src/adapters/postgres/pglite/open-pglite.js'
import { createPartnerPoster } from '../../src/cli/partner-poster.js'
import { partnerToken } from '../../src/cli/token.js'
import type { PartnerId } from '../../src/demo/organisations.js'
import { partnerKeyFile } from '../../src/demo/partner-keys.js'
import { aFreePort, runGateway, type GatewayProcess } from '../support/a-gateway-process.js'
import { aPatient, aTransaction, aWeightOf, THE_PATIENT } from '../support/a-submission.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'

const PARTNERS: readonly PartnerId[] = ['wey-valley-hospital', 'downs-community', 'oak-street-surgery']

/** How many Bundles are acknowledged before the process is killed, and how many milliseconds later: two rounds. */
const KILLS = [
  [7, 11],
  [12, 3],
] as const

describe('a gateway that is killed', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'neighbourhood-kill-'))
  let environment: Readonly<Record<string, string>>
  let baseUrl: string
  let gateway: GatewayProcess
  let serial = 0
  /** `Type/id` of each resource of each Bundle that was acknowledged. */
  const acknowledged: (readonly string[])[] = []
  const inDoubt: { readonly partner: PartnerId; readonly bundle: string }[] = []

  async function start(): Promise<void> {
    gateway = runGateway(['serve'], environment)
    await gateway.says('Stop with Ctrl-C.')
  }

  beforeAll(async () => {
    const port = await aFreePort()
    baseUrl = `http://127.0.0.1:${port}`
    environment = { PORT: String(port), BASE_URL: baseUrl, DATA_DIR: dataDir, DEMO: 'on', DEMO_PATIENTS: '1' }
    await start()
  }, 120_000)
  afterAll(async () => {
    gateway.child.kill('SIGKILL')
    await gateway.ended
    rmSync(dataDir, { recursive: true, force: true })
  })

  function aBundle(): string {
    serial += 1
    const observations = [1, 2, 3].map((n) =>
      aWeightOf(
        { reference: THE_PATIENT },
        { identifier: [{ system: 'urn:walk', value: `${serial}-${n}` }] },
      ),
    )
    return JSON.stringify(aTransaction(aPatient(aTestNhsNumber(7_000 + serial)), ...observations))
  }

  async function tokenOf(clientId: PartnerId): Promise<string> {
    const privateJwk = JSON.parse(await readFile(partnerKeyFile(dataDir, clientId), 'utf8')) as JWK
    return partnerToken({ baseUrl, clientId, privateJwk, now: Date.now, newId: randomUUID })
  }

  async function postUntilKilled(bundles: number, later: number): Promise<void> {
    const post = createPartnerPoster({ baseUrl, dataDir })
    let taken = 0
    const posting = PARTNERS.map(async (partner) => {
      for (;;) {
        const bundle = aBundle()
        try {
          const { status, body } = await post(partner, bundle)
          expect(status).toBe(200)
          acknowledged.push(locationsOf(body))
          taken += 1
          if (taken === bundles) setTimeout(() => gateway.child.kill('SIGKILL'), later)
        } catch (error) {
          if (!isUnreachable(error as Error)) throw error
          inDoubt.push({ partner, bundle })
          return
        }
      }
    })
    await Promise.all(posting)
    expect(await gateway.ended).toBeNull()
  }

  it.each(KILLS)(
    'after %i Bundles and %i ms starts again with all that it acknowledged, and takes what was in doubt once',
    async (bundles, later) => {
      await postUntilKilled(bundles, later)
      await start()

      const post = createPartnerPoster({ baseUrl, dataDir })
      for (const { partner, bundle } of inDoubt.splice(0)) {
        const { status, body } = await post(partner, bundle)
        expect(status).toBe(200)
        acknowledged.push(locationsOf(body))
      }
    },
    60_000,
  )

  it('answers what is under way when it is told to stop, then ends with 0', async () => {
    const authorization = `Bearer ${await tokenOf('downs-community')}`
    const headers = { authorization, 'content-type': 'application/fhir+json', expect: '100-continue' }
    const underWay = request(`${baseUrl}/fhir`, { method: 'POST', headers, agent: false })
    underWay.flushHeaders()
    await once(underWay, 'continue')
    gateway.child.kill('SIGINT')
    await gateway.says('Stopping')

    underWay.end(aBundle())
    const [answer] = (await once(underWay, 'response')) as [IncomingMessage]
    expect(answer.statusCode).toBe(200)
    acknowledged.push(locationsOf(await text(answer)))
    expect(await gateway.ended).toBe(0)
    expect(gateway.said()).toMatch(/Stopping.*\nStopped\.\n$/s)
  }, 30_000)

  it('has every acknowledged Bundle whole and once, no half of any other, and no promise left open', async () => {
    const database = await openPglite({ directory: path.join(dataDir, 'database') })
    try {
      for (const table of ['resources', 'resource_versions'] as const) {
        const rows = await database.query<{ reference: string }>(
          `select type || '/' || id as reference from ${table}`,
        )
        const held = rows.map(({ reference }) => reference)
        const once = new Set(held)
        expect(acknowledged.flat().filter((reference) => !once.has(reference))).toEqual([])
        expect(held.filter((reference) => reference.startsWith('Observation/')).length).toBe(
          held.filter(
            (reference, index) => reference.startsWith('Observation/') && held.indexOf(reference) === index,
          ).length,
        )
      }
      const people = await database.query<{ n: number }>(
        `select count(*) as n from resources where type = 'Observation' and tail like '%urn:walk%' group by person_id`,
      )
      expect(new Set(people.map(({ n }) => n))).toEqual(new Set([3]))
      expect(await database.query('select 1 from ingest_intents where closed_at is null')).toEqual([])

      const [open] = await database.query<{ n: number }>(
        `select count(*) as n from audit_entries i where kind = 'intent' and not exists (
           select from audit_entries o where o.log = i.log and o.intent = i.index)`,
      )
      expect(open?.n).toBeLessThanOrEqual(KILLS.length * PARTNERS.length)
    } finally {
      await database.close()
    }
  }, 30_000)

  it('has a log that verifies from its first entry to its last', async () => {
    const verifying = runGateway(['verify-audit'], environment)
    expect(await verifying.ended).toBe(0)
    expect(verifying.said()).toMatch(/entries in 1 log verified/)
  }, 30_000)

  it('does not let a second one onto its data directory, and says who has it', async () => {
    await start()
    const second = runGateway(['serve'], { ...environment, PORT: String(await aFreePort()) })
    expect(await second.ended).toBe(1)
    expect(second.said().trim().split('\n')).toEqual([
      expect.stringMatching(
        new RegExp(`is in use by ${baseUrl} \\(process ${gateway.child.pid}\\)`),
      ) as string,
    ])
    gateway.child.kill('SIGTERM')
    expect(await gateway.ended).toBe(0)
  }, 60_000)

  it('makes its read model anew when it is stopped, and not before', async () => {
    await start()
    const early = runGateway(['rebuild'], environment)
    expect(await early.ended).toBe(1)
    expect(early.said()).toContain(`in use by ${baseUrl}`)
    gateway.child.kill('SIGTERM')
    await gateway.ended

    const rebuilding = runGateway(['rebuild'], environment)
    expect(await rebuilding.ended).toBe(0)
    expect(rebuilding.said()).toContain('The read model was as the system of record says.')
  }, 60_000)

  it('names the entry of the log that somebody altered behind its back', async () => {
    const database = await openPglite({ directory: path.join(dataDir, 'database') })
    await database.script('alter table audit_entries disable trigger audit_entries_append_only')
    await database.query(`update audit_entries set actor_name = actor_name || '.' where index = 9`)
    await database.script('alter table audit_entries enable trigger audit_entries_append_only')
    await database.close()

    const verifying = runGateway(['verify-audit'], environment)
    expect(await verifying.ended).toBe(1)
    expect(verifying.said()).toMatch(/^Entry 9 of log \S+ has been changed/)
  }, 30_000)
})

interface TransactionResponse {
  readonly entry: readonly { readonly response: { readonly location: string } }[]
}

function locationsOf(body: string): readonly string[] {
  const { entry } = JSON.parse(body) as TransactionResponse
  return entry.map(({ response }) => response.location.split('/_history/')[0] ?? '')
}

function isUnreachable({ name, message }: Error): boolean {
  return name === 'TypeError' || message.startsWith('No gateway answers')
}
