import { assertIssued } from '../../../access/gate.js'
import type { OdsCode } from '../../../fhir/ods-code.js'
import type { PersonId } from '../../../fhir/person-id.js'
import { londonDay } from '../../../fhir/london-time.js'
import type { ConsentsSaid, SaidConsent } from '../../../review/consents-said.js'
import { isUndone } from '../consent-version-sql.js'
import type { Queryable } from '../database.js'
import { isAtRisk } from './risk-flag-sql.js'

interface SaidRow {
  readonly person_id: PersonId
  readonly consent_id: string
  readonly status: string
  readonly scope: SaidConsent['scope']
  readonly type: SaidConsent['type']
  readonly valid_from: string | null
  readonly valid_to: string | null
  readonly organisations: string
  readonly categories: string
  readonly recorded_at: string
  readonly kind: string | null
  readonly reason: string | null
  readonly recorded_by: string | null
  readonly recorded_for: string | null
  readonly total: number
}

/** The moment as a bound is written: of a day (`$6`) in London, or an instant (`$5`). */
const nowAs = (bound: string): string => `case when length(${bound}) = 10 then $6 else $5 end`

/** The newest version of each that no review has undone, or else the newest, with what the Consent itself says of its kind, its reason and who took it down. */
const SAID = `
  select c.person_id, c.consent_id, case when said.is_undone then 'inactive' else c.status end as status, c.scope, c.type, c.valid_from, c.valid_to, c.organisations, c.categories,
         c.recorded_at, said.kind, said.reason, said.recorded_by, said.recorded_for, (count(*) over ())::int as total
    from consents c cross join lateral (
      select c.content::json #>> '{category,0,coding,0,code}' as kind,
             c.content::json #>> '{extension,0,valueString}' as reason,
             c.content::json #>> '{verification,0,verifiedWith,display}' as recorded_by,
             c.content::json #>> '{organization,0,identifier,value}' as recorded_for,
             ${isUndone('c')} as is_undone,
             c.status = 'active' and not ${isUndone('c')} and (c.valid_from is null or c.valid_from collate "C" <= ${nowAs('c.valid_from')})
               and (c.valid_to is null or c.valid_to collate "C" > ${nowAs('c.valid_to')}) as is_valid) said
   where c.version = (select n.version from consents n where n.person_id = c.person_id and n.consent_id = c.consent_id
           order by ${isUndone('n')}, n.version desc limit 1)
     and ($1 = '' or c.person_id = $1)
     and ($2 = '' or c.organisations = '' or ($2 = any(string_to_array(c.organisations, ','))
       and ($2 = $9 or not ${isAtRisk('c.person_id', '$11')})))
     and not exists (select from staff_ties t where t.person_id = c.person_id and t.ended_at is null
       and t.actor_id || ' ' || t.tie = any($10::text[]))
     and ($3 = '' or said.kind = $3)
     and ($4 = '' or said.is_valid = ($4 = 'valid'))
   order by c.recorded_at desc, c.person_id, c.consent_id limit $7 offset $8`

/** What everybody said about sharing, from the tables. */
export function createConsentsSaid(database: Queryable): ConsentsSaid {
  return {
    async searchConsents(
      permit,
      { person, organisation, kind, state, now, reviewerOf, withoutTies },
      { offset, limit },
    ) {
      assertIssued(permit)
      const rows = await database.query<SaidRow>(SAID, [
        person ?? '',
        organisation ?? '',
        kind ?? '',
        state ?? '',
        now,
        londonDay(Date.parse(now)),
        limit,
        offset,
        reviewerOf,
        withoutTies,
        now,
      ])
      return { consents: rows.map(toSaid), total: rows[0]?.total ?? 0 }
    },
  }
}

function toSaid(row: SaidRow): SaidConsent {
  return {
    id: row.consent_id,
    person: row.person_id,
    kind: row.kind ?? '',
    status: row.status,
    scope: row.scope,
    type: row.type,
    organisations: listed(row.organisations) as readonly OdsCode[],
    categories: listed(row.categories),
    reason: row.reason ?? '',
    recordedBy: row.recorded_by ?? '',
    recordedFor: row.recorded_for ?? '',
    recordedAt: row.recorded_at,
    ...(row.valid_from === null ? {} : { from: row.valid_from }),
    ...(row.valid_to === null ? {} : { to: row.valid_to }),
  }
}

function listed(text: string): readonly string[] {
  return text === '' ? [] : text.split(',')
}
