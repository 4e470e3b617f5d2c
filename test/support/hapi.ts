import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { bootHapi } from '../../src/cli/boot-hapi.js'
import { missingForHapi } from '../../src/cli/build-hapi.js'
import { isRequired } from './required.js'

/** Long enough to download and build HAPI the first time. */
export const HAPI_PATIENCE = 900_000

/** `describe` when HAPI can be had; skipped with one line when not. A run that requires it fails without it. */
export function describeWithHapi(name: string, body: () => void): void {
  const possible = findHapi() ? describe : describe.skip
  possible(name, body)
}

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
  const starter = path.join(folder, 'starter')
  const address = path.join(folder, 'address')
  for (;;) {
    if (isFirst(folder)) {
      writeFileSync(starter, String(process.pid))
      const hapi = await bootHapi({ projectRoot: projectRoot(), port: 0, livesWith: run })
      hapi.letGo()
      writeFileSync(address, hapi.baseUrl)
      return hapi.baseUrl
    }
    const baseUrl = existsSync(address) ? readFileSync(address, 'utf8') : ''
    if (baseUrl !== '' && (await answers(baseUrl))) return baseUrl
    // What lies there is of an earlier run whose number came round again, or of a starter that died.
    if (baseUrl !== '' || isGone(starter)) rmSync(folder, { recursive: true, force: true })
    else await new Promise((resolve) => setTimeout(resolve, 250))
  }
}

async function answers(baseUrl: string): Promise<boolean> {
  try {
    await (await fetch(`${baseUrl}/Basic?_summary=count`)).arrayBuffer()
    return true
  } catch {
    return false
  }
}

function isGone(starter: string): boolean {
  if (!existsSync(starter)) return false
  try {
    process.kill(Number(readFileSync(starter, 'utf8')), 0)
    return false
  } catch {
    return true
  }
}

/** The process that lasts as long as the run: jest's own, of which a worker is a child. */
function runId(): number {
  return process.connected ? process.ppid : process.pid
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder)
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
