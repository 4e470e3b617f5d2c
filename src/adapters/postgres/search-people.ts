import { openPartOf } from '../../access/labels/open-part.js'
import { withoutWhereabouts } from '../../access/labels/without-whereabouts.js'
import { isJsonObject, type JsonObject } from '../../fhir/json-value.js'
import { parseJson } from '../../fhir/parse-json.js'
import { toNameKey } from '../../fhir/name-key.js'
import type { PersonId } from '../../fhir/person-id.js'
import { readObjects, readText } from '../../fhir/read-element.js'
import { writeJson } from '../../fhir/write-json.js'
import { toText } from '../../ingest/contribution.js'
import type { PersonCriteria, RecordStore } from '../../record/record-store.js'
import type { Queryable } from './database.js'
import { isFlagged } from './risk-flag-sql.js'

interface PatientRow {
  readonly person_id: PersonId
  readonly head: string
  readonly tail: string
  readonly version: number
  readonly received_at: string
}

interface PersonRow extends PatientRow {
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

/** The Patients that say so; any of somebody of whom it was not kept which did. */
const NAMED = `select r.person_id, r.head, r.tail, r.version, r.received_at
    from person_names n join resources r on r.type = 'Patient' and r.person_id = n.person_id
     and (r.id = n.patient_id or n.patient_id = '')
   where n.birth_date = $1 and n.family_key = $2`

/**
 * People by number, or by name and birth date, with their joined Patient. A name that its source labelled finds nobody;
 * of a joined Patient that is labelled nothing is given but its id, and of somebody at risk no place: a caller cannot
 * forget to leave it out.
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
      : await searchByName(database, criteria, instant)
  return rows.map((row) => ({ person: row.person_id, patient: toPatient(row) }))
}

async function searchByName(
  database: Queryable,
  { birthDate, familyKey }: Extract<PersonCriteria, { by: 'name-and-birth-date' }>,
  instant: string,
): Promise<readonly PersonRow[]> {
  const rows = await database.query<PersonRow>(BY_NAME, [instant, birthDate, familyKey])
  const named = await database.query<PatientRow>(NAMED, [birthDate, familyKey])
  const openly = new Set(
    named.filter((one) => saysOpenly(one, { birthDate, familyKey })).map((one) => one.person_id),
  )
  return rows.filter((row) => openly.has(row.person_id))
}

function saysOpenly(
  row: PatientRow,
  { birthDate, familyKey }: { readonly birthDate: string; readonly familyKey: string },
): boolean {
  const open = openPartOf(toJson(row))
  const families = readObjects(open, 'name').map((name) => toNameKey(readText(name, 'family') ?? ''))
  return families.includes(familyKey) && readText(open, 'birthDate') === birthDate
}

/** Of somebody at risk no search tells where they are. What cannot be read is not given. */
function toPatient(row: PersonRow): string {
  const json = openPartOf(toJson(row)) ?? { resourceType: 'Patient', id: row.person_id }
  if (!row.at_risk) return writeJson(json)
  const safe = withoutWhereabouts(json)
  return writeJson(typeof safe === 'string' ? { resourceType: 'Patient' } : safe)
}

/** What cannot be read says nothing. */
function toJson(row: PatientRow): JsonObject {
  const parsed = parseJson(toText(row, row.version, row.received_at))
  const json = parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : {}
  return { ...json, resourceType: 'Patient' }
}
