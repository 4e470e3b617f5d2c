import { parseNhsNumber, type NhsNumber } from '../../../fhir/nhs-number.js'
import type { OdsCode } from '../../../fhir/ods-code.js'
import type { PersonId } from '../../../fhir/person-id.js'
import type { SourceKind } from '../../../fhir/source-kind.js'
import type { NotTakenState, RecordState, RefusedOnly, SourceState } from '../../../record/record-store.js'
import type { Queryable } from '../database.js'
import { isAtRisk } from '../access/risk-flag-sql.js'

interface StateRow {
  readonly record_version: number
  readonly at_risk: boolean
  readonly kin_at_risk: string | null
  readonly refused_only: string | null
  readonly organisation: OdsCode | null
  readonly source_kind: SourceKind
  readonly last_received_at: string
  readonly last_sent: string | null
  readonly heard_at: string | null
  readonly refused_at: string | null
  readonly refused: string | null
}

/** Whom the record of `p` names by NHS number, whatever as, and who is at risk: their numbers. */
const KIN_AT_RISK = `(select string_agg(k.nhs_number, ',') from numbers_named k
    join persons q on q.nhs_number = k.nhs_number and q.person_id <> p.person_id
   where k.person_id = p.person_id and ${isAtRisk('q.person_id', '$2')})`

/** Who sent about `p` what was refused and nothing that was taken, as JSON: read along, because each journey costs. */
const REFUSED_ONLY = `(select json_agg(json_build_object('organisation', organisation, 'types', types,
     'at', to_char(refused_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by organisation)::text
  from (select organisation, max(refused_at) as refused_at, string_agg(type || ' ' || many, ',' order by type) as types
          from (select t.organisation, t.type, count(*) as many, max(t.refused_at) as refused_at from not_taken t
                 where t.person_id = p.person_id
                   and not exists (select from sources o where o.person_id = p.person_id and o.organisation = t.organisation)
                 group by t.organisation, t.type) as by_type
         group by organisation) as by_organisation)`

/** How fresh the record of somebody is, and whether they are at risk; `undefined` for nobody. */
export async function readState(
  database: Queryable,
  person: PersonId,
  now: number,
): Promise<RecordState | undefined> {
  const rows = await database.query<StateRow>(
    `select p.record_version, ${isAtRisk('p.person_id', '$2')} as at_risk, ${KIN_AT_RISK} as kin_at_risk, ${REFUSED_ONLY} as refused_only, s.organisation, s.source_kind, s.last_received_at, s.last_sent, h.heard_at, n.refused_at, n.refused
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
      ...(first.kin_at_risk === null ? {} : { kinAtRisk: toNumbers(first.kin_at_risk) }),
      ...(first.refused_only === null ? {} : { refusedOnly: toRefusedOnly(first.refused_only) }),
    }
  )
}

function toNumbers(listed: string): readonly NhsNumber[] {
  return listed
    .split(',')
    .sort()
    .flatMap((one) => parseNhsNumber(one) ?? [])
}

function toRefusedOnly(listed: string): readonly RefusedOnly[] {
  const rows = JSON.parse(listed) as readonly ({ readonly organisation: OdsCode } & NotTakenState)[]
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
