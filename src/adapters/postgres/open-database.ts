import path from 'node:path'
import type { Database } from './database.js'
import { migrate } from './migrate.js'
import { openPglite } from './pglite/open-pglite.js'
import { openPostgres } from './open-postgres.js'

export interface DatabaseSettings {
  /** PostgreSQL, when there is one. */
  readonly databaseUrl: string | undefined
  /** Where PGlite keeps its files otherwise. */
  readonly dataDir: string
}

/** The role under which the gateway works: it may add to the audit log and read it, nothing more. */
const AS_GATEWAY = 'set role neighbourhood_gateway'

/**
 * Opens the database, brings its tables up to date as their owner, and goes on under the gateway's own role.
 *
 * @throws Error when it cannot be reached or migrated
 */
export async function openDatabase({ databaseUrl, dataDir }: DatabaseSettings): Promise<Database> {
  if (databaseUrl === undefined)
    return asGateway(await openPglite({ directory: path.join(dataDir, 'database') }))

  const owner = await openPostgres({ url: databaseUrl, connections: 1 })
  try {
    await migrate(owner)
  } finally {
    await owner.close()
  }
  return openPostgres({ url: databaseUrl, onConnect: AS_GATEWAY })
}

/** Migrates a database of one connection, which then works under the gateway's role. */
export async function asGateway<D extends Database>(database: D): Promise<D> {
  await migrate(database)
  await database.script(AS_GATEWAY)
  return database
}
