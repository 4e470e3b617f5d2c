import { createReadStream } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { ENTRY_COLUMNS } from '../audit/entry-columns.js'
import type { LogSource, StoredCheckpoint, StoredEntry } from '../audit/log-source.js'

/** A directory that was written by {@link exportAudit}. */
export interface OpenedAuditExport {
  readonly source: LogSource
  readonly verifierKeys: readonly string[]
}

/** Opens an exported directory for a verifier. */
export async function openAuditExport(directory: string): Promise<OpenedAuditExport> {
  const logs = join(directory, 'logs')
  const folderOf = (log: string): string => join(logs, encodeURIComponent(log))
  const keys = await readFile(join(directory, 'audit.vkey'), 'utf8')

  return {
    verifierKeys: keys.split('\n').filter((line) => line !== ''),
    source: {
      async readLogs() {
        return (await readdir(logs).catch(whenMissing)).map(decodeURIComponent)
      },
      async openLog(log) {
        return {
          log,
          end: undefined,
          entries: readLines(join(folderOf(log), 'entries.ndjson'), toEntry),
          checkpoints: readLines(join(folderOf(log), 'checkpoints.ndjson'), toCheckpoint),
        }
      },
    },
  }
}

function whenMissing(error: NodeJS.ErrnoException): readonly string[] {
  if (error.code === 'ENOENT') return []
  throw error
}

async function* readLines<T>(file: string, parse: (line: string) => T | undefined): AsyncGenerator<T> {
  let number = 0
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1
    const item = parse(line)
    if (item === undefined) throw new Error(`Line ${number} of ${file} cannot be read: it has been changed.`)
    yield item
  }
}

const NULLABLE = new Set<string>([
  ...['purpose', 'person', 'decision', 'basis', 'reason', 'query', 'intent'],
  ...['status', 'record_version', 'resources', 'withheld', 'what'],
])

const ENTRY = z.strictObject({
  ...Object.fromEntries(
    ENTRY_COLUMNS.map(([column, type]) => {
      const value = type === 'text' ? z.string() : z.int()
      return [column, NULLABLE.has(column) ? value.nullable() : value]
    }),
  ),
  chain_hash: z.hex().length(64),
})

const CHECKPOINT = z.strictObject({ size: z.int(), checkpoint: z.string() })

function toEntry(line: string): StoredEntry | undefined {
  const { data } = ENTRY.safeParse(parseJson(line))
  return data && ({ ...data, chain_hash: Buffer.from(data.chain_hash, 'hex') } as unknown as StoredEntry)
}

function toCheckpoint(line: string): StoredCheckpoint | undefined {
  return CHECKPOINT.safeParse(parseJson(line)).data
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    // Whatever is not JSON is not an entry either; the caller names the line.
    return undefined
  }
}
