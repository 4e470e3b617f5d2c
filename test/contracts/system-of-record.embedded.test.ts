import type { Database } from '../../src/adapters/postgres/database.js'
import { createEmbeddedSystemOfRecord } from '../../src/adapters/postgres/ingest/embedded-system-of-record.js'
import { migrate } from '../../src/adapters/postgres/migrate.js'
import { openPostgres } from '../../src/adapters/postgres/open-postgres.js'
import { aDatabase } from '../support/a-database.js'
import { describeWithPostgres, startPostgres } from '../support/postgres.js'
import { describeSystemOfRecord, type SystemOfRecordUnderTest } from './system-of-record.suite.js'

describeSystemOfRecord('PGlite', async () => onTables(await aDatabase()))

describeWithPostgres('with a real PostgreSQL', () => {
  describeSystemOfRecord('PostgreSQL', async () => {
    const postgres = await startPostgres()
    const database = await openPostgres({ url: await postgres.createDatabase('system_of_record') })
    await migrate(database)
    const tables = await onTables(database)
    return {
      ...tables,
      async close() {
        await tables.close()
        await postgres.stop()
      },
    }
  })
})

/** With a database beside it where nothing answers. */
async function onTables(database: Database): Promise<SystemOfRecordUnderTest> {
  const nowhere = await openPostgres({ url: 'postgresql://nobody@127.0.0.1:1/nowhere' })
  return {
    system: createEmbeddedSystemOfRecord(database),
    away: createEmbeddedSystemOfRecord(nowhere),
    async close() {
      await database.close()
      await nowhere.close()
    },
  }
}
