import { createHash } from 'node:crypto'
import { mkdir, realpath, rename, unlink } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The one process that may use a data directory. */
export interface DirectoryLock {
  release(): Promise<void>
}

export type Locking =
  | { readonly outcome: 'held'; readonly lock: DirectoryLock }
  /** Somebody else has it: what they said of themselves. */
  | { readonly outcome: 'taken'; readonly holder: string }

/** The longest path of a socket that every system takes. */
const LONGEST_SOCKET_PATH = 100

/**
 * Takes a data directory for this process, until released or the process ends in whatever way. PGlite takes no lock of
 * its own, and two processes on one directory would destroy it. The lock is a socket on which the holder says who it
 * is (`introduce`): it cannot outlive its process, and does not mistake a later process of the same number for it.
 */
export async function lockDirectory(directory: string, introduce: () => string): Promise<Locking> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const socket = await socketOf(directory)

  for (let attempt = 0; attempt < 5; attempt++) {
    const server = await listen(socket, introduce)
    if (server) return { outcome: 'held', lock: { release: () => close(server) } }
    const holder = await ask(socket)
    if (holder !== undefined) return { outcome: 'taken', holder }
    await removeStale(socket, `${socket}.${process.pid}`)
  }
  return { outcome: 'taken', holder: 'another process that is starting now' }
}

async function socketOf(directory: string): Promise<string> {
  const real = await realpath(directory)
  const inside = path.join(real, 'gateway.sock')
  if (process.platform !== 'win32' && inside.length <= LONGEST_SOCKET_PATH) return inside
  const name = `neighbourhood-record-${createHash('sha256').update(real).digest('hex').slice(0, 24)}.sock`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(tmpdir(), name)
}

function listen(socket: string, introduce: () => string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((connection) => connection.end(introduce()))
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(socket, () => {
      server.unref()
      resolve(server)
    })
  })
}

/** What the holder says, or `undefined` when nobody is behind the socket. */
function ask(socket: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const connection = connect(socket)
    let said = ''
    connection.setTimeout(2_000, () => {
      connection.destroy()
      resolve('a process that does not answer')
    })
    connection.on('data', (bytes) => (said += bytes.toString('utf8')))
    connection.on('end', () => {
      resolve(said)
    })
    connection.on('error', () => {
      resolve(undefined)
    })
  })
}

/** Takes a dead socket out of the way; puts it back when it turns out to be alive after all. */
async function removeStale(socket: string, aside: string): Promise<void> {
  try {
    await rename(socket, aside)
  } catch {
    return // somebody else was quicker
  }
  if ((await ask(aside)) === undefined) await unlink(aside)
  else await rename(aside, socket)
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve()
    })
  })
}
