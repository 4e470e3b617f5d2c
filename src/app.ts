import { randomUUID } from 'node:crypto'
import express, { type RequestHandler } from 'express'
import type { Logger } from 'pino'
import { clock } from './adapters/clock.js'
import { openAuditLog } from './adapters/open-audit-log.js'
import { createWaitingSteps } from './adapters/postgres/ingest/waiting-steps.js'
import { openSystemOfRecord } from './adapters/open-system-of-record.js'
import { agreeOnSetting } from './adapters/postgres/agree-on-setting.js'
import type { Database } from './adapters/postgres/database.js'
import { createPolicyStore } from './adapters/postgres/access/policy-store.js'
import type { Config } from './config/config.js'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo/accounts.js'
import { smartConfigurationRoutes } from './embedded/identity-provider/smart-configuration.js'
import { auditConsoleRoutes } from './surfaces/audit-console/audit-console-routes.js'
import { auditEventRoutes } from './surfaces/audit-console/audit-event-routes.js'
import { partnerApiRoutes } from './surfaces/partner-api/partner-api-routes.js'
import { partnerDocumentationRoutes } from './surfaces/partner-api/partner-documentation-routes.js'
import { clinicianReadRoutes } from './surfaces/partner-api/read/clinician-read-routes.js'
import { portalRoutes } from './surfaces/portal/portal-routes.js'
import { createAssets } from './web/assets.js'
import { launchRoutes } from './web/authorise-app/launch-routes.js'
import { authoriseAppRoutes } from './web/authorise-app/routes.js'
import { bearer } from './web/bearer.js'
import { formBody } from './web/body.js'
import { crossOrigin } from './web/cross-origin.js'
import { createConfirmation, newToken } from './web/confirmation.js'
import { csrf } from './web/csrf.js'
import { errors, notFound } from './web/errors.js'
import { healthRoutes } from './web/health.js'
import { ignoreClaimedIdentity } from './web/ignore-claimed-identity.js'
import { createMetrics } from './web/metrics.js'
import { noteArrivals } from './web/on-the-beat.js'
import { plainAddress } from './web/plain-address.js'
import { requestId } from './web/request-id.js'
import { requestLog } from './web/request-log.js'
import { recogniseSession, requireSignedIn } from './web/require-actor.js'
import { securityHeaders } from './web/security-headers.js'
import { createSessions } from './web/session.js'
import { signInRoutes } from './web/sign-in/routes.js'
import { viewGuard } from './web/view-token.js'
import { configureViews, createViews } from './web/views.js'
import { createChoosePatient, createLaunchApp, createNamePatient, toLaunchable } from './wiring/apps.js'
import { wireGate } from './wiring/gate.js'
import { wireIngest } from './wiring/ingest.js'
import { readCodeSets } from './adapters/read-code-sets.js'
import { readHeadingMap } from './wiring/heading-map.js'
import { assetFiles } from './wiring/asset-files.js'
import { createPolicyKeeper } from './wiring/policy-keeper.js'
import { browserOrigins, formOrigins, readParticipants } from './wiring/participants.js'
import { createReportError } from './web/report-error.js'
import { createReadiness } from './wiring/readiness.js'
import { wireRecord } from './wiring/record.js'
import { wireReview } from './wiring/review.js'
import { fingerprint, pageKeyOf, readSecrets } from './wiring/secrets.js'
import { wireSignIn } from './wiring/sign-in.js'

export interface AppParts {
  readonly config: Config
  /** Migrated, and under the gateway's role. The caller closes it, after the app. */
  readonly database: Database
  readonly logger: Logger
  /** The folder of package.json. */
  readonly root: string
  /** Which build this is. */
  readonly release: string
  /** When things are received and logged, in milliseconds since 1970; the machine's clock when left out. Tokens and sessions go by the machine's always. */
  readonly now?: () => number
}

/** The gateway, ready to be listened with. */
export interface App {
  readonly handler: RequestHandler
  /** Metrics, for a port that only operators reach. */
  readonly adminHandler: RequestHandler
  /** Lets what is under way finish; what was acknowledged is durable before. */
  close(): Promise<void>
}

