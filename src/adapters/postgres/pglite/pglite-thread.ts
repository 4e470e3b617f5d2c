import { parentPort, workerData } from 'node:worker_threads'
import { PGlite, types } from '@electric-sql/pglite'
import { createPreparedStatements } from './prepared-statements.js'
import type { StatementResult, ThreadAnswer, ThreadRequest, ThreadStart } from './pglite-messages.js'

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
port.postMessage({ id: 0, results: [] } satisfies ThreadAnswer)

async function answer(request: ThreadRequest): Promise<ThreadAnswer> {
  if (request.kind !== 'statements')
    return { id: request.id, results: [await resultOf(() => runOther(request))] }
  const results: StatementResult[] = []
  for (const { sql, parameters } of request.statements)
    results.push(await resultOf(() => statements.run(sql, parameters)))
  return { id: request.id, results }
}

async function resultOf(work: () => Promise<readonly unknown[]>): Promise<StatementResult> {
  try {
    return { rows: await work() }
  } catch (error) {
    const { message, code } = error as { message: string; code?: string }
    return { error: { message, ...(code === undefined ? {} : { code }) } }
  }
}

async function runOther(
  request: Exclude<ThreadRequest, { kind: 'statements' }>,
): Promise<readonly unknown[]> {
  switch (request.kind) {
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
