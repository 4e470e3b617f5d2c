import type { Database } from '../../../../src/adapters/postgres/database.js'
import { writtenWhenReceived } from '../../../../src/adapters/postgres/migrations/0042-written-when-received.js'
import { aDatabase } from '../../../support/a-database.js'
import { holdRecord } from '../../../support/a-held-record.js'
import { aPerson, aResource } from '../../../support/a-record.js'

describe('an upgrade of versions that were kept with the time at which they were written', () => {
  let database: Database

  beforeAll(async () => {
    database = await aDatabase()
    const resources = [aResource({ resourceType: 'Observation' }, { id: '1'.repeat(32) })]
    await holdRecord(database, { person: aPerson('a'), familyKey: 'HOLLAND', resources })
  })
  afterAll(() => database.close())

  it('gives each the time of its submission, the latest and those before that are told as they were', async () => {
    await database.query("update resources set version = 2 where type = 'Observation'")
    await database.script(`
      insert into resource_versions (person_id, type, id, version, content_hash, head, tail, written_at)
        select person_id, type, id, kept.number, 'x', head, tail, timestamptz '2026-11-30T09:00:00.006Z'
          from resources cross join generate_series(1, 2) as kept (number) where type = 'Observation';
      insert into replaced_versions (person_id, type, id, version, head, tail, received_at)
        select person_id, type, id, 1, head, tail, timestamptz '2026-11-01T09:00:00.000Z'
          from resources where type = 'Observation';`)

    await database.script(writtenWhenReceived)

    const written = await database.query<{ readonly written_at: string }>(
      "select written_at from resource_versions where type = 'Observation' order by version",
    )
    expect(written.map(({ written_at }) => written_at)).toEqual([
      '2026-11-01T09:00:00.000Z',
      '2026-11-23T09:00:00.000Z',
    ])
  })
})
