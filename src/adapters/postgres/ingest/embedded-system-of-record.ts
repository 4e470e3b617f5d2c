import { toText, type Contribution } from '../../../ingest/contribution.js'
import type { HeldResource, SystemOfRecord } from '../../../ingest/system-of-record.js'
import { DatabaseUnavailable, type Database, type Turn } from '../database.js'
import { NOBODY } from './person-index.js'
import { slicesOf } from './slices.js'
import { SqlError, UNIQUE_VIOLATION } from '../sql-error.js'

/**
 * The record kept in a table of our own, every version of every resource, for deployments without a FHIR server. A
 * large change is written in parts: what is interrupted between two of them is finished with its intent.
 */
export function createEmbeddedSystemOfRecord(database: Database): SystemOfRecord {
  return {
    async write(contributions, receivedAt) {
      try {
        const changed = new Set<string>()
        const slices = slicesOf(contributions)
        const turn = slices.length > 1 ? 'last' : 'usual'
        for (const slice of slices) {
          const written = await writeAgain(() => writeVersions(database, slice, { receivedAt, turn }))
          for (const reference of written) changed.add(reference)
        }
        return { outcome: 'written', changed }
      } catch (error) {
        if (error instanceof DatabaseUnavailable) return { outcome: 'unavailable' }
        throw error
      }
    },

    async read(type, id) {
      const [row] = await database.query<VersionRow>(
        `select ${COLUMNS} from resource_versions where type = $1 and id = $2 order by version desc limit 1`,
        [type, id],
      )
      return row && toHeld(row)
    },

    readAll: () => readAll(database),

    async isAvailable() {
      try {
        await database.query('select 1')
        return true
      } catch {
        return false
      }
    },
  }
}

async function writeVersions(
  database: Database,
  contributions: readonly Contribution[],
  { receivedAt, turn }: { readonly receivedAt: string; readonly turn: Turn },
): Promise<ReadonlySet<string>> {
  const written = await database.query<{ readonly type: string; readonly id: string }>(
    `insert into resource_versions (person_id, type, id, version, content_hash, head, tail, written_at)
     select sent.person_id, sent.type, sent.id, coalesce(latest.version, 0) + 1, sent.content_hash, sent.head, sent.tail,
       $7::timestamptz
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
       as sent (person_id, type, id, content_hash, head, tail)
     left join lateral (
       select version, content_hash from resource_versions held
       where held.person_id = sent.person_id and held.type = sent.type and held.id = sent.id
       order by version desc limit 1) latest on true
     where latest.content_hash is distinct from sent.content_hash
     returning type, id`,
    [
      contributions.map(({ person }) => person ?? NOBODY),
      contributions.map(({ type }) => type),
      contributions.map(({ id }) => id),
      contributions.map(({ contentHash }) => contentHash),
      contributions.map(({ head }) => head),
      contributions.map(({ tail }) => tail),
      receivedAt,
    ],
    turn,
  )
  return new Set(written.map(({ type, id }) => `${type}/${id}`))
}

/** Another gateway may write the next version of the same resource at the same moment: then it is written after it. */
async function writeAgain<T>(write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write()
    } catch (error) {
      const overtaken = error instanceof SqlError && error.code === UNIQUE_VIOLATION
      if (!overtaken || attempt === ATTEMPTS) throw error
    }
  }
}

const ATTEMPTS = 5

const PAGE = 500

async function* readAll(database: Database): AsyncGenerator<HeldResource> {
  let after: readonly [string, string, string] = ['', '', '']
  for (;;) {
    const rows = await database.query<VersionRow>(
      `select distinct on (person_id, type, id) ${COLUMNS} from resource_versions
       where (person_id, type, id) > ($1, $2, $3) order by person_id, type, id, version desc limit ${PAGE}`,
      after,
    )
    for (const row of rows) yield toHeld(row)
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = [last.person_id, last.type, last.id]
  }
}

const COLUMNS = 'person_id, type, id, version, head, tail, written_at'

interface VersionRow {
  readonly person_id: string
  readonly type: string
  readonly id: string
  readonly version: number
  readonly head: string
  readonly tail: string
  readonly written_at: string
}

function toHeld(row: VersionRow): HeldResource {
  return { type: row.type, id: row.id, text: toText(row, row.version, row.written_at) }
}
