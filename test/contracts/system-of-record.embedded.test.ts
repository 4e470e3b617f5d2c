import type { Database } from '../../src/adapters/postgres/database.js'
import { createEmbeddedSystemOfRecord } from '../../src/adapters/postgres/ingest/embedded-system-of-record.js'
import { migrate } from '../../src/adapters/postgres/migrate.js'
import { openPostgres } from '../../src/adapters/postgres/open-postgres.js'
import { aContribution, aWeight, RECEIVED_AT } from '../support/a-contribution.js'
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

describe('a version in our own tables', () => {
  let database: Database
  beforeAll(async () => {
    database = await aDatabase()
  })
  afterAll(() => database.close())

  it('has the time of its submission, whenever it is written and whatever is told of it later', async () => {
    const system = createEmbeddedSystemOfRecord(database)
    const id = '1'.repeat(32)
    await system.write([aContribution({ id, members: aWeight('71.5') })], RECEIVED_AT)

    const held = await system.read('Observation', id)
    expect(JSON.parse(held?.text ?? '{}')).toMatchObject({ meta: { lastUpdated: RECEIVED_AT } })
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
