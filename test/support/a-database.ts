import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate, MIGRATIONS } from '../../src/adapters/postgres/migrate.js'
import { openPglite, type PgliteDatabase } from '../../src/adapters/postgres/pglite/open-pglite.js'

/**
 * A migrated database in memory, new for each caller. The first one takes some seconds; its image is kept in the
 * temporary directory, under the hash of the migrations, and later ones begin from there.
 */
export async function aDatabase(): Promise<PgliteDatabase> {
  const file = path.join(tmpdir(), `neighbourhood-record-${hashOfMigrations()}.image`)
  if (existsSync(file)) return openPglite({ image: readFileSync(file) })

  const database = await openPglite({})
  await migrate(database)
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, await database.image())
  renameSync(unfinished, file)
  return database
}

function hashOfMigrations(): string {
  return createHash('sha256').update(JSON.stringify(MIGRATIONS)).digest('hex').slice(0, 16)
}
