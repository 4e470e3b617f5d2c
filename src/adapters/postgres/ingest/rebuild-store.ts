import { randomUUID } from 'node:crypto'
import type { CodeSets } from '../../../access/labels/code-sets/code-sets.js'
import type { RebuildStore } from '../../../ingest/rebuild-record.js'
import type { Database, Queryable } from '../database.js'
import { gather } from './gather-rebuild.js'
import { replaceReadModel } from './replace-read-model.js'
import { SqlError, UNIQUE_VIOLATION } from '../sql-error.js'

/** A rebuild in PostgreSQL: gathered in tables of its own, put in place by one transaction. */
export function createRebuildStore(database: Database, codeSets: CodeSets): RebuildStore {
  const run = randomUUID()
  let closedIntents = ''

  return {
    async begin() {
      await empty(database)
      await database.query(
        `insert into settings (name, value) values ('rebuild', $1) on conflict (name) do update set value = excluded.value`,
        [run],
      )
      closedIntents = await countClosedIntents(database)
    },

    async gather(contributions) {
      try {
        await database.transaction((transaction) => gather(transaction, contributions, codeSets))
      } catch (error) {
        const isTwice = error instanceof SqlError && error.code === UNIQUE_VIOLATION
        throw isTwice ? new Error('Another rebuild is under way: let it end first.', { cause: error }) : error
      }
    },

    replace: () =>
      database.transaction(async (transaction) => {
        // Nobody writes to the record until this is done; reading goes on.
        await transaction.query('lock table ingest_intents, resources, persons in share row exclusive mode')
        const isWhole =
          (await isOurs(transaction, run)) && (await countClosedIntents(transaction)) === closedIntents
        return isWhole ? replaceReadModel(transaction, codeSets) : { outcome: 'overtaken' }
      }),

    async discard() {
      if (await isOurs(database, run)) await empty(database)
    },
  }
}

async function isOurs(database: Queryable, run: string): Promise<boolean> {
  return (
    (await database.query(`select 1 from settings where name = 'rebuild' and value = $1`, [run])).length > 0
  )
}

/** What was posted since then has closed an intent. */
async function countClosedIntents(database: Queryable): Promise<string> {
  const [row] = await database.query<{ readonly closed: number }>(
    'select count(*) as closed from ingest_intents where closed_at is not null',
  )
  return String(row?.closed)
}

async function empty(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    for (const table of [
      'rebuild_resources',
      'rebuild_references',
      'rebuild_identifiers',
      'rebuild_names',
      'rebuild_addresses',
    ]) {
      await transaction.query(`delete from ${table}`)
    }
  })
}
