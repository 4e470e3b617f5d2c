import type { LogSource, StoredCheckpoint, StoredEntry } from '../../../audit/log-source.js'
import { ENTRY_SELECT } from './audit-entry-sql.js'
import type { ReadLogHeads } from '../../../review/log-verification.js'
import type { Database } from '../database.js'

/** How many rows are read at once. */
const PAGE = 1_000

/** Entries `from` until before `before`, in order, read in pages. */
export async function* readEntries(
  database: Database,
  log: string,
  { from, before }: { readonly from: number; readonly before: number },
): AsyncGenerator<StoredEntry> {
  let next = from
  for (;;) {
    const page = await database.query<StoredEntry>(
      `select ${ENTRY_SELECT}, chain_hash from audit_entries
       where log = $1 and index >= $2 and index < $3 order by index limit ${PAGE}`,
      [log, next, before],
    )
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    next = last.index + 1
  }
}

/** Checkpoints up to and with the size `upTo`, in order, read in pages. */
async function* readCheckpoints(
  database: Database,
  log: string,
  upTo: number,
): AsyncGenerator<StoredCheckpoint> {
  let after = -1
  for (;;) {
    const page = await database.query<StoredCheckpoint>(
      `select size, checkpoint from audit_checkpoints
       where log = $1 and size > $2 and size <= $3 order by size limit ${PAGE}`,
      [log, after, upTo],
    )
    yield* page
    const last = page.at(-1)
    if (last === undefined || page.length < PAGE) return
    after = last.size
  }
}

/** The logs of a database, for a verifier. Gateways may go on appending while it reads. */
export function createAuditLogSource(database: Database): LogSource {
  return {
    async readLogs() {
      const rows = await database.query<{ log: string }>(
        `${logsOf('audit_checkpoints')} union ${logsOf('audit_entries')} order by log`,
      )
      return rows.map(({ log }) => log)
    },

    async openLog(log) {
      const [extent] = await database.query<{ entries: number; checkpoint: number }>(
        `select coalesce((select max(index) + 1 from audit_entries where log = $1), 0) as entries,
                coalesce((select max(size) from audit_checkpoints where log = $1), 0) as checkpoint`,
        [log],
      )
      const { entries, checkpoint } = extent ?? { entries: 0, checkpoint: 0 }
      return {
        log,
        end: entries,
        entries: readEntries(database, log, { from: 0, before: entries }),
        checkpoints: readCheckpoints(database, log, checkpoint),
      }
    },
  }
}

/** The names of the logs of a table: one look into the index a log, however long the logs are. */
function logsOf(table: 'audit_checkpoints' | 'audit_entries'): string {
  return `(
    with recursive logs as (
      (select log from ${table} order by log limit 1)
      union all
      select (select log from ${table} where log > logs.log order by log limit 1) from logs where logs.log is not null
    )
    select log from logs where log is not null
  )`
}

/** The last checkpoint of every log, and when its last entry was recorded. */
export function createReadLogHeads(database: Database): ReadLogHeads {
  return async function readLogHeads() {
    const rows = await database.query<{ log: string; size: number; recorded_at: number }>(
      `select logs.log, c.size, e.recorded_at
       from ${logsOf('audit_checkpoints')} as logs
       cross join lateral (select size from audit_checkpoints where log = logs.log order by size desc limit 1) c
       join audit_entries e on e.log = logs.log and e.index = c.size - 1
       order by logs.log`,
    )
    return rows.map(({ log, size, recorded_at }) => ({ log, entries: size, lastRecordedAt: recorded_at }))
  }
}
