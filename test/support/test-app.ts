import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readFile } from 'node:fs/promises'
import type { JWK } from 'jose'
import { pino } from 'pino'
import { createApp } from '../../src/app.js'
import { createAuditReader } from '../../src/adapters/postgres/log/audit-reader.js'
import type { LoggedEvent } from '../../src/audit/audit-reader.js'
import type { Database } from '../../src/adapters/postgres/database.js'
import { asGateway } from '../../src/adapters/postgres/open-database.js'
import { createPartnerPoster } from '../../src/cli/partner-poster.js'
import { projectRoot } from '../../src/cli/project-root.js'
import { accountToken, partnerToken } from '../../src/cli/token.js'
import { toConfig } from '../../src/config/config.js'
import { DEMO_PASSWORD } from '../../src/demo/accounts.js'
import type { PolicyIssuer } from '../../src/config/policy-issuers.js'
import { demoPolicy } from '../../src/demo/demo-policy.js'
import { readOrMakePartnerKeys } from '../../src/demo/partner-keys.js'
import { DEMO_SEED, demoBundles } from '../../src/demo/demo-bundles.js'
import { seedDemo } from '../../src/demo/seed-demo.js'
import { aDatabase } from './a-database.js'

/** The day for which the demo of a test is made: today, because relationships end. */
const TEST_DAY = new Date().toISOString().slice(0, 10)

export interface TestAppOptions {
  /** How many people of the demo neighbourhood are posted, the hand-written ones first; none when left out. */
  readonly demo?: number
  /** HAPI as system of record. */
  readonly fhirBaseUrl?: string
  /** Identity providers besides the first one, in a policy that is otherwise the demo's. */
  readonly issuers?: readonly PolicyIssuer[]
  /** The operator's own code sets: the text of the file. */
  readonly codeSets?: string
  /** When things are received and given out, in milliseconds since 1970; the machine's clock when left out. */
  readonly now?: () => number
  /** More of the environment. */
  readonly environment?: Readonly<Record<string, string>>
  /** Another database than one of its own in memory; the caller closes it. */
  readonly database?: Database
  /** Another gateway, on whose database and behind whose address this one stands too. */
  readonly besides?: Pick<TestApp, 'baseUrl' | 'dataDir' | 'database'>
}

/** The whole gateway in this process: real database, real tokens, real HTTP on loopback. */
export interface TestApp {
  readonly baseUrl: string
  readonly dataDir: string
  readonly database: Database
  /** What the application log has printed. */
  readonly printed: () => string
  /** An access token of a demo partner. */
  readonly partnerToken: (clientId: string, scope?: string) => Promise<string>
  /** An access token of a demo account. */
  readonly accountToken: (username: string) => Promise<string>
  /** The audit log, oldest first. */
  readonly log: () => Promise<readonly LoggedEvent[]>
  /** Posts the demo neighbourhood once more; gives how many Bundles were taken. */
  readonly seedAgain: (people: number) => Promise<number>
  readonly close: () => Promise<void>
}

export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'neighbourhood-'))
  const database = options.besides?.database ?? options.database ?? (await asGateway(await aDatabase()))
  if (options.besides) copyKeys(options.besides.dataDir, dataDir)

  if (options.codeSets !== undefined) {
    mkdirSync(path.join(dataDir, 'labels'))
    writeFileSync(path.join(dataDir, 'labels', 'code-sets.json'), options.codeSets)
  }
  const policyFile = options.issuers ? { POLICY_FILE: await policyWith(options.issuers, dataDir) } : {}

  let handler: RequestListener = (_req, res) => res.writeHead(503).end()
  const server = createServer((req, res) => {
    handler(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  let printed = ''
  const logger = pino({ level: 'info' }, { write: (line: string) => void (printed += line) })
  const app = await createApp({
    config: toConfig({
      BASE_URL: options.besides?.baseUrl ?? baseUrl,
      DATA_DIR: dataDir,
      DEMO: 'on',
      ...policyFile,
      ...options.environment,
      ...(options.fhirBaseUrl === undefined ? {} : { FHIR_BASE_URL: options.fhirBaseUrl }),
    }),
    database,
    logger,
    root: projectRoot(),
    release: 'test',
    ...(options.now && { now: options.now }),
  })
  handler = app.handler as RequestListener

  async function seed(patients: number): Promise<number> {
    const bundles = demoBundles({ seed: DEMO_SEED, today: TEST_DAY, patients })
    return (await seedDemo({ bundles, post: createPartnerPoster({ baseUrl, dataDir }) })).bundles
  }
  if (options.demo !== undefined) await seed(options.demo)

  return {
    baseUrl,
    dataDir,
    database,
    seedAgain: seed,
    printed: () => printed,
    async partnerToken(clientId, scope) {
      const file = path.join(dataDir, 'demo', 'partners', `${clientId}.jwk.json`)
      const privateJwk = JSON.parse(await readFile(file, 'utf8')) as JWK
      return partnerToken({ baseUrl, clientId, privateJwk, scope, now: Date.now, newId: randomUUID })
    },
    accountToken: (username) => accountToken({ baseUrl, username, password: DEMO_PASSWORD }),
    async log() {
      const { events } = await createAuditReader({ database }).search({}, { offset: 0, limit: 100_000 })
      return [...events].reverse()
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await app.close()
      if (!options.database && !options.besides) await database.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function policyWith(issuers: readonly PolicyIssuer[], dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'policy.json')
  const policy = { ...demoPolicy(await readOrMakePartnerKeys(dataDir)), issuers }
  writeFileSync(file, JSON.stringify(policy))
  return file
}

/** What a second gateway needs of the first, as docs/operate.md says. */
function copyKeys(from: string, to: string): void {
  for (const name of ['ids', 'sessions', 'provider-cookies', 'portal-client'])
    cpSync(path.join(from, 'keys', `${name}.key`), path.join(to, 'keys', `${name}.key`))
  cpSync(path.join(from, 'keys', 'provider.jwks.json'), path.join(to, 'keys', 'provider.jwks.json'))
  const partners = path.join(from, 'demo', 'partners')
  if (existsSync(partners)) cpSync(partners, path.join(to, 'demo', 'partners'), { recursive: true })
}