/** The composition root: every adapter is wired here, and a request meets the middleware in the order of this page. */
export async function createApp({
  config,
  database,
  logger,
  root,
  release,
  now = clock.now,
}: AppParts): Promise<App> {
  const { baseUrl, dataDir } = config
  const report = (message: string): void => {
    logger.warn(message)
  }
  const reportError = createReportError(logger)

  const secrets = await readSecrets(dataDir)
  const participants = await readParticipants(config)
  await agreeOnSetting(database, {
    name: 'key of ids',
    value: fingerprint(secrets.idKey),
    mend: 'Give this gateway the file keys/ids.key of the first one.',
  })

  const log = await openAuditLog({ database, dataDir, gateway: secrets.gateway, now, report })
  const policies = await createPolicyKeeper({
    store: createPolicyStore(database),
    policy: participants.policy,
    file: config.policyFile,
    now,
    report,
  })
  const { dutyOf, rightsOfRole, clients } = policies
  const { directory } = clients
  const { gate, foresee } = wireGate({
    database,
    appender: log.appender,
    readPolicy: policies.readPolicy,
    now,
  })
  const systemOfRecord = openSystemOfRecord({ fhirBaseUrl: config.fhirBaseUrl, database, now, report })
  const { codeSets, warnings } = await readCodeSets({ dataDir, root })
  for (const warning of warnings) report(warning)
  const ingest = await wireIngest({
    gate,
    database,
    systemOfRecord,
    codeSets,
    idKey: secrets.idKey,
    baseUrl,
    gateway: secrets.gateway,
    now,
    report: reportError,
  })
  const headingMap = await readHeadingMap({ root })
  const record = wireRecord({
    gate,
    database,
    directory,
    staleAfter: participants.staleAfter,
    notReceivingSince: () => systemOfRecord.notReceivingSince(),
    codeSets,
    headingMap,
    baseUrl,
    pageKey: pageKeyOf(secrets),
    root,
    release,
    now,
    report: reportError,
  })
  const review = wireReview({ gate, database, log, baseUrl, now, onError: reportError })

  const assets = createAssets(assetFiles(root))
  const views = createViews({ root, assets })
  const signIn = await wireSignIn({
    config,
    secrets,
    participants,
    clients,
    database,
    notes: gate,
    render: (view, model) => views.render(view, model),
    now: clock.now,
    onError: reportError,
  })
  const sessions = createSessions({
    database,
    secret: secrets.sessionSecret,
    isHttps: baseUrl.startsWith('https:'),
  })
  const metrics = createMetrics()
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  configureViews(app, views)

  app.use(noteArrivals())
  app.use(requestId(randomUUID))
  app.use(requestLog(logger))
  app.use(ignoreClaimedIdentity(logger))
  app.use(metrics.count)
  const formsGoTo = () => formOrigins(config, { ...participants, apps: clients.apps })
  app.use(...securityHeaders({ baseUrl, formOrigins: formsGoTo }))
  app.use(crossOrigin(() => browserOrigins(clients)))
  app.use(plainAddress(gate))
  app.use(
    healthRoutes(createReadiness({ database, logState: () => log.appender.state(), ingest, systemOfRecord })),
  )
  app.use(assets.routes)
  app.use('/oidc', signIn.identityProvider.handler)
  app.use(
    smartConfigurationRoutes({
      issuer: signIn.identityProvider.issuer,
      people: signIn.people,
      apps: () => clients.apps.size > 0,
    }),
  )
  // HAPI numbers versions in its own way: with it, only the current one is read.
  const readHistory = config.fhirBaseUrl === undefined
  app.use(partnerDocumentationRoutes({ baseUrl, readHistory, standard: headingMap.text }))

  const { revocations, launches, verifyAccessToken, verifyProof, faultOfClient, isIssuer } = signIn
  const { partners } = clients
  const whoAsks = { directory, dutyOf, revocations, foresee, notes: gate }
  app.use('/fhir', bearer({ ...whoAsks, baseUrl, verifyAccessToken, verifyProof, faultOfClient, partners }))
  app.use('/fhir', partnerApiRoutes({ ...ingest, baseUrl }))
  app.use('/fhir', clinicianReadRoutes(record))
  app.use('/fhir', auditEventRoutes({ ...review, baseUrl, now }))
  app.use('/fhir', notFound())
  app.use(sessions.handler)
  app.use(formBody())
  app.use(recogniseSession({ ...whoAsks, rightsOfRole, isIssuer, now: clock.now }))
  app.use(csrf({ baseUrl, newToken, notes: gate }))
  app.use(
    signInRoutes({
      baseUrl,
      choices: signIn.choices,
      revocations,
      keepRoles: (person, roles) => signIn.appGrants.keepRoles(person, roles),
      findCitizen: signIn.findCitizen,
      directory,
      dutyOf,
      notes: gate,
      demo: config.demo && signIn.people ? { accounts: DEMO_ACCOUNTS, password: DEMO_PASSWORD } : undefined,
      now: clock.now,
      newReference: randomUUID,
    }),
  )
  app.use(requireSignedIn(gate))
  app.use(
    authoriseAppRoutes({
      authorisations: signIn.identityProvider.appAuthorisations,
      launches,
      choosePatient: createChoosePatient(record),
      namePatient: createNamePatient(record, directory),
      notes: gate,
    }),
  )
  app.use(launchRoutes({ launchApp: createLaunchApp({ gate, launches, apps: clients.apps, baseUrl }) }))
  app.use(viewGuard({ notes: gate }))
  app.use('/audit', auditConsoleRoutes({ ...review, directory, now }))
  app.use(
    portalRoutes({
      ...record,
      confirmation: createConfirmation({ steps: createWaitingSteps(database), newToken, now }),
      personIdOf: ingest.personIdOf,
      apps: () => toLaunchable(clients.apps),
      directory,
      now,
    }),
  )
  app.use(notFound())
  app.use(errors(logger, gate))

  return {
    handler: app,
    adminHandler: express().get('/metrics', async (_req, res) => {
      res.type('text/plain').end(await metrics.print())
    }),
    async close() {
      review.close()
      sessions.close()
      signIn.close()
      policies.close()
      await record.close()
      await ingest.close()
      await systemOfRecord.close()
      await log.appender.close()
    },
  }
}
