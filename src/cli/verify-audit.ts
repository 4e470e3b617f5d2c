import { parseVerifierKey, parseCheckpoint, type NoteVerifier } from '../audit/checkpoint.js'
import type { LogSource } from '../audit/log-source.js'
import { describeDoubts, describeVerdict, type LogVerdict, type VerifiedLog } from '../audit/log-verdict.js'
import { verifyLog } from '../audit/verify-log.js'
import { exportAudit } from './export-audit.js'

export interface VerifyAuditParts {
  /** The database, or a directory that was exported ({@link openAuditExport}). */
  readonly source: LogSource
  /** The public keys that may have signed, in the verifier key format. */
  readonly verifierKeys: readonly string[]
  /** Checkpoints kept outside the source, by log. MUST have been read before anything of the source is. */
  readonly keptCheckpoints: ReadonlyMap<string, string>
  /** Whether a log of which no checkpoint is kept outside is a failure; it is only told when left out. */
  readonly requireKept?: boolean
  /** Where to write all logs, for somebody who verifies without the database. */
  readonly exportDir?: string | undefined
  readonly print: (line: string) => void
}

/** How many entries lie between two lines that show progress. */
const SAY_EVERY = 50_000

/**
 * Verifies every log from its first entry to its last, and says in the last line what came of it, and before it what
 * cannot be excluded all the same. Gives the exit code: 1 when anything is not as it was written, or when a log has no
 * kept checkpoint where one is required. A log that only a kept checkpoint knows of counts as cut off.
 */
export async function verifyAudit(parts: VerifyAuditParts): Promise<0 | 1> {
  const { source, keptCheckpoints, exportDir, print } = parts
  const verifiers = toVerifiers(parts.verifierKeys)
  const logs = [...new Set([...(await source.readLogs()), ...keptCheckpoints.keys()])].sort()

  const verdicts: LogVerdict[] = []
  for (const log of logs) verdicts.push(await verifyOne(parts, verifiers, log))
  if (exportDir !== undefined) {
    await exportAudit({ source, verifierKeys: parts.verifierKeys, directory: exportDir })
    print(`Exported to ${exportDir}.`)
  }

  const verified = verdicts.filter((verdict) => verdict.outcome === 'verified')
  const doubts = verdicts.length === 0 ? [NO_LOG] : verified.flatMap(describeDoubts)
  for (const doubt of doubts) print(doubt)

  const broken = verdicts.filter(({ outcome }) => outcome === 'broken')
  if (broken.length > 0) {
    for (const verdict of broken) print(describeVerdict(verdict))
    return 1
  }
  print(summaryOf(verified))
  const isVouched = verified.length > 0 && verified.every(({ vouched }) => vouched !== undefined)
  return parts.requireKept === true && !isVouched ? 1 : 0
}

const NO_LOG =
  'There is no log, and no checkpoint of one is kept outside the database: that a log was taken away as a whole cannot be excluded.'

function toVerifiers(verifierKeys: readonly string[]): readonly NoteVerifier[] {
  const verifiers = verifierKeys.map(parseVerifierKey)
  const known = verifiers.filter((one) => one !== undefined)
  if (known.length === 0 || known.length < verifiers.length) {
    throw new Error(
      'A verifier key cannot be read: expected lines of the form name+hash+key, as in audit.vkey.',
    )
  }
  return known
}

async function verifyOne(
  parts: VerifyAuditParts,
  verifiers: readonly NoteVerifier[],
  log: string,
): Promise<LogVerdict> {
  const snapshot = await parts.source.openLog(log)
  const of = snapshot.end === undefined ? '' : ` of ${inGroups(snapshot.end)}`
  return verifyLog(snapshot, {
    verifiers,
    kept: parts.keptCheckpoints.get(log),
    onProgress: (verified) => {
      if (verified % SAY_EVERY === 0) parts.print(`${inGroups(verified)}${of} entries of log ${log} …`)
    },
  })
}

function summaryOf(verified: readonly VerifiedLog[]): string {
  const entries = verified.reduce((sum, one) => sum + one.entries, 0)
  const heads = verified.flatMap(({ checkpoint }) => {
    const head = checkpoint === undefined ? undefined : parseCheckpoint(checkpoint)
    return head
      ? [`${head.origin} at ${inGroups(head.size)} ${Buffer.from(head.root).toString('base64')}`]
      : []
  })
  const last = heads.length === 0 ? 'no checkpoint yet' : `last checkpoint ${heads.join(', ')}`
  return `${inGroups(entries)} entries in ${verified.length} ${verified.length === 1 ? 'log' : 'logs'} verified, ${last}.`
}

function inGroups(number: number): string {
  return number.toLocaleString('en-GB')
}
