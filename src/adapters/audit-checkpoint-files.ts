import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'

/** The latest checkpoint of each log, one file a log, outside the database. */
export interface AuditCheckpointFiles {
  keepCheckpoint(log: string, checkpoint: string): Promise<void>
  readKeptCheckpoint(log: string): Promise<string | undefined>
  /** All of them, by log. */
  readKeptCheckpoints(): Promise<ReadonlyMap<string, string>>
}

const ENDING = '.checkpoint'

/** Keeps checkpoints in a directory, which is made when it is not there. A file is replaced whole or not at all. */
export function openAuditCheckpointFiles(directory: string): AuditCheckpointFiles {
  const fileOf = (log: string): string => join(directory, `${encodeURIComponent(log)}${ENDING}`)

  async function readKeptCheckpoint(log: string): Promise<string | undefined> {
    try {
      return await readFile(fileOf(log), 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  return {
    readKeptCheckpoint,

    async keepCheckpoint(log, checkpoint) {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const draft = `${fileOf(log)}.new`
      const file = await open(draft, 'w', 0o600)
      try {
        await file.writeFile(checkpoint)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(draft, fileOf(log))
    },

    async readKeptCheckpoints() {
      const kept = new Map<string, string>()
      for (const name of await listIfThere(directory)) {
        if (!name.endsWith(ENDING)) continue
        const log = decodeURIComponent(name.slice(0, -ENDING.length))
        const checkpoint = await readKeptCheckpoint(log)
        if (checkpoint !== undefined) kept.set(log, checkpoint)
      }
      return kept
    },
  }
}

async function listIfThere(directory: string): Promise<readonly string[]> {
  try {
    return (await readdir(directory)).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
