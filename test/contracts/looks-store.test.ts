import { migrate } from '../../src/adapters/postgres/migrate.js'
import { openPostgres } from '../../src/adapters/postgres/open-postgres.js'
import { aDatabase } from '../support/a-database.js'
import { describeWithPostgres, startPostgres, type RunningPostgres } from '../support/postgres.js'
import { looksStoreSuite } from './looks-store.suite.js'

describe('the looks store on PGlite', () => {
  looksStoreSuite(aDatabase)
})

describeWithPostgres('the looks store on PostgreSQL', () => {
  let server: RunningPostgres

  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)

  afterAll(() => server.stop())

  looksStoreSuite(async () => {
    const database = await openPostgres({ url: await server.createDatabase('looks_store') })
    await migrate(database)
    return database
  })
})
