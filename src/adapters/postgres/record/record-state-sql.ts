import type { OdsCode } from '../../../fhir/ods-code.js'
import type { PersonId } from '../../../fhir/person-id.js'
import type { SourceKind } from '../../../fhir/source-kind.js'
import type { RecordState, RefusedOnly, SourceState } from '../../../record/record-store.js'
import type { Queryable } from '../database.js'
import { isAtRisk } from '../access/risk-flag-sql.js'

interface StateRow {
  readonly record_version: number
  readonly at_risk: boolean
  readonly organisation: OdsCode | null
  readonly source_kind: SourceKind
  readonly last_received_at: string
  readonly last_sent: string | null
  readonly heard_at: string | null
  readonly refused_at: string | null
  readonly refused: string | null
}

/** How fresh the record of somebody is, and whether they are at risk; `undefined` for nobody. */
export async function readState(
  database: Queryable,
  person: PersonId,
  now: number,
): Promise<RecordState | undefined> {
  const refusedOnly = await readRefusedOnly(database, person)
  const rows = await database.query<StateRow>(
    `select p.record_version, ${isAtRisk('p.person_id', '$2')} as at_risk, s.organisation, s.source_kind, s.last_received_at, s.last_sent, h.heard_at, n.refused_at, n.refused
       from persons p left join sources s on s.person_id = p.person_id
       left join lateral (
         select max(heard_at) as heard_at from heard
          where person_id = s.person_id and organisation = s.organisation) as h on true
       left join lateral (
         select max(refused_at) as refused_at, string_agg(type || ' ' || many, ',' order by type) as refused
           from (select type, count(*) as many, max(refused_at) as refused_at from not_taken
                  where person_id = s.person_id and organisation = s.organisation group by type) as by_type) as n on true
      where p.person_id = $1
      order by s.organisation`,
    [person, new Date(now).toISOString()],
  )
  const [first] = rows
  return (
    first && {
      version: first.record_version,
      sources: rows.flatMap(toSource),
      ...(first.at_risk ? { isAtRisk: true } : {}),
      ...(refusedOnly.length > 0 ? { refusedOnly } : {}),
    }
  )
}

interface RefusedRow {
  readonly organisation: OdsCode
  readonly at: string
  readonly types: string
}

async function readRefusedOnly(database: Queryable, person: PersonId): Promise<readonly RefusedOnly[]> {
  const rows = await database.query<RefusedRow>(
    `select organisation, max(refused_at) as at, string_agg(type || ' ' || many, ',' order by type) as types
       from (select n.organisation, n.type, count(*) as many, max(n.refused_at) as refused_at from not_taken n
              where n.person_id = $1
                and not exists (select from sources s where s.person_id = $1 and s.organisation = n.organisation)
              group by n.organisation, n.type) as by_type
      group by organisation order by organisation`,
    [person],
  )
  return rows.map(({ organisation, at, types }) => ({ organisation, notTaken: { at, types } }))
}

function toSource({
  organisation,
  source_kind: kind,
  last_received_at: lastReceivedAt,
  last_sent: lastSent,
  heard_at: heardAt,
  refused_at: refusedAt,
  refused,
}: StateRow): readonly SourceState[] {
  return organisation === null
    ? []
    : [
        {
          organisation,
          kind,
          lastReceivedAt,
          lastSent: lastSent ?? undefined,
          ...(heardAt === null ? {} : { heardAt }),
          ...(refusedAt !== null && refused !== null ? { notTaken: { at: refusedAt, types: refused } } : {}),
        },
      ]
}
