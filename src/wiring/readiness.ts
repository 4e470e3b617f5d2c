import type { AppenderState } from '../adapters/postgres/log/audit-appender.js'
import type { Database } from '../adapters/postgres/database.js'
import type { CheckReadiness } from '../web/health.js'

export interface ReadinessParts {
  readonly database: Database
  readonly logState: () => AppenderState
  readonly ingest: { isWhole(): Promise<boolean> }
  readonly systemOfRecord: { isAvailable(): Promise<boolean> }
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
    return {
      serves: checks.database && checks.log,
      checks: { ...checks, systemOfRecord: await systemOfRecord.isAvailable(), nothingSetAside },
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
