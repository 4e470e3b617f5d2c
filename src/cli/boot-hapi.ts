import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { buildHapi, hapiPaths } from './build-hapi.js'
import { launchHapi, type RunningHapi } from './launch-hapi.js'

export interface HapiBoot {
  readonly projectRoot: string
  /** 0 lets the system choose one. */
  readonly port: number
  /** Where its own H2 database is kept; in memory, and forgotten at the end, when left out. */
  readonly dataDir?: string | undefined
  /** Another database, for example `jdbc:postgresql://127.0.0.1:5432/hapi`. */
  readonly jdbcUrl?: string | undefined
  readonly dbUser?: string | undefined
  readonly dbPasswordFile?: string | undefined
  /** The process with which HAPI ends; this one when left out. */
  readonly livesWith?: number | undefined
  readonly print?: (line: string) => void
}

/** Builds HAPI if need be, starts it on loopback, and resolves when it answers. */
export async function bootHapi(boot: HapiBoot): Promise<RunningHapi> {
  const { projectRoot, port, dbUser, dbPasswordFile, livesWith, print = () => undefined } = boot
  await buildHapi(projectRoot, print)
  const { jar, archive } = hapiPaths(projectRoot)
  const database = boot.jdbcUrl ?? ownDatabase(boot.dataDir)
  print('Starting HAPI.')
  return launchHapi({
    jar,
    port,
    jdbcUrl: database,
    dbUser,
    dbPasswordFile,
    livesWith,
    ddl: database === undefined ? 'create' : 'update',
    java: existsSync(archive) ? [`-XX:SharedArchiveFile=${archive}`] : [],
  })
}

/** H2 writes half a second late unless it is told otherwise: an acknowledged write would not survive a crash. */
function ownDatabase(dataDir: string | undefined): string | undefined {
  if (dataDir === undefined) return undefined
  const folder = path.resolve(dataDir, 'hapi')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return `jdbc:h2:file:${path.join(folder, 'fhir')};WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE`
}
