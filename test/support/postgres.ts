import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openPostgres } from '../../src/adapters/postgres/open-postgres.js'
import { isRequired } from './required.js'

export interface PostgresPrograms {
  /** The folder of `initdb` and `postgres`. */
  readonly folder: string
  /** Whom it runs as: PostgreSQL refuses to run as root. Nobody else is needed when we are not root. */
  readonly as: { readonly uid: number; readonly gid: number } | undefined
}

export interface RunningPostgres {
  readonly port: number
  /** For `pg`: the superuser, by trust, on loopback. */
  readonly url: string
  /** Creates an empty database of this name and gives its address. */
  createDatabase(name: string): Promise<string>
  stop(): Promise<void>
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>
  /** Starts it again on the same data. */
  restart(): Promise<void>
}

/** `describe` when PostgreSQL can be had; skipped with one line when not. A run that requires it fails. */
export function describeWithPostgres(name: string, body: () => void): void {
  const possible = find() === undefined ? describe.skip : describe
  possible(name, body)
}

function find(): PostgresPrograms | undefined {
  const programs = findPostgres()
  if (programs !== undefined) return programs
  const why = 'initdb and postgres cannot be found, or there is no user `postgres` to run them as root'
  if (isRequired('postgres')) throw new Error(`PostgreSQL is required but ${why}.`)
  process.stderr.write(`Skipped what needs PostgreSQL: ${why}.\n`)
  return undefined
}

/** Where PostgreSQL's programs are: the newest of Debian's, or in PATH. `undefined` when they cannot be run. */
function findPostgres(): PostgresPrograms | undefined {
  const folder = [...debianFolders(), ...pathFolder()].find((each) => existsSync(path.join(each, 'initdb')))
  if (folder === undefined) return undefined
  if (process.getuid?.() !== 0) return { folder, as: undefined }

  const uid = idOf('-u')
  const gid = idOf('-g')
  return uid === undefined || gid === undefined ? undefined : { folder, as: { uid, gid } }
}

function debianFolders(): readonly string[] {
  const root = '/usr/lib/postgresql'
  if (!existsSync(root)) return []
  const versions = readdirSync(root).sort((one, other) => Number(other) - Number(one))
  return versions.map((version) => path.join(root, version, 'bin'))
}

function pathFolder(): readonly string[] {
  const { status, stdout } = spawnSync('which', ['initdb'], { encoding: 'utf8' })
  return status === 0 ? [path.dirname(stdout.trim())] : []
}

function idOf(option: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [option, 'postgres'], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : undefined
}

/**
 * A PostgreSQL of its own on loopback, in a temporary folder, gone when stopped. It does not wait for the disk: it
 * survives being killed, not a power cut.
 */
export async function startPostgres(): Promise<RunningPostgres> {
  const programs = findPostgres()
  if (programs === undefined) throw new Error('PostgreSQL cannot be found.')
  const folder = mkdtempSync(path.join(tmpdir(), 'neighbourhood-record-postgres-'))
  if (programs.as) chownSync(folder, programs.as.uid, programs.as.gid)
  const data = path.join(folder, 'data')
  execFileSync(
    path.join(programs.folder, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...programs.as, stdio: 'ignore', cwd: folder },
  )

  const port = await freePort()
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`
  let server = await serve()

  return {
    port,
    url,
    async createDatabase(name) {
      const database = await openPostgres({ url, connections: 1 })
      await database.script(`create database "${name}"`)
      await database.close()
      return url.replace(/postgres$/, name)
    },
    async stop() {
      await end(server, 'SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
    kill: () => end(server, 'SIGKILL'),
    async restart() {
      server = await serve()
    },
  }

  async function serve(): Promise<ChildProcess> {
    const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: '', fsync: 'off' }
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const child = spawn(path.join(programs?.folder ?? '', 'postgres'), ['-D', data, ...options], {
      ...programs?.as,
      cwd: folder,
      stdio: 'ignore',
    })
    await untilItAnswers(url, child)
    return child
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => {
        resolve(port)
      })
    })
  })
}

async function untilItAnswers(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + 30_000
  for (;;) {
    if (child.exitCode !== null) throw new Error('PostgreSQL ended as soon as it was started.')
    const database = await openPostgres({ url, connections: 1 })
    try {
      await database.query('select 1')
      return
    } catch (error) {
      if (performance.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    } finally {
      await database.close()
    }
  }
}

async function end(server: ChildProcess, signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill(signal)
  await ended
}
