import type { EventCount, EventFilter, RequestEvents, RequestPage } from '../../../audit/audit-reader.js'
import { toLoggedEvent, type EntryColumns } from '../../../audit/entry-columns.js'
import type { Queryable } from '../database.js'
import { ENTRY_SELECT } from './audit-entry-sql.js'
import { toWhere } from './event-filter-sql.js'

/** How many events of one request are given: a batch leaves thousands. */
const MOST_OF_ONE = 20

interface CountRow extends Omit<EventCount, 'count'> {
  readonly request_id: string
  readonly count: number
}

interface RequestRow {
  readonly request_id: string
  readonly total: number
  readonly people: number
}

/** A page of requests, the newest first by the first event that they left. */
export async function searchRequests(
  database: Queryable,
  filter: EventFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<RequestPage> {
  const { where, parameters } = toWhere(filter)
  const [next, after] = [parameters.length + 1, parameters.length + 2]
  // Not materialized, so that the other events of a request are looked up by its id.
  const shown = `with shown as not materialized (select * from audit_entries ${where})`
  const first = await database.query<{ readonly request_id: string }>(
    `${shown} select e.request_id from shown e
      where not exists (select from shown f where f.request_id = e.request_id
        and (f.recorded_at, f.log, f.index) < (e.recorded_at, e.log, e.index))
      order by e.recorded_at desc, e.log, e.index desc offset $${next} limit $${after}`,
    [...parameters, offset, limit],
  )
  const ids = first.map(({ request_id }) => request_id)
  const ofThese = [...parameters, ids]
  const [counted] = await database.query<{ readonly total: number }>(
    `select count(distinct request_id)::int as total from audit_entries ${where}`,
    parameters,
  )
  if (ids.length === 0) return { requests: [], total: counted?.total ?? 0 }
  const rows = await database.query<EntryColumns>(
    `${shown} select ${ENTRY_SELECT} from (
       select *, row_number() over (partition by request_id order by recorded_at, log, index) as place
         from shown where request_id = any($${next}::text[])) one
      where place <= ${MOST_OF_ONE} order by recorded_at, log, index`,
    ofThese,
  )
  const totals = await database.query<RequestRow>(
    `${shown} select request_id, count(*)::int as total, count(distinct person)::int as people
       from shown where request_id = any($${next}::text[]) group by request_id`,
    ofThese,
  )
  const counts = await database.query<CountRow>(
    `${shown} select request_id, kind, decision, reason is not null as "hasReason", count(*)::int as count
       from shown where request_id = any($${next}::text[]) group by 1, 2, 3, 4 order by 2, 3, 4`,
    ofThese,
  )
  const events = rows.map(toLoggedEvent)
  const requests = ids.map((requestId): RequestEvents => {
    const of = totals.find(({ request_id }) => request_id === requestId)
    return {
      requestId,
      events: events.filter((event) => event.requestId === requestId),
      counts: counts.filter(({ request_id }) => request_id === requestId),
      total: of?.total ?? 0,
      people: of?.people ?? 0,
    }
  })
  return { requests, total: counted?.total ?? 0 }
}
