import type { CodeSets } from '../../../access/labels/code-sets/code-sets.js'
import { openPartOf } from '../../../access/labels/redaction/open-part.js'
import { isJsonObject, type JsonObject } from '../../../fhir/json-value.js'
import type { OdsCode } from '../../../fhir/ods-code.js'
import { parseJson } from '../../../fhir/parse-json.js'
import { toNameKey } from '../../../fhir/name-key.js'
import type { PersonId } from '../../../fhir/person-id.js'
import { readObjects, readText } from '../../../fhir/read-element.js'
import type { SourceKind } from '../../../fhir/source-kind.js'
import { toText } from '../../../ingest/contribution.js'
import type { PersonCriteria, RecordedResource, RecordStore } from '../../../record/record-store.js'
import type { Queryable } from '../database.js'
import { isFlagged } from '../access/risk-flag-sql.js'
import { readHeldBackOf } from '../access/wrong-person-reports.js'

interface PatientRow {
  readonly person_id: PersonId
  readonly head: string
  readonly tail: string
  readonly version: number
  readonly received_at: string
}

interface PersonRow {
  readonly person_id: PersonId
  readonly at_risk: boolean
}

const PEOPLE = `
  select r.person_id, ${isFlagged('r.person_id', '$1')} as at_risk
    from resources r
   where r.type = 'Patient' and r.id = r.person_id`

const BY_NUMBER = `${PEOPLE}
     and r.person_id in (select person_id from persons where nhs_number = $2)`

const BY_ID = `${PEOPLE} and r.person_id = $2`

const BY_NAME = `${PEOPLE}
     and r.person_id in (select person_id from person_names where birth_date = $2 and family_key = $3)
   order by r.person_id`

/** The Patients that say so; any of somebody of whom it was not kept which did. */
const NAMED = `select r.person_id, r.head, r.tail, r.version, r.received_at
    from person_names n join resources r on r.type = 'Patient' and r.person_id = n.person_id
     and (r.id = n.patient_id or n.patient_id = '')
   where n.birth_date = $1 and n.family_key = $2`

const PATIENTS = `
  select person_id, id, organisation, source_kind, version, received_at, label_class, head, tail
    from resources
   where type = 'Patient' and person_id = any ($1::text[])
   order by person_id, id`

interface HeldPatientRow extends PatientRow {
  readonly id: string
  readonly organisation: OdsCode
  readonly source_kind: SourceKind
  readonly label_class: string
}

interface SearchRules {
  readonly codeSets: CodeSets
  /** Milliseconds since 1970: a flag begins and ends. */
  readonly now: number
}

/**
 * People by number, or by name and birth date, with all that sources say of who they are: what of that may be shown is
 * for the lens of whoever asks. A name that its source labelled, or that stands in a Patient in which the code sets find something,
 * finds nobody.
 */
export async function searchPeople(
  database: Queryable,
  criteria: PersonCriteria,
  { codeSets, now }: SearchRules,
): ReturnType<RecordStore['searchPeople']> {
  const instant = new Date(now).toISOString()
  const rows = await searchRows(database, criteria, { instant, codeSets })
  if (rows.length === 0) return []

  const people = rows.map((row) => row.person_id)
  const held = await database.query<HeldPatientRow>(PATIENTS, [people])
  const heldBack = await readHeldBackOf(database, people)
  return rows.map(({ person_id: person, at_risk: isAtRisk }) => ({
    person,
    isAtRisk,
    heldBack: heldBack.get(person) ?? [],
    patients: held.filter((one) => one.person_id === person).map(toRecorded),
  }))
}

function toRecorded(row: HeldPatientRow): RecordedResource {
  return {
    type: 'Patient',
    id: row.id,
    version: row.version,
    organisation: row.organisation,
    sourceKind: row.source_kind,
    receivedAt: row.received_at,
    labelClass: row.label_class,
    shared: false,
    text: toText(row, row.version, row.received_at),
  }
}

interface Rules {
  readonly instant: string
  readonly codeSets: CodeSets
}

function searchRows(
  database: Queryable,
  criteria: PersonCriteria,
  rules: Rules,
): Promise<readonly PersonRow[]> {
  switch (criteria.by) {
    case 'id':
      return database.query<PersonRow>(BY_ID, [rules.instant, criteria.person])
    case 'nhs-number':
      return database.query<PersonRow>(BY_NUMBER, [rules.instant, criteria.nhsNumber])
    case 'name-and-birth-date':
      return searchByName(database, criteria, rules)
  }
}

async function searchByName(
  database: Queryable,
  { birthDate, familyKey }: Extract<PersonCriteria, { by: 'name-and-birth-date' }>,
  { instant, codeSets }: Rules,
): Promise<readonly PersonRow[]> {
  const rows = await database.query<PersonRow>(BY_NAME, [instant, birthDate, familyKey])
  const named = await database.query<PatientRow>(NAMED, [birthDate, familyKey])
  const openly = new Set(
    named.filter((one) => saysOpenly(one, { birthDate, familyKey, codeSets })).map((one) => one.person_id),
  )
  return rows.filter((row) => openly.has(row.person_id))
}

interface NameSaid {
  readonly birthDate: string
  readonly familyKey: string
  readonly codeSets: CodeSets
}

function saysOpenly(row: PatientRow, { birthDate, familyKey, codeSets }: NameSaid): boolean {
  const open = openPartOf(toJson(row), codeSets)
  const families = readObjects(open, 'name').map((name) => toNameKey(readText(name, 'family') ?? ''))
  return families.includes(familyKey) && readText(open, 'birthDate') === birthDate
}

/** What cannot be read says nothing. */
function toJson(row: PatientRow): JsonObject {
  const parsed = parseJson(toText(row, row.version, row.received_at))
  const json = parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : {}
  return { ...json, resourceType: 'Patient' }
}
