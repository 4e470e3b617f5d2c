import { migrate } from '../../src/adapters/postgres/migrate.js'
import { openPostgres } from '../../src/adapters/postgres/open-postgres.js'
import { describeWithPostgres, startPostgres, type RunningPostgres } from '../support/postgres.js'
import { describeIngestStore } from './ingest-store.suite.js'

describeWithPostgres('on a real PostgreSQL', () => {
  let postgres: RunningPostgres | undefined
  afterAll(() => postgres?.stop())

  describeIngestStore('PostgreSQL', async () => {
    postgres = await startPostgres()
    const database = await openPostgres({ url: postgres.url })
    await migrate(database)
    return database
  })
})
