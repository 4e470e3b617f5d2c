import { assertIssued } from '../../../access/gate.js'
import type { CountWaiting } from '../../../review/waiting-work.js'
import type { Queryable } from '../database.js'

interface CountRow {
  readonly overdue: number
  readonly waiting: number
  readonly new_alerts: number
}

const COUNTS = `
  select count(*) filter (where u.review_due < $1::timestamptz)::int as overdue,
         count(*) filter (where u.review_due >= $1::timestamptz)::int as waiting,
         (select count(*)::int from access_alerts a where not exists (
            select from alert_steps s where s.request_id = a.request_id and s.reason = a.reason)) as new_alerts
    from access_uses u where not exists (select from access_reviews r where r.use_id = u.use_id)`

/** Counts in the tables what waits for a reviewer. */
export function createCountWaiting(database: Queryable): CountWaiting {
  return {
    async countWaiting(permit, now) {
      assertIssued(permit)
      const [row] = await database.query<CountRow>(COUNTS, [now])
      return {
        overdueReviews: row?.overdue ?? 0,
        waitingReviews: row?.waiting ?? 0,
        newAlerts: row?.new_alerts ?? 0,
      }
    },
  }
}
