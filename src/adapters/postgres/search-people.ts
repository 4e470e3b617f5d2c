import { withoutWhereabouts } from '../../access/labels/without-whereabouts.js'
import { isJsonObject } from '../../fhir/json-value.js'
import { parseJson } from '../../fhir/parse-json.js'
import type { PersonId } from '../../fhir/person-id.js'
import { writeJson } from '../../fhir/write-json.js'
import { toText } from '../../ingest/contribution.js'
import type { PersonCriteria, RecordStore } from '../../record/record-store.js'
import type { Queryable } from './database.js'
import { isFlagged } from './risk-flag-sql.js'

interface PersonRow {
  readonly person_id: PersonId
  readonly head: string
  readonly tail: string
  readonly version: number
  readonly received_at: string
  readonly at_risk: boolean
}

const JOINED_PATIENT = `
  select r.person_id, r.head, r.tail, r.version, r.received_at, ${isFlagged('r.person_id', '$1')} as at_risk
    from resources r
   where r.type = 'Patient' and r.id = r.person_id`

const BY_NUMBER = `${JOINED_PATIENT}
     and r.person_id in (select person_id from persons where nhs_number = $2)`

const BY_NAME = `${JOINED_PATIENT}
     and r.person_id in (select person_id from person_names where birth_date = $2 and family_key = $3)
   order by r.person_id`

/**
 * People by number, or by name and birth date, with their joined Patient. Of somebody at risk it tells no place: a caller
 * cannot forget to leave it out.
 */
export async function searchPeople(
  database: Queryable,
  criteria: PersonCriteria,
  now: number,
): ReturnType<RecordStore['searchPeople']> {
  const instant = new Date(now).toISOString()
  const rows =
    criteria.by === 'nhs-number'
      ? await database.query<PersonRow>(BY_NUMBER, [instant, criteria.nhsNumber])
      : await database.query<PersonRow>(BY_NAME, [instant, criteria.birthDate, criteria.familyKey])
  return rows.map((row) => ({ person: row.person_id, patient: toPatient(row) }))
}

/** Of somebody at risk no search tells where they are. What cannot be read is not given. */
function toPatient(row: PersonRow): string {
  const text = toText(row, row.version, row.received_at)
  if (!row.at_risk) return text
  const parsed = parseJson(text)
  const json = parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : {}
  const safe = withoutWhereabouts({ ...json, resourceType: 'Patient' })
  return writeJson(typeof safe === 'string' ? { resourceType: 'Patient' } : safe)
}
