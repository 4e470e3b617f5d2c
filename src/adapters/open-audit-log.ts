import path from 'node:path'
import type { LogSource } from '../audit/log-source.js'
import type { AuditReader } from '../audit/audit-reader.js'
import { openAuditCheckpointFiles, type AuditCheckpointFiles } from './audit-checkpoint-files.js'
import { openAuditKey } from './audit-key.js'
import { createAuditAppender, type RunningAppender } from './postgres/audit-appender.js'
import { createAuditLogSource } from './postgres/audit-log-source.js'
import { createAuditReader } from './postgres/audit-reader.js'
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
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told in a sentence when the log needs somebody. */
  readonly report: (message: string) => void
}

/**
 * Opens this gateway's log for appending, and all logs for reading.
 *
 * @throws Error when the log must not be continued, saying why
 */
export async function openAuditLog(settings: AuditLogSettings): Promise<AuditLog> {
  const { database, dataDir, now, report } = settings
  const log = `neighbourhood-record.example/gateway/${settings.gateway}`
  const { signer, verifierKeys } = await openAuditKey(path.join(dataDir, 'keys'), log)
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
