import { assertIssued } from '../../../access/gate.js'
import type { AlertEntry, AlertKey, Alerts, AlertStep } from '../../../review/alerts.js'
import type { Queryable } from '../database.js'
import { concernedBy, requestConcerns } from './concerns-sql.js'

interface AlertRow {
  readonly request_id: string
  readonly reason: string
  readonly raised_at: string
  readonly state: AlertEntry['state']
  readonly steps: string
  readonly total: number
}

/** Each alert with its state: what was taken last decides, and closing is last. */
const ALERTS = `
  select a.request_id, a.reason, a.raised_at, s.state, s.steps, (count(*) over ())::int as total
    from access_alerts a cross join lateral (
      select case when bool_or(step = 'closed') then 'closed' when count(*) > 0 then 'looked-at' else 'new' end as state,
             coalesce(json_agg(json_build_object('step', step, 'outcome', outcome, 'words', words, 'actorId', actor_id,
               'actorName', actor_name, 'takenAt', taken_at) order by taken_at), '[]')::text as steps
        from alert_steps t where t.request_id = a.request_id and t.reason = a.reason) s`

/** Whether an alert is kept from somebody: `$1` is their id, `$2` the ties that count. */
const CONCERNS = requestConcerns('a.request_id', '$1', '$2')

const KEPT = `
  select count(*)::int as kept from access_alerts a where ${CONCERNS} and not exists (
    select from alert_steps t where t.request_id = a.request_id and t.reason = a.reason and t.step = 'closed')`

/** Alerts and the steps taken about them in PostgreSQL: both are added, and never changed. */
export function createAlerts(database: Queryable): Alerts {
  return {
    async searchAlerts(permit, { state = '', reason = '' }, { offset, limit }) {
      assertIssued(permit)
      const { id, ties } = concernedBy(permit)
      const rows = await database.query<AlertRow>(
        `${ALERTS} where ($3 = '' or s.state = $3) and ($4 = '' or a.reason = $4) and not ${CONCERNS}
         order by a.raised_at desc, a.request_id, a.reason limit $5 offset $6`,
        [id, ties, state, reason, limit, offset],
      )
      const [kept] = await database.query<{ readonly kept: number }>(KEPT, [id, ties])
      return { alerts: rows.map(toAlert), total: rows[0]?.total ?? 0, kept: kept?.kept ?? 0 }
    },

    async readAlert(permit, { requestId, reason }) {
      assertIssued(permit)
      const [row] = await database.query<AlertRow>(`${ALERTS} where a.request_id = $1 and a.reason = $2`, [
        requestId,
        reason,
      ])
      return row && toAlert(row)
    },

    async isOwn(permit, { requestId }: AlertKey) {
      assertIssued(permit)
      const rows = await database.query(
        'select from audit_entries where request_id = $1 and actor_id = $2 limit 1',
        [requestId, permit.actor.id],
      )
      return rows.length > 0
    },

    async isKept(permit, { requestId, reason }) {
      assertIssued(permit)
      const { id, ties } = concernedBy(permit)
      const rows = await database.query(
        `select from access_alerts a where ${CONCERNS} and a.request_id = $3 and a.reason = $4`,
        [id, ties, requestId, reason],
      )
      return rows.length > 0
    },

    async keepStep(permit, { requestId, reason }, step) {
      assertIssued(permit)
      const kept = await database.query(
        `insert into alert_steps (request_id, reason, step, outcome, words, actor_id, actor_name, taken_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8::timestamptz) on conflict do nothing returning step`,
        [
          requestId,
          reason,
          step.step,
          step.outcome ?? '',
          step.words,
          step.actorId,
          step.actorName,
          step.takenAt,
        ],
      )
      return kept.length > 0 ? 'kept' : 'stale'
    },
  }
}

function toAlert({ request_id, reason, raised_at, state, steps }: AlertRow): AlertEntry {
  // PostgreSQL made this text a moment ago.
  const taken = JSON.parse(steps) as readonly (Omit<AlertStep, 'outcome'> & {
    readonly outcome: NonNullable<AlertStep['outcome']> | ''
  })[]
  return {
    requestId: request_id,
    reason,
    raisedAt: raised_at,
    state,
    steps: taken.map((one) => ({ ...one, outcome: one.outcome === '' ? undefined : one.outcome })),
  }
}
