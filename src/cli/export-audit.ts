import { mkdir, open, readdir, writeFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { ENTRY_COLUMNS } from '../audit/entry-columns.js'
import type { LogSource, StoredCheckpoint, StoredEntry } from '../audit/log-source.js'

export interface AuditExport {
  readonly source: LogSource
  readonly verifierKeys: readonly string[]
  /** Made when it is not there; MUST be empty. */
  readonly directory: string
}

/**
 * Writes all logs to a directory: entries and checkpoints as NDJSON, the public keys, and a description of the format, so
 * that another party can verify them with no database and no program of ours. Entries name people, so all of it is
 * readable by its owner alone.
 */
export async function exportAudit({ source, verifierKeys, directory }: AuditExport): Promise<void> {
  await mkdir(directory, OWN_FOLDER)
  if ((await readdir(directory)).length > 0)
    throw new Error(`${directory} is not empty: name a new directory to export to.`)

  for (const log of await source.readLogs()) {
    const snapshot = await source.openLog(log)
    const folder = join(directory, 'logs', encodeURIComponent(log))
    await mkdir(folder, OWN_FOLDER)
    await writeLines(join(folder, 'checkpoints.ndjson'), snapshot.checkpoints, checkpointLine)
    await writeLines(join(folder, 'entries.ndjson'), snapshot.entries, entryLine)
  }
  await writeFile(join(directory, 'audit.vkey'), `${verifierKeys.join('\n')}\n`, { mode: OWN_FILE })
  await writeFile(join(directory, 'README.md'), README, { mode: OWN_FILE })
}

const OWN_FOLDER = { recursive: true, mode: 0o700 } as const
const OWN_FILE = 0o600

function entryLine(entry: StoredEntry): string {
  const columns = ENTRY_COLUMNS.map(([column]) => [column, entry[column]] as const)
  const chainHash = Buffer.from(entry.chain_hash).toString('hex')
  return JSON.stringify(Object.fromEntries([...columns, ['chain_hash', chainHash]]))
}

function checkpointLine({ size, checkpoint }: StoredCheckpoint): string {
  return JSON.stringify({ size, checkpoint })
}

/** How many characters are gathered before they are written. */
const CHUNK = 1 << 20

async function writeLines<T>(
  file: string,
  items: AsyncIterable<T>,
  toLine: (item: T) => string,
): Promise<void> {
  const handle = await open(file, 'wx', OWN_FILE)
  try {
    await writeAll(handle, items, toLine)
  } finally {
    await handle.close()
  }
}

async function writeAll<T>(
  handle: FileHandle,
  items: AsyncIterable<T>,
  toLine: (item: T) => string,
): Promise<void> {
  let text = ''
  for await (const item of items) {
    text += `${toLine(item)}\n`
    if (text.length < CHUNK) continue
    await handle.appendFile(text)
    text = ''
  }
  await handle.appendFile(text)
}

const README = `# An exported audit log

One folder a log under \`logs/\` (the folder's name is the log's name, percent-encoded):

- \`entries.ndjson\`: one entry a line, in the order of \`index\`, from 0 and without gaps.
- \`checkpoints.ndjson\`: one signed checkpoint a line, in the order of \`size\`.

\`audit.vkey\` holds the public keys, one a line. Take the keys from the gateway's operator by another way as well, and
compare: whoever can change the log can change this file too.

## To verify with the gateway's program

    npx neighbourhood-record verify-audit --from <this directory> --checkpoints <folder of checkpoints kept elsewhere>

Only a checkpoint that was kept elsewhere shows that nothing was cut off at the end together with its checkpoints.

## To verify with a program of your own

1. **Bytes of an entry.** Begin with the ASCII text \`neighbourhood-record/audit-entry/v1\` and a line feed. Then, for each
   column in this order, its value: \`00\` for null; \`01\`, the length in bytes as four bytes, most significant first, and the
   UTF-8 for a text; \`02\` and eight bytes, most significant first, two's complement, for a number.

       ${ENTRY_COLUMNS.map(([column]) => column).join(', ')}

2. **Chain.** \`chain_hash\` is the SHA-256 of the chain hash of the entry before (32 zero bytes before the first) and the
   bytes of the entry.
3. **Tree.** The leaves of an RFC 6962 Merkle tree are the bytes of the entries, in order.
4. **Checkpoints** are signed notes (c2sp.org/signed-note, Ed25519) in the format of c2sp.org/tlog-checkpoint. The first
   line is the log's name, the second the number of entries, the third the root of the tree over them in base64. The last
   checkpoint covers every entry. A fourth line \`previous-size\` names the number of entries of the checkpoint before it, 0
   for the first: where that one is not there, checkpoints have been taken out. Logs of earlier releases begin without it.

\`recorded_at\` is in milliseconds since 1 January 1970, UTC. \`intent\` is the index of the entry, in the same log, that an
outcome belongs to.
`
