import type { WaitingSteps } from '../../../web/confirmation.js'
import type { Database } from '../database.js'

/** Steps that wait to be confirmed. Of those who take one at the same moment, on whichever gateway, one has it. */
export function createWaitingSteps(database: Database): WaitingSteps {
  return {
    async put(session, { digest, until }) {
      await database.query(
        `insert into waiting_steps (session, digest, expires_at) values ($1, $2, $3)
         on conflict (session) do update set digest = excluded.digest, expires_at = excluded.expires_at`,
        [session, digest, until],
      )
    },
    async take(session) {
      const [taken] = await database.query<TakenRow>(
        'delete from waiting_steps where session = $1 returning digest, expires_at',
        [session],
      )
      return taken && { digest: taken.digest, until: Number(taken.expires_at) }
    },
  }
}

interface TakenRow {
  readonly digest: string
  readonly expires_at: number | string
}
