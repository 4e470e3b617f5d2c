import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, types } from '@electric-sql/pglite'
import { createPreparedStatements } from './prepared-statements.js'
import type { ThreadAnswer, ThreadRequest, ThreadStart } from './pglite-messages.js'

/** PGlite computes in the thread that calls it, so it has this one to itself and the event loop stays free. */
const start = workerData as ThreadStart
const port = parentPort
if (!port) throw new Error('This file runs in a worker thread.')

const database = await PGlite.create({
  ...(start.directory === undefined ? {} : { dataDir: start.directory }),
  ...(start.image === undefined ? {} : { loadDataDir: new Blob([start.image as Uint8Array<ArrayBuffer>]) }),
  parsers: {
    [types.DATE]: (text: string) => text,
    [types.TIMESTAMP]: (text: string) => text,
    [types.TIMESTAMPTZ]: (text: string) => new Date(text).toISOString(),
    [types.INT8]: (text: string) => Number(text),
  },
})

// What is asked for is one person's, by key, so that no value wants a plan of its own.
await database.exec('set plan_cache_mode = force_generic_plan')
const statements = createPreparedStatements(database)

port.on('message', (request: ThreadRequest) => {
  void answer(request).then((reply) => {
    port.postMessage(reply)
  })
})
port.postMessage({ id: 0, rows: [] } satisfies ThreadAnswer)

async function answer(request: ThreadRequest): Promise<ThreadAnswer> {
  try {
    return { id: request.id, rows: await run(request) }
  } catch (error) {
    const { message, code } = error as { message: string; code?: string }
    return { id: request.id, error: { message, ...(code === undefined ? {} : { code }) } }
  }
}

async function run(request: ThreadRequest): Promise<readonly unknown[]> {
  switch (request.kind) {
    case 'query':
      return statements.run(request.sql, request.parameters)
    case 'script':
      statements.forgetAll()
      await database.exec(request.sql)
      return []
    case 'image':
      return [new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer())]
    case 'close':
      await database.close()
      return []
  }
}
