import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { openAuditCheckpointFiles } from '../../adapters/audit-checkpoint-files.js'
import { createAuditLogSource } from '../../adapters/postgres/log/audit-log-source.js'
import { openDatabase } from '../../adapters/postgres/open-database.js'
import { lockDirectory } from '../../embedded/directory-lock.js'
import type { CommandContext } from '../command-context.js'
import { openAuditExport } from '../open-audit-export.js'
import { verifyAudit, type VerifyAuditParts } from '../verify-audit.js'

interface VerifyOptions {
  readonly export: string | undefined
  readonly from: string | undefined
  readonly checkpoints: string | undefined
}

/**
 * `verify-audit [--export <dir>] [--from <exported dir>] [--checkpoints <dir>]`: 1, and the first bad entry, when the log
 * is not as it was written. Who names the folder of kept checkpoints says that there is one of every log: 1 where none is.
 */
export async function verifyAuditCommand(context: CommandContext, options: VerifyOptions): Promise<number> {
  if (options.from !== undefined) {
    const exported = await openAuditExport(options.from)
    return verifyAudit({
      ...exported,
      ...(await readKept(options.checkpoints)),
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
  const kept = await readKept(options.checkpoints, path.join(dataDir, 'audit'))
  const verifierKeys = await readVerifierKeys(path.join(dataDir, 'keys', 'audit.vkey'))
  const database = await openDatabase(config)
  try {
    const source = createAuditLogSource(database)
    return await verifyAudit({ source, verifierKeys, ...kept, exportDir: options.export, print })
  } finally {
    await database.close()
    if (locking?.outcome === 'held') await locking.lock.release()
  }
}

/** The checkpoints of a folder that was named, of which every log must have one; else those that the gateway keeps. */
async function readKept(
  named: string | undefined,
  own?: string,
): Promise<Pick<VerifyAuditParts, 'keptCheckpoints' | 'requireKept'>> {
  const folder = named ?? own
  const keptCheckpoints =
    folder === undefined ? new Map() : await openAuditCheckpointFiles(folder).readKeptCheckpoints()
  return { keptCheckpoints, requireKept: named !== undefined }
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
