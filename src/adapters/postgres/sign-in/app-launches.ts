import { createHash } from 'node:crypto'
import type { PersonId } from '../../../fhir/person-id.js'
import type { AppLaunch, AppLaunches } from '../../../identity/app-grant.js'
import type { Database } from '../database.js'

/** How long an app has to come back with its handle, in seconds. */
const LIFE = 300

interface StoredLaunch {
  readonly client_id: string
  readonly session: string
  readonly person_id: string
}

export interface AppLaunchesParts {
  readonly database: Database
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Random, hard to guess. */
  readonly newHandle: () => string
}

/** Launches under the hash of their handle: whoever reads the table cannot use one. */
export function createAppLaunches({ database, now, newHandle }: AppLaunchesParts): AppLaunches {
  const seconds = (): number => Math.floor(now() / 1000)

  return {
    async create({ clientId, session, patient }) {
      const handle = newHandle()
      await database.query(
        `insert into app_launches (handle_hash, client_id, session, person_id, expires_at)
         values ($1, $2, $3, $4, $5)`,
        [hashOf(handle), clientId, session, patient, seconds() + LIFE],
      )
      return handle
    },

    async find(handle) {
      const found = await database.query<StoredLaunch>(
        `select client_id, session, person_id from app_launches where handle_hash = $1 and expires_at > $2`,
        [hashOf(handle), seconds()],
      )
      return found.map(toLaunch)[0]
    },

    async take(handle) {
      const taken = await database.query<StoredLaunch>(
        `delete from app_launches where handle_hash = $1 and expires_at > $2
         returning client_id, session, person_id`,
        [hashOf(handle), seconds()],
      )
      return taken.map(toLaunch)[0]
    },
  }
}

function hashOf(handle: string): string {
  return createHash('sha256').update(handle).digest('base64url')
}

function toLaunch({ client_id, session, person_id }: StoredLaunch): AppLaunch {
  return { clientId: client_id, session, patient: person_id as PersonId }
}
