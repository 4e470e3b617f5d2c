import type { AuditReader, EventFilter } from '../../../audit/audit-reader.js'
import { toLoggedEvent, type EntryColumns } from '../../../audit/entry-columns.js'
import { ENTRY_SELECT } from './audit-entry-sql.js'
import type { Parameter, Queryable } from '../database.js'
import { isAtRisk } from '../access/risk-flag-sql.js'

/** Searches the log in the database. */
export function createAuditReader({ database }: { readonly database: Queryable }): AuditReader {
  return {
    async search(filter, { offset, limit }) {
      const { where, parameters } = toWhere(filter)
      const rows = await database.query<EntryColumns>(
        `select ${ENTRY_SELECT} from audit_entries ${where}
         order by recorded_at desc, log, index desc
         offset $${parameters.length + 1} limit $${parameters.length + 2}`,
        [...parameters, offset, limit],
      )
      const [counted] = await database.query<{ total: number }>(
        `select count(*) as total from audit_entries ${where}`,
        parameters,
      )
      return { events: rows.map(toLoggedEvent), total: counted?.total ?? 0 }
    },

    async readAt(places) {
      if (places.length === 0) return []
      const rows = await database.query<EntryColumns>(
        `select ${ENTRY_SELECT} from audit_entries
         where (log, index) in (select * from unnest($1::text[], $2::bigint[]))`,
        [places.map(({ log }) => log), places.map(({ index }) => index)],
      )
      return rows.map(toLoggedEvent)
    },
  }
}

/** Conditions with a numbered parameter each, in the order of the table's indexes. */
function toWhere(filter: EventFilter): { readonly where: string; readonly parameters: readonly Parameter[] } {
  const given = CONDITIONS.flatMap(([field, condition]) => {
    const value = filter[field]
    return value === undefined ? [] : [{ condition, value }]
  })
  if (given.length === 0) return { where: '', parameters: [] }
  return {
    where: `where ${given.map(({ condition }, place) => condition.replace('?', `$${place + 1}`)).join(' and ')}`,
    parameters: given.map(({ value }) => value),
  }
}

const CONDITIONS: readonly (readonly [keyof EventFilter, string])[] = [
  ['person', 'person = ?'],
  ['actorId', 'actor_id = ?'],
  ['requestId', 'request_id = ?'],
  ['decision', 'decision = ?'],
  ['from', 'recorded_at >= ?::bigint'],
  ['before', 'recorded_at < ?::bigint'],
  ['kinds', 'kind = any(?::text[])'],
  ['actorKinds', 'actor_kind = any(?::text[])'],
  [
    'systemsToldTo',
    `(actor_kind <> 'partner-system' or person is null or organisation = ?
       or (decision is distinct from 'permit' and interaction not in ('create', 'update', 'transaction', 'batch'))
       or exists (
       select from persons p where p.person_id = audit_entries.person and not ${isAtRisk('p.person_id', 'now()')}))`,
  ],
  [
    'withoutTies',
    `not exists (select from staff_ties t where (t.person_id = audit_entries.person or audit_entries.what = 'Patient/' || t.person_id)
       and t.ended_at is null and t.actor_id || ' ' || t.tie = any(?::text[]))`,
  ],
]
