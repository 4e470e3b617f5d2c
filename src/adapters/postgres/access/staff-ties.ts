import { assertIssued } from '../../../access/gate.js'
import type { PersonId } from '../../../fhir/person-id.js'
import type { RecordedTie, StaffTie, StaffTies } from '../../../review/staff-ties.js'
import type { Queryable } from '../database.js'

interface TieRow {
  readonly tie_id: string
  readonly actor_id: string
  readonly person_id: PersonId
  readonly tie: RecordedTie
  readonly reason: string
  readonly recorded_by: string
  readonly recorded_at: string
  readonly ended_by: string | null
  readonly ended_at: string | null
  readonly end_reason: string | null
}

const COLUMNS =
  'tie_id, actor_id, person_id, tie, reason, recorded_by, recorded_at, ended_by, ended_at, end_reason'

/** Ties of staff in PostgreSQL: one that has ended stays. */
export function createStaffTies(database: Queryable): StaffTies {
  return {
    async searchTies(permit, limit) {
      assertIssued(permit)
      const rows = await database.query<TieRow>(
        `select ${COLUMNS} from staff_ties order by recorded_at desc, tie_id limit $1`,
        [limit],
      )
      return rows.map(toTie)
    },

    async readTie(permit, id) {
      assertIssued(permit)
      const [row] = await database.query<TieRow>(`select ${COLUMNS} from staff_ties where tie_id = $1`, [id])
      return row && toTie(row)
    },

    async keepTie(permit, one) {
      assertIssued(permit)
      const kept = await database.query(
        `insert into staff_ties (tie_id, actor_id, person_id, tie, reason, recorded_by, recorded_at)
         select $1, $2, $3, $4, $5, $6, $7::timestamptz where not exists (select from staff_ties
           where actor_id = $2 and person_id = $3 and tie = $4 and ended_at is null) returning tie_id`,
        [one.id, one.actorId, one.person, one.tie, one.reason, one.recordedBy, one.recordedAt],
      )
      return kept.length > 0 ? 'kept' : 'stale'
    },

    async endTie(permit, id, { by, at, reason }) {
      assertIssued(permit)
      const ended = await database.query(
        `update staff_ties set ended_by = $2, ended_at = $3::timestamptz, end_reason = $4
           where tie_id = $1 and ended_at is null returning tie_id`,
        [id, by, at, reason],
      )
      return ended.length > 0 ? 'kept' : 'stale'
    },
  }
}

function toTie(row: TieRow): StaffTie {
  return {
    id: row.tie_id,
    actorId: row.actor_id,
    person: row.person_id,
    tie: row.tie,
    reason: row.reason,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    ended:
      row.ended_at === null
        ? undefined
        : { by: row.ended_by ?? '', at: row.ended_at, reason: row.end_reason ?? '' },
  }
}
