import path from 'node:path'
import type { LogSource } from '../audit/log-source.js'
import type { AuditReader } from '../audit/audit-reader.js'
import { openAuditCheckpointFiles, type AuditCheckpointFiles } from './audit-checkpoint-files.js'
import { openAuditKey } from './audit-key.js'
import { createAuditAppender, type RunningAppender } from './postgres/log/audit-appender.js'
import { createAuditLogSource } from './postgres/log/audit-log-source.js'
import { createAuditReader } from './postgres/log/audit-reader.js'
import type { Database } from './postgres/database.js'

/** The audit log of one gateway, and what verifies the logs of all. */
export interface AuditLog {
  readonly appender: RunningAppender
  readonly reader: AuditReader
  readonly source: LogSource
  readonly verifierKeys: readonly string[]
  readonly checkpointFiles: AuditCheckpointFiles
}

export interface AuditLogSettings {
  readonly database: Database
  readonly dataDir: string
  /** Which gateway this is; its log has its name. */
  readonly gateway: string
  /** Who writes: the gateway, or an operator beside it, whose log is one of its own. */
  readonly writer?: 'gateway' | 'operator'
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told in a sentence when the log needs somebody. */
  readonly report: (message: string) => void
}

/**
 * Opens this gateway's log for appending, or that of its operators, and all logs for reading.
 *
 * @throws Error when the log must not be continued, saying why
 */
export async function openAuditLog(settings: AuditLogSettings): Promise<AuditLog> {
  const { database, dataDir, now, report } = settings
  const gatewayLog = `neighbourhood-record.example/gateway/${settings.gateway}`
  const operatorLog = `${gatewayLog}/operator`
  const [log, other] = settings.writer === 'operator' ? [operatorLog, gatewayLog] : [gatewayLog, operatorLog]
  const keys = path.join(dataDir, 'keys')
  // Whoever verifies one of the two knows the key of the other.
  await openAuditKey(keys, other)
  const { signer, verifierKeys } = await openAuditKey(keys, log)
  const checkpointFiles = openAuditCheckpointFiles(path.join(dataDir, 'audit'))
  const appender = createAuditAppender({
    database,
    signer,
    verifierKeys,
    log,
    now,
    report,
    keepCheckpoint: (checkpoint) => checkpointFiles.keepCheckpoint(log, checkpoint),
    readKeptCheckpoint: () => checkpointFiles.readKeptCheckpoint(log),
  })
  await appender.open()
  return {
    appender,
    reader: createAuditReader({ database }),
    source: createAuditLogSource(database),
    verifierKeys,
    checkpointFiles,
  }
}
