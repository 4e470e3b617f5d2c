import type { AppenderState } from '../adapters/postgres/log/audit-appender.js'
import type { Database } from '../adapters/postgres/database.js'
import type { WatchedSystemOfRecord } from '../ingest/watch-receiving.js'
import { notReceivingWords } from '../record/freshness/not-receiving.js'
import type { CheckReadiness } from '../web/health.js'

export interface ReadinessParts {
  readonly database: Database
  readonly logState: () => AppenderState
  readonly ingest: { isWhole(): Promise<boolean> }
  readonly systemOfRecord: Pick<WatchedSystemOfRecord, 'isAvailable' | 'notReceivingSince'>
}

/** Whether the gateway can serve. Reading goes on while the system of record is away. */
export function createReadiness({
  database,
  logState,
  ingest,
  systemOfRecord,
}: ReadinessParts): CheckReadiness {
  return async function readReadiness() {
    const checks = { database: await answers(database), log: logState() === 'ready' }
    const nothingSetAside = checks.database && (await ingest.isWhole())
    const isReceiving = await systemOfRecord.isAvailable()
    const since = systemOfRecord.notReceivingSince()
    const words = since === undefined ? undefined : notReceivingWords({ notReceivingSince: since })
    return {
      serves: checks.database && checks.log,
      checks: { ...checks, systemOfRecord: isReceiving, nothingSetAside },
      says: words === undefined ? [] : [`${words}; posts are answered 503 and are to be sent again.`],
    }
  }
}

async function answers(database: Database): Promise<boolean> {
  try {
    await database.query('select 1')
    return true
  } catch {
    return false
  }
}
