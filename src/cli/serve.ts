import { createServer, type RequestListener, type Server } from 'node:http'
import { lockDirectory } from '../embedded/directory-lock.js'
import type { App } from '../app.js'
import type { CommandContext } from './command-context.js'
import { createDemoClock } from './demo-clock.js'
import { openGateway } from './open-gateway.js'
import { seedAtFirstStart } from './seed-at-first-start.js'
import { welcome } from './welcome.js'

/** How long requests under way may take once the process is asked to stop, in milliseconds. */
const DRAIN_LIMIT = 10_000

/**
 * Runs the gateway until the process is asked to stop: takes the data directory, opens everything, listens, posts the
 * demo neighbourhood at the first start, and at the end lets what is under way finish.
 */
export async function serve(context: CommandContext): Promise<number> {
  const { config, print, complain } = context
  const locking = await lockDirectory(config.dataDir, () => `${config.baseUrl} (process ${process.pid})`)
  if (locking.outcome === 'taken') {
    complain(
      `The data directory ${config.dataDir} is in use by ${locking.holder}. Stop that one first, or set DATA_DIR.`,
    )
    return 1
  }

  const stopped = context.untilStopped()
  let app: App | undefined
  const servers: Server[] = []
  try {
    const demoClock = await createDemoClock(config)
    app = await openGateway(config, demoClock.now)
    servers.push(await listen(app.handler as RequestListener, config.port, config.host))
    if (config.adminPort !== undefined) {
      servers.push(await listen(app.adminHandler as RequestListener, config.adminPort, '127.0.0.1'))
    }
    if (config.demo) await Promise.race([seedAtFirstStart(context, demoClock), stopped])
    welcome(config, print)
    await stopped
    print('Stopping: finishing what is under way …')
  } finally {
    await Promise.all(servers.map(drain))
    await app?.close()
    await locking.lock.release()
  }
  print('Stopped.')
  return 0
}

function listen(handler: RequestListener, port: number, host: string): Promise<Server> {
  const server = createServer(handler)
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use. Stop what uses it, or set PORT.`)
          : error,
      )
    })
    server.listen(port, host, () => {
      resolve(server)
    })
  })
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => {
      server.closeAllConnections()
    }, DRAIN_LIMIT)
    server.close(() => {
      clearTimeout(limit)
      resolve()
    })
    server.closeIdleConnections()
  })
}
