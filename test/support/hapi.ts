import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bootHapi } from '../../src/cli/boot-hapi.js'
import { missingForHapi } from '../../src/cli/build-hapi.js'
import { isRequired } from './required.js'

/** Long enough to download and build HAPI the first time. */
export const HAPI_PATIENCE = 900_000

/**
 * `describe` when HAPI can be had, `describe.skip` with one line when not. A run that requires HAPI fails without it.
 */
export const describeWithHapi: typeof describe | typeof describe.skip = findHapi() ? describe : describe.skip

function findHapi(): boolean {
  const missing = missingForHapi()
  if (missing.length === 0) return true
  if (isRequired('hapi')) throw new Error(`HAPI is required but ${missing.join(' and ')} cannot be found.`)
  process.stderr.write(`Skipped what needs HAPI: ${missing.join(' and ')} cannot be found.\n`)
  return false
}

/**
 * The one HAPI of this run of the tests, on H2 in memory. Whoever asks first starts it; it ends when the run ends.
 * Everybody writes to the same one, so tests use ids of their own.
 */
export async function testHapi(): Promise<string> {
  const run = runId()
  const folder = path.join(tmpdir(), `neighbourhood-record-hapi-${run}`)
  const address = path.join(folder, 'address')
  if (isFirst(folder)) {
    try {
      const { baseUrl } = await bootHapi({ projectRoot: projectRoot(), port: 0, livesWith: run })
      writeFileSync(address, baseUrl)
      return baseUrl
    } catch (error) {
      writeFileSync(address, '')
      throw error
    }
  }
  while (!existsSync(address)) await new Promise((resolve) => setTimeout(resolve, 250))
  const baseUrl = readFileSync(address, 'utf8')
  if (baseUrl === '') throw new Error('HAPI did not start; the first suite that asked for it says why.')
  return baseUrl
}

/** The process that lasts as long as the run: jest's own, of which a worker is a child. */
function runId(): number {
  return process.send === undefined ? process.pid : process.ppid
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder)
    process.once('exit', () => {
      rmSync(folder, { recursive: true, force: true })
    })
    return true
  } catch {
    return false
  }
}

/** The folder of package.json, from wherever this was compiled to. */
export function projectRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'hapi', 'pom.xml'))) {
    const parent = path.dirname(folder)
    if (parent === folder) throw new Error('The project root cannot be found from here.')
    folder = parent
  }
  return folder
}
