import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { launchHapi } from './launch-hapi.js'

/** The programs that HAPI needs and that are not installed, of `java` and `mvn`. */
export function missingForHapi(): readonly string[] {
  return ['java', 'mvn'].filter((program) => spawnSync('which', [program]).status !== 0)
}

/** Where the launcher lies in a project, and what it is built into. */
export function hapiPaths(projectRoot: string): HapiPaths {
  const folder = path.join(projectRoot, 'hapi')
  const target = path.join(folder, 'target')
  return {
    folder,
    target,
    jar: path.join(target, 'neighbourhood-hapi.jar'),
    archive: path.join(target, 'neighbourhood-hapi.jsa'),
    built: path.join(target, 'built'),
    lock: path.join(target, 'building'),
  }
}

export interface HapiPaths {
  readonly folder: string
  readonly target: string
  readonly jar: string
  /** Classes as the JVM loaded them, which halves the time of a start. */
  readonly archive: string
  /** Written when all of it was built: Maven leaves a jar that would not change as old as it was. */
  readonly built: string
  readonly lock: string
}

/**
 * Builds the HAPI launcher with Maven when it is missing or older than its sources, and its archive of classes. Only
 * one process builds at a time; others wait for it.
 */
export async function buildHapi(projectRoot: string, print: (line: string) => void): Promise<void> {
  const paths = hapiPaths(projectRoot)
  if (isBuilt(paths)) return
  const missing = missingForHapi()
  if (missing.length > 0)
    throw new Error(`HAPI needs ${missing.join(' and ')}: install Java 17 and Maven 3.8.`)

  mkdirSync(paths.target, { recursive: true })
  await takeLock(paths.lock)
  try {
    if (isBuilt(paths)) return
    print('Building HAPI from Maven. The first time this downloads about 350 MB.')
    rmSync(paths.archive, { force: true })
    await runMaven(paths.folder)
    print('Making its archive of classes for quick starts.')
    await makeArchive(paths)
    writeFileSync(paths.built, '')
  } finally {
    rmSync(paths.lock, { force: true })
  }
}

function isBuilt({ folder, jar, built }: HapiPaths): boolean {
  if (!existsSync(jar) || !existsSync(built)) return false
  const sources = readdirSync(path.join(folder, 'src'), { recursive: true, encoding: 'utf8' })
  const newest = [path.join(folder, 'pom.xml'), ...sources.map((file) => path.join(folder, 'src', file))]
    .map((file) => statSync(file))
    .filter((entry) => entry.isFile())
    .reduce((latest, { mtimeMs }) => Math.max(latest, mtimeMs), 0)
  return statSync(built).mtimeMs >= newest
}

async function takeLock(lock: string): Promise<void> {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return
    } catch {
      if (isHeld(lock)) await new Promise((resolve) => setTimeout(resolve, 500))
      else rmSync(lock, { force: true })
    }
  }
}

/** A builder that was killed leaves its lock behind. */
function isHeld(lock: string): boolean {
  try {
    const holder = Number(readFileSync(lock, 'utf8'))
    if (holder > 0) process.kill(holder, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function runMaven(folder: string): Promise<void> {
  const maven = spawn('mvn', ['-q', '-B', 'package'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const keep = (chunk: Buffer): void => void (output = (output + chunk.toString()).slice(-4_000))
  maven.stdout.on('data', keep)
  maven.stderr.on('data', keep)
  const code = await new Promise<number | null>((resolve, reject) => {
    maven.on('error', reject)
    maven.on('close', resolve)
  })
  if (code !== 0) throw new Error(`Maven could not build HAPI:\n${output}`)
}

/** Writing the archive took 40 s on two busy cores. */
const ARCHIVE_PATIENCE = 180_000

/** Runs HAPI once, lets it load what every start loads, and stops it: the JVM writes the archive as it ends. */
async function makeArchive({ jar, archive }: HapiPaths): Promise<void> {
  const running = await launchHapi({
    jar,
    port: 0,
    ddl: 'create',
    java: [`-XX:ArchiveClassesAtExit=${archive}`],
  })
  await fetch(`${running.baseUrl}/Patient?_summary=count`)
  await running.stop(ARCHIVE_PATIENCE)
}
