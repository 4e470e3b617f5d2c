import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { openAuditCheckpointFiles } from '../../adapters/audit-checkpoint-files.js'
import { createAuditLogSource } from '../../adapters/postgres/audit-log-source.js'
import { openDatabase } from '../../adapters/postgres/open-database.js'
import { lockDirectory } from '../../embedded/directory-lock.js'
import type { CommandContext } from '../command-context.js'
import { openAuditExport } from '../open-audit-export.js'
import { verifyAudit } from '../verify-audit.js'

interface VerifyOptions {
  readonly export: string | undefined
  readonly from: string | undefined
}

/**
 * `verify-audit [--export <dir>] [--from <exported dir>]`: 1, and the first bad entry, when the log is not as it was
 * written.
 */
export async function verifyAuditCommand(context: CommandContext, options: VerifyOptions): Promise<number> {
  if (options.from !== undefined) {
    const exported = await openAuditExport(options.from)
    return verifyAudit({
      ...exported,
      keptCheckpoints: new Map(),
      exportDir: undefined,
      print: context.print,
    })
  }
  return verifyDatabase(context, options)
}

async function verifyDatabase(
  { config, print, complain }: CommandContext,
  options: VerifyOptions,
): Promise<number> {
  const { dataDir, databaseUrl } = config
  const locking = databaseUrl === undefined ? await lockDirectory(dataDir, () => 'verify-audit') : undefined
  if (locking?.outcome === 'taken') {
    complain(
      `The embedded database is in use by ${locking.holder}: stop it first, or verify on its page /audit/integrity.`,
    )
    return 1
  }

  // Read before the log: a log that has grown meanwhile is no shorter than what was kept.
  const keptCheckpoints = await openAuditCheckpointFiles(path.join(dataDir, 'audit')).readKeptCheckpoints()
  const verifierKeys = await readVerifierKeys(path.join(dataDir, 'keys', 'audit.vkey'))
  const database = await openDatabase(config)
  try {
    const source = createAuditLogSource(database)
    return await verifyAudit({ source, verifierKeys, keptCheckpoints, exportDir: options.export, print })
  } finally {
    await database.close()
    if (locking?.outcome === 'held') await locking.lock.release()
  }
}

async function readVerifierKeys(file: string): Promise<readonly string[]> {
  try {
    return (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '')
  } catch {
    throw new Error(
      `There is no audit key in ${path.dirname(file)}: has a gateway run on this data directory?`,
    )
  }
}
