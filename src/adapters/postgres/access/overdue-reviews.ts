import type { OverdueReviews } from '../../../review/escalate-overdue.js'
import type { Queryable } from '../database.js'

/** Reviews that are overdue, from the tables. */
export function createOverdueReviews(database: Queryable): OverdueReviews {
  return {
    async searchOverdue(now, limit) {
      const rows = await database.query<{ readonly request_id: string }>(
        `select u.request_id from access_uses u
          where u.review_due < $1::timestamptz
            and not exists (select from access_reviews r where r.use_id = u.use_id)
            and not exists (select from access_alerts a where a.request_id = u.request_id and a.reason = 'review-overdue')
          order by u.review_due, u.request_id limit $2`,
        [now, limit],
      )
      return rows.map(({ request_id }) => request_id)
    },
  }
}
