import { migrate } from '../../../src/adapters/postgres/migrate.js'
import { asGateway } from '../../../src/adapters/postgres/open-database.js'
import { openPostgres } from '../../../src/adapters/postgres/open-postgres.js'
import type { Database } from '../../../src/adapters/postgres/database.js'
import { aBreakableLink, type BreakableLink } from '../../support/a-breakable-link.js'
import { describeWithHapi, HAPI_PATIENCE, testHapi } from '../../support/hapi.js'
import { describeWithPostgres, startPostgres, type RunningPostgres } from '../../support/postgres.js'
import { askUnderLoad, askUntilUsual, type LoadedAnswer } from './ask-under-load.js'
import { startLoadedGateway, type LoadedGateway } from './loaded-gateway.js'

const REQUESTS = 200
/** How long it may take until all is as usual, once nothing is away any more. */
const RECOVERED_WITHIN = 15_000

/** When a test is taken for hanging. It measures nothing. */
const PATIENCE = 240_000

const statusesOf = (answers: readonly LoadedAnswer[], of: RegExp): ReadonlySet<number> =>
  new Set(answers.filter(({ who }) => of.test(who)).map(({ status }) => status))

const isUsual = ({ status, usually }: LoadedAnswer): boolean => status === usually

describeWithPostgres('a gateway at work, of whose parts one goes away and comes back', () => {
  let server: RunningPostgres
  let database: Database
  let gateway: LoadedGateway

  beforeAll(async () => {
    server = await startPostgres()
    const url = await server.createDatabase('loaded')
    const owner = await openPostgres({ url })
    await migrate(owner)
    await owner.close()
    database = await asGateway(await openPostgres({ url }))
    gateway = await startLoadedGateway({ database })
  })
  afterAll(async () => {
    await gateway.close()
    await database.close()
    await server.stop()
  })

  it(
    'answers as usual while nothing is away',
    async () => {
      const answers = await askUnderLoad({ requests: gateway.requests, count: 20, events: new Map() })

      expect(answers.filter((answer) => !isUsual(answer))).toEqual([])
      await gateway.expectClosed(answers)
    },
    PATIENCE,
  )

  it(
    'the database: it answers 503 and tells nothing, and serves again by itself when it is back',
    async () => {
      const answers = await askUnderLoad({
        requests: gateway.requests,
        count: REQUESTS,
        events: new Map([
          [60, () => server.kill()],
          [130, () => server.restart()],
        ]),
      })
      const again = await askUntilUsual(gateway.requests, RECOVERED_WITHIN)

      expect(answers).toHaveLength(REQUESTS)
      expect(answers.filter(({ status }) => status === 503).length).toBeGreaterThan(20)
      expect([...statusesOf(answers, /livez/)]).toEqual([200])
      expect(again.filter((answer) => !isUsual(answer))).toEqual([])
      await gateway.expectClosed([...answers, ...again])
    },
    PATIENCE,
  )

  it(
    'the identity provider: who is signed in goes on, and nobody else is let in until it is back',
    async () => {
      const begun = [await gateway.beginSignIn(), await gateway.beginSignIn()]
      const signIns: number[] = []
      const finish = (which: number) => async (): Promise<void> => {
        signIns.push((await begun[which]?.()) ?? 0)
      }
      const answers = await askUnderLoad({
        requests: gateway.requests,
        count: REQUESTS,
        events: new Map([
          [40, () => setUp(false)],
          [80, finish(0)],
          [120, finish(1)],
        ]),
      })
      await setUp(true)

      expect(answers).toHaveLength(REQUESTS)
      expect(answers.filter((answer) => !isUsual(answer))).toEqual([])
      expect(signIns).toEqual([503, 503])
      expect(await (await gateway.beginSignIn())()).toBe(303)
      await gateway.expectClosed(answers)
    },
    PATIENCE,
  )

  function setUp(isUp: boolean): Promise<void> {
    gateway.provider.isUp = isUp
    return Promise.resolve()
  }
})

describeWithHapi('a gateway at work whose FHIR server goes away and comes back', () => {
  let hapi: BreakableLink
  let gateway: LoadedGateway

  beforeAll(async () => {
    hapi = await aBreakableLink(await testHapi())
    gateway = await startLoadedGateway({ fhirBaseUrl: hapi.baseUrl })
  }, HAPI_PATIENCE)
  afterAll(async () => {
    await gateway.close()
    await hapi.close()
  })

  it(
    'goes on being read, takes nothing that it could lose, and takes it again by itself',
    async () => {
      const answers = await askUnderLoad({
        requests: gateway.requests,
        count: REQUESTS,
        events: new Map([
          [60, () => Promise.resolve(hapi.cut())],
          [140, () => Promise.resolve(hapi.mend())],
        ]),
      })
      const again = await askUntilUsual(gateway.requests, RECOVERED_WITHIN)

      expect(answers).toHaveLength(REQUESTS)
      expect(answers.filter(({ who }) => who !== 'partner').filter((answer) => !isUsual(answer))).toEqual([])
      expect([...statusesOf(answers, /^partner/)].sort()).toEqual([201, 503])
      expect(again.filter((answer) => !isUsual(answer))).toEqual([])
      await gateway.expectClosed([...answers, ...again])
    },
    PATIENCE,
  )
})
