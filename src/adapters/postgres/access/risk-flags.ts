import { assertIssued, type Permit } from '../../../access/gate.js'
import type { PersonId } from '../../../fhir/person-id.js'
import type { RiskFlag, RiskFlags } from '../../../review/risk-flags.js'
import type { Queryable } from '../database.js'

interface FlagRow {
  readonly flag_id: string
  readonly version: number
  readonly status: RiskFlag['status']
  readonly ground: RiskFlag['ground']
  readonly words: string
  readonly valid_from: string
  readonly valid_to: string | null
  readonly actor_id: string
  readonly actor_name: string
  readonly role_code: string
  readonly organisation: string
  readonly recorded_at: string
}

/** Flags of people at risk in PostgreSQL: they are added, and never changed. */
export function createRiskFlags(database: Queryable): RiskFlags {
  return {
    async readFlags(permit) {
      const rows = await database.query<FlagRow>(
        `select flag_id, version, status, ground, words, valid_from, valid_to, actor_id, actor_name, role_code, organisation,
           recorded_at from risk_flags where person_id = $1 order by recorded_at desc, flag_id, version desc`,
        [personOf(permit)],
      )
      return rows.map(toFlag)
    },

    async isFlaggedBySource(permit) {
      const rows = await database.query(
        `select from resources where person_id = $1 and type = 'Patient' and label_class <> 'N' limit 1`,
        [personOf(permit)],
      )
      return rows.length > 0
    },

    async keepFlag(permit, flag) {
      const kept = await database.query(
        `insert into risk_flags (person_id, flag_id, version, status, ground, words, valid_from, valid_to, actor_id,
           actor_name, role_code, organisation, recorded_at, request_id)
         values ($1, $2, $3, $4, $5, $6, $7::timestamptz, $8::timestamptz, $9, $10, $11, $12, $13::timestamptz, $14)
         on conflict do nothing returning flag_id`,
        [
          personOf(permit),
          flag.id,
          flag.version,
          flag.status,
          flag.ground,
          flag.words,
          flag.from,
          flag.to ?? null,
          flag.actorId,
          flag.actorName,
          flag.roleCode,
          flag.organisation,
          flag.recordedAt,
          permit.request.requestId,
        ],
      )
      return kept.length > 0 ? 'kept' : 'stale'
    },
  }
}

function personOf(permit: Permit<'flag-at-risk'>): PersonId {
  assertIssued(permit)
  if (permit.person === undefined) throw new Error('A permit to flag somebody names nobody.')
  return permit.person
}

function toFlag(row: FlagRow): RiskFlag {
  return {
    id: row.flag_id,
    version: row.version,
    status: row.status,
    ground: row.ground,
    words: row.words,
    from: row.valid_from,
    to: row.valid_to ?? undefined,
    actorId: row.actor_id,
    actorName: row.actor_name,
    roleCode: row.role_code,
    organisation: row.organisation,
    recordedAt: row.recorded_at,
  }
}
