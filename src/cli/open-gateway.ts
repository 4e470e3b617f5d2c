import { pino } from 'pino'
import { createApp, type App } from '../app.js'
import { openDatabase } from '../adapters/postgres/open-database.js'
import type { Config } from '../config/config.js'
import { projectRoot, releaseOf } from './project-root.js'

/** Opens database and app for this configuration, by this clock; closing it closes both. */
export async function openGateway(config: Config, now: () => number): Promise<App> {
  const database = await openDatabase(config)
  try {
    const root = projectRoot()
    const logger = pino({ level: config.logLevel })
    const app = await createApp({ config, database, logger, root, release: releaseOf(root), now })
    return {
      ...app,
      async close() {
        await app.close()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
