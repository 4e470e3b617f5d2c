import type { AuditReader } from '../../../audit/audit-reader.js'
import { toLoggedEvent, type EntryColumns } from '../../../audit/entry-columns.js'
import { ENTRY_SELECT } from './audit-entry-sql.js'
import type { Queryable } from '../database.js'
import { toWhere } from './event-filter-sql.js'
import { searchRequests } from './search-requests.js'

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

    searchRequests: (filter, page) => searchRequests(database, filter, page),

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
