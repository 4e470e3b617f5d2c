import type { RaiseAlerts } from '../../../access/alerts.js'
import type { Queryable } from '../database.js'

/** Alerts in the database, each reason of a request once. */
export function createRaiseAlerts(database: Queryable): RaiseAlerts {
  return async function raiseAlerts(alerts) {
    await database.query(
      `insert into access_alerts (request_id, reason, raised_at)
       select * from unnest($1::text[], $2::text[], $3::timestamptz[]) on conflict do nothing`,
      [
        alerts.map(({ requestId }) => requestId),
        alerts.map(({ reason }) => reason),
        alerts.map(({ raisedAt }) => new Date(raisedAt).toISOString()),
      ],
    )
  }
}
