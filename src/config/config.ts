import { z } from 'zod'

/** How this gateway is set up: read once at start, never changed. */
export interface Config {
  readonly port: number
  readonly host: string
  /** Where the gateway is reached from outside, without a slash at the end. Links are made of nothing else. */
  readonly baseUrl: string
  /** Where metrics are served, when they are. */
  readonly adminPort: number | undefined
  readonly dataDir: string
  /** PostgreSQL; embedded PGlite in `dataDir` when left out. */
  readonly databaseUrl: string | undefined
  /** HAPI FHIR as system of record; tables of our own when left out. */
  readonly fhirBaseUrl: string | undefined
  readonly fhirPackagesDir: string | undefined
  readonly oidc: OidcConfig | undefined
  readonly policyFile: string | undefined
  readonly demo: boolean
  readonly demoPatients: number
  /** `warn` in a demo, where people read the terminal; `info` otherwise. */
  readonly logLevel: string
  readonly production: boolean
}

/** An identity provider of your own for sign-in. */
export interface OidcConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecretFile: string
}

/** The environment has a value that cannot be used: one line says which and why. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

const onOff = z.enum(['on', 'off'])
const anyHttpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' })
const httpUrl = anyHttpUrl.transform((url) => url.replace(/\/+$/, ''))
const port = z.coerce.number({ error: 'must be a port number' }).int().min(1).max(65535)

const ENVIRONMENT = z.object({
  NODE_ENV: z.string().optional(),
  PORT: port.default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  BASE_URL: httpUrl.optional(),
  ADMIN_PORT: port.optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' }).optional(),
  FHIR_BASE_URL: httpUrl.optional(),
  FHIR_PACKAGES_DIR: z.string().min(1).optional(),
  // As it is: an issuer is compared to the letter.
  OIDC_ISSUER: anyHttpUrl.optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET_FILE: z.string().min(1).optional(),
  POLICY_FILE: z.string().min(1).optional(),
  DEMO: onOff.optional(),
  DEMO_PATIENTS: z.coerce
    .number({ error: 'must be a number of people' })
    .int()
    .min(1)
    .max(100_000)
    .default(60),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).optional(),
})

type Environment = z.output<typeof ENVIRONMENT>

/**
 * Reads the environment. An empty value counts as not set.
 *
 * @throws ConfigError naming the first variable that cannot be used and why
 */
export function toConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = ENVIRONMENT.safeParse(set)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new ConfigError(
      `${issue?.path.join('.') ?? 'environment'} cannot be used: ${issue?.message ?? 'unknown'}`,
    )
  }

  const config = fromEnvironment(parsed.data)
  refuseUnsafe(config)
  return config
}

function fromEnvironment(set: Environment): Config {
  const production = set.NODE_ENV === 'production'
  const demo = set.DEMO === undefined ? !production : set.DEMO === 'on'
  return {
    port: set.PORT,
    host: set.HOST,
    baseUrl: set.BASE_URL ?? `http://localhost:${set.PORT}`,
    adminPort: set.ADMIN_PORT,
    dataDir: set.DATA_DIR,
    databaseUrl: set.DATABASE_URL,
    fhirBaseUrl: set.FHIR_BASE_URL,
    fhirPackagesDir: set.FHIR_PACKAGES_DIR,
    oidc: toOidc(set),
    policyFile: set.POLICY_FILE,
    demo,
    demoPatients: set.DEMO_PATIENTS,
    logLevel: set.LOG_LEVEL ?? (demo ? 'warn' : 'info'),
    production,
  }
}

function toOidc(set: Environment): OidcConfig | undefined {
  if (set.OIDC_ISSUER === undefined) return undefined
  if (set.OIDC_CLIENT_ID === undefined)
    throw new ConfigError('OIDC_CLIENT_ID is missing: OIDC_ISSUER needs it')
  if (set.OIDC_CLIENT_SECRET_FILE === undefined) {
    throw new ConfigError('OIDC_CLIENT_SECRET_FILE is missing: OIDC_ISSUER needs it')
  }
  return {
    issuer: set.OIDC_ISSUER,
    clientId: set.OIDC_CLIENT_ID,
    clientSecretFile: set.OIDC_CLIENT_SECRET_FILE,
  }
}

/** What production must not start on. */
function refuseUnsafe(config: Config): void {
  if (config.oidc && !isSafe(config.oidc.issuer)) {
    throw new ConfigError('OIDC_ISSUER must be https: plain http is for loopback only')
  }
  if (!config.production) return
  if (config.demo) throw new ConfigError('DEMO is on: demo accounts cannot be used with NODE_ENV=production')
  if (!config.oidc)
    throw new ConfigError('OIDC_ISSUER is missing: NODE_ENV=production needs an identity provider')
  if (config.policyFile === undefined) {
    throw new ConfigError(
      'POLICY_FILE is missing: NODE_ENV=production needs the organisations and partners that take part',
    )
  }
  if (!isSafe(config.baseUrl))
    throw new ConfigError('BASE_URL must be https: plain http is for loopback only')
}

function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
