import { createEmbeddedSystemOfRecord } from '../../src/adapters/postgres/ingest/embedded-system-of-record.js'
import { migrate } from '../../src/adapters/postgres/migrate.js'
import { openPostgres } from '../../src/adapters/postgres/open-postgres.js'
import { describeWithPostgres, startPostgres } from '../support/postgres.js'
import { describeSystemOfRecord } from './system-of-record.suite.js'

describeWithPostgres('with a real PostgreSQL', () => {
  describeSystemOfRecord('PostgreSQL', async () => {
    const postgres = await startPostgres()
    const database = await openPostgres({ url: await postgres.createDatabase('system_of_record') })
    const nowhere = await openPostgres({ url: 'postgresql://nobody@127.0.0.1:1/nowhere' })
    await migrate(database)
    return {
      system: createEmbeddedSystemOfRecord(database),
      away: createEmbeddedSystemOfRecord(nowhere),
      async close() {
        await database.close()
        await nowhere.close()
        await postgres.stop()
      },
    }
  })
})
