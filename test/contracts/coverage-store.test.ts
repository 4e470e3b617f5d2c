import { migrate } from '../../src/adapters/postgres/migrate.js'
import { openPostgres } from '../../src/adapters/postgres/open-postgres.js'
import { aDatabase } from '../support/a-database.js'
import { describeWithPostgres, startPostgres, type RunningPostgres } from '../support/postgres.js'
import { coverageStoreSuite } from './coverage-store.suite.js'

describe('the coverage store on PGlite', () => {
  coverageStoreSuite(aDatabase)
})

describeWithPostgres('the coverage store on PostgreSQL', () => {
  let server: RunningPostgres
  let databases = 0

  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)

  afterAll(() => server.stop())

  coverageStoreSuite(async () => {
    const database = await openPostgres({
      url: await server.createDatabase(`coverage_store_${(databases += 1)}`),
    })
    await migrate(database)
    return database
  })
})
