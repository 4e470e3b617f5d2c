import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Bundle, OperationOutcome } from 'fhir/r4.js'
import { createAuditReader } from '../../src/adapters/postgres/log/audit-reader.js'
import { openPglite } from '../../src/adapters/postgres/pglite/open-pglite.js'
import type { LoggedEvent } from '../../src/audit/audit-reader.js'
import { accountToken } from '../../src/cli/token.js'
import { DEMO_PASSWORD } from '../../src/demo/accounts.js'
import { PARTNER_ORGANISATIONS } from '../../src/demo/organisations.js'
import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { aFreePort, runGateway, type GatewayProcess } from '../support/a-gateway-process.js'
import { signIn, type PortalSession } from '../support/portal-session.js'

const DOROTHY = WALKTHROUGH.find(({ name }) => name === 'Dorothy Ashby')
if (!DOROTHY) throw new Error('The walk needs Dorothy Ashby.')
const { nhsNumberShown } = DOROTHY

const SOCIAL_CARE = PARTNER_ORGANISATIONS['county-social-care'].odsCode

describe('the demo, at its first start and after', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'neighbourhood-late-'))
  let environment: Readonly<Record<string, string>>
  let baseUrl: string
  let gateway: GatewayProcess
  let gp: PortalSession
  let record: string

  async function start(demoPatients: number): Promise<void> {
    gateway = runGateway(['serve'], { ...environment, DEMO_PATIENTS: String(demoPatients) })
    await gateway.says('Stop with Ctrl-C.')
    gp = await signIn(baseUrl, 'gp', { role: 'Oak Street' })
    const found = await gp.send('/find', { by: 'nhs-number', nhsNumber: nhsNumberShown }, '/find')
    record = /href="(\/patients\/[0-9a-f]{32})"/.exec(found.text)?.[1] ?? ''
  }

  async function stop(): Promise<void> {
    gateway.child.kill('SIGTERM')
    await gateway.ended
  }

  async function logged(): Promise<readonly LoggedEvent[]> {
    const database = await openPglite({ directory: path.join(dataDir, 'database') })
    try {
      return (await createAuditReader({ database }).search({}, { offset: 0, limit: 100_000 })).events
    } finally {
      await database.close()
    }
  }

  async function textOf(place: string): Promise<string> {
    return (await gp.get(place)).text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  }

  beforeAll(async () => {
    const port = await aFreePort()
    baseUrl = `http://127.0.0.1:${port}`
    environment = { PORT: String(port), BASE_URL: baseUrl, DATA_DIR: dataDir, DEMO: 'on' }
    await start(2)
  }, 120_000)
  afterAll(async () => {
    await stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('shows one source that is late and others that are not, on every page and in print', async () => {
    for (const page of ['', '/sections/medicines', '/print']) {
      const text = await textOf(record + page)
      expect(text).toMatch(/County Social Care[^;]{0,40}26 h ago/)
      expect(text).not.toMatch(/(Oak Street Surgery|Wey Valley Hospital) \d+ h ago/)
    }
  })

  it('warns software of it', async () => {
    const authorization = `Bearer ${await accountToken({ baseUrl, username: 'practice.nurse', password: DEMO_PASSWORD })}`
    const path = `/fhir/Patient/${record.replace('/patients/', '')}/$everything`
    const { entry = [] } = (await (
      await fetch(baseUrl + path, { headers: { authorization } })
    ).json()) as Bundle
    const said = entry
      .flatMap(({ resource }) =>
        resource?.resourceType === 'OperationOutcome' ? (resource as OperationOutcome).issue : [],
      )
      .map(({ diagnostics }) => diagnostics)
    expect(said).toContain('Last heard from: Social care 26 h ago (late).')
  })

  it('goes on being late where more people are posted at a later start', async () => {
    await stop()
    await start(3)
    expect(await textOf(record)).toMatch(/County Social Care[^;]{0,40}26 h ago/)
  }, 60_000)

  it('has a log whose times never go back, and agree with what the pages say', async () => {
    await stop()
    const events = (await logged()).toSorted((one, other) => one.index - other.index)
    const times = events.map(({ recordedAt }) => recordedAt)
    expect(times).toEqual(times.toSorted((one, other) => one - other))

    const dayAgo = Date.now() - 25 * 3_600_000
    const early = events.filter(({ recordedAt }) => recordedAt < dayAgo)
    expect(early.length).toBeGreaterThan(0)
    expect(new Set(early.map(({ actor }) => actor.organisation))).toEqual(new Set([SOCIAL_CARE]))
    const verifying = runGateway(['verify-audit'], environment)
    expect(await verifying.ended).toBe(0)
  }, 60_000)
})
