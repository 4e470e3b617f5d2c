import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CommandContext } from '../command-context.js'
import { hapi } from '../hapi.js'

/** Another database for HAPI than its own. */
export interface HapiDatabase {
  readonly jdbcUrl?: string | undefined
  readonly dbUser?: string | undefined
  readonly dbPasswordFile?: string | undefined
}

const USUAL_PORT = '8081'

/** `hapi [--port N] [--jdbc-url U --db-user U --db-password-file F]`: boots a HAPI and runs it until told to stop. */
export async function hapiCommand(
  { config, print, untilStopped }: CommandContext,
  port: string | undefined,
  database: HapiDatabase = {},
): Promise<number> {
  const stop = new AbortController()
  void untilStopped().then(() => {
    stop.abort()
  })
  await hapi({
    projectRoot: projectRoot(),
    port: parsePort(port ?? USUAL_PORT),
    dataDir: config.dataDir,
    ...database,
    print,
    signal: stop.signal,
  })
  return 0
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN
  if (port >= 0 && port <= 65_535) return port
  throw new Error('--port must be a number from 0 to 65535.')
}

/** The folder that holds `hapi/pom.xml`, above wherever this was compiled to. */
function projectRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'hapi', 'pom.xml'))) {
    const parent = path.dirname(folder)
    if (parent === folder)
      throw new Error('hapi/pom.xml cannot be found: run this from a clone of the project.')
    folder = parent
  }
  return folder
}
