import { Worker } from 'node:worker_threads'
import { DatabaseUnavailable, type Database, type Parameter, type Queryable } from './database.js'
import type { ThreadAnswer, ThreadRequest, ThreadStart } from './pglite-messages.js'
import { checkStorable, SqlError } from './sql-error.js'
import { createTurnQueue } from './turn-queue.js'

/** A PGlite database, and a way to copy it. */
export interface PgliteDatabase extends Database {
  /** The data directory as a tar file, from which another one can be started quickly. */
  image(): Promise<Uint8Array>
}

type Unsent = ThreadRequest extends infer Request
  ? Request extends { id: number }
    ? Omit<Request, 'id'>
    : never
  : never

/**
 * Opens PGlite in a thread of its own; in memory when no directory is named. Statements run one after another, each in
 * its {@link Turn}, and a transaction keeps all others waiting until it ends. Survives kill -9; a power loss may take the last writes, because
 * PGlite does not sync to the disk.
 *
 * The directory MUST be held by one process only: PGlite takes no lock of its own.
 */
export async function openPglite(start: ThreadStart): Promise<PgliteDatabase> {
  const thread = startThread(start)
  await thread.ready

  const takeTurn = createTurnQueue()
  const query: Queryable['query'] = (sql, parameters = [], turn = 'usual') =>
    takeTurn(turn, () => thread.ask(aQuery(sql, parameters))) as never

  return {
    query,
    transaction: (work) => takeTurn('usual', () => inTransaction(thread.ask, work)),
    async script(sql) {
      await takeTurn('usual', () => thread.ask({ kind: 'script', sql }))
    },
    image: async () => (await takeTurn('usual', () => thread.ask({ kind: 'image' })))[0] as Uint8Array,
    close: () =>
      takeTurn('end', async () => {
        await thread.ask({ kind: 'close' })
        await thread.stop()
      }),
  }
}

/** @throws UnstorableText */
function aQuery(sql: string, parameters: readonly Parameter[]): Unsent {
  checkStorable(parameters)
  return { kind: 'query', sql, parameters }
}

async function inTransaction<T>(
  ask: (request: Unsent) => Promise<readonly unknown[]>,
  work: (transaction: Queryable) => Promise<T>,
): Promise<T> {
  await ask(aQuery('begin', []))
  try {
    const result = await work({
      query: async (sql, parameters = []) => ask(aQuery(sql, parameters)) as never,
    })
    await ask(aQuery('commit', []))
    return result
  } catch (error) {
    await ask(aQuery('rollback', []))
    throw error
  }
}

interface Thread {
  readonly ready: Promise<void>
  readonly ask: (request: Unsent) => Promise<readonly unknown[]>
  readonly stop: () => Promise<void>
}

interface Waiting {
  resolve(rows: readonly unknown[]): void
  reject(error: Error): void
}

function startThread(start: ThreadStart): Thread {
  const worker = new Worker(new URL('./pglite-thread.js', import.meta.url), { workerData: start })
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let ended: Error | undefined

  function end(error: Error): void {
    ended = error
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
  }

  worker.on('message', ({ id, rows, error }: ThreadAnswer) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (error) one?.reject(new SqlError(error.message, error.code))
    else one?.resolve(rows ?? [])
  })
  worker.on('error', (error) => {
    end(new DatabaseUnavailable(`The database thread failed: ${error.message}`))
  })
  worker.on('exit', () => {
    end(new DatabaseUnavailable('The database is closed.'))
  })

  return {
    ready: new Promise((resolve, reject) => {
      waiting.set(0, {
        resolve: () => {
          resolve()
        },
        reject,
      })
    }),
    ask(request) {
      if (ended) return Promise.reject(ended)
      const id = ++lastId
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        worker.postMessage({ ...request, id })
      })
    },
    async stop() {
      await worker.terminate()
    },
  }
}
