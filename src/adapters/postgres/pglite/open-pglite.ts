import { Worker } from 'node:worker_threads'
import { DatabaseUnavailable, type Database, type Parameter, type Queryable } from '../database.js'
import { createJourneys, rowsOf } from './pglite-journeys.js'
import type { StatementResult, ThreadAnswer, ThreadRequest, ThreadStart } from './pglite-messages.js'
import { checkStorable } from '../sql-error.js'
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
  const travel = createJourneys({
    takeTurn,
    run: (statements) => thread.ask({ kind: 'statements', statements }),
  })

  return {
    async query(sql, parameters = [], turn = 'usual') {
      checkStorable(parameters)
      return (await travel(sql, parameters, turn)) as never
    },
    transaction: (work) => takeTurn('usual', () => inTransaction(thread, work)),
    async script(sql) {
      await takeTurn('usual', () => one(thread, { kind: 'script', sql }))
    },
    image: async () => (await takeTurn('usual', () => one(thread, { kind: 'image' })))[0] as Uint8Array,
    close: () =>
      takeTurn('end', async () => {
        await one(thread, { kind: 'close' })
        await thread.stop()
      }),
  }
}

async function inTransaction<T>(thread: Thread, work: (transaction: Queryable) => Promise<T>): Promise<T> {
  const run = async (sql: string, parameters: readonly Parameter[] = []): Promise<readonly unknown[]> => {
    checkStorable(parameters)
    return one(thread, { kind: 'statements', statements: [{ sql, parameters }] })
  }
  await run('begin')
  try {
    const result = await work({ query: async (sql, parameters) => (await run(sql, parameters)) as never })
    await run('commit')
    return result
  } catch (error) {
    await run('rollback')
    throw error
  }
}

/** The rows of a request that has one result. */
async function one({ ask }: Thread, request: Unsent): Promise<readonly unknown[]> {
  const [result] = await ask(request)
  return rowsOf(result)
}

interface Thread {
  readonly ready: Promise<void>
  readonly ask: (request: Unsent) => Promise<readonly StatementResult[]>
  readonly stop: () => Promise<void>
}

interface Waiting {
  resolve(results: readonly StatementResult[]): void
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

  worker.on('message', ({ id, results }: ThreadAnswer) => {
    const one = waiting.get(id)
    waiting.delete(id)
    one?.resolve(results)
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
