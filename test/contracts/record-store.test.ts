import { migrate } from '../../src/adapters/postgres/migrate.js'
import { openPostgres } from '../../src/adapters/postgres/open-postgres.js'
import { aDatabase } from '../support/a-database.js'
import { describeWithPostgres, startPostgres, type RunningPostgres } from '../support/postgres.js'
import { recordStoreSuite } from './record-store.suite.js'

describe('the record store on PGlite', () => {
  recordStoreSuite(aDatabase)
})

describeWithPostgres('the record store on PostgreSQL', () => {
  let server: RunningPostgres

  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)

  afterAll(() => server.stop())

  recordStoreSuite(async () => {
    const database = await openPostgres({ url: await server.createDatabase('record_store') })
    await migrate(database)
    return database
  })
})
