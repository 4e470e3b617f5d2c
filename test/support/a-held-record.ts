import type { Database } from '../../src/adapters/postgres/database.js'
import type { NhsNumber } from '../../src/fhir/nhs-number.js'
import type { PersonId } from '../../src/fhir/person-id.js'
import type { RecordedResource } from '../../src/record/record-store.js'
import { OAK_STREET } from './actors.js'

export interface HeldPerson {
  readonly person: PersonId
  readonly nhsNumber?: NhsNumber
  readonly familyKey?: string
  readonly birthDate?: string
  readonly version?: number
  /** Resources as `aResource` makes them; those that are about nobody are referred to by the person. */
  readonly resources?: readonly RecordedResource[]
  /** Whose clinicians have a relationship with the person: those of Oak Street Surgery unless it says otherwise. */
  readonly relationships?: readonly string[]
}

/** Puts a person's record into the tables as it stands after ingest. */
export async function holdRecord(database: Database, held: HeldPerson): Promise<void> {
  const { person, nhsNumber = null, version = 1, resources = [], relationships = [OAK_STREET] } = held
  await database.query(
    'insert into persons (person_id, nhs_number, record_version, created_at) values ($1, $2, $3, $4)',
    [person, nhsNumber, version, '2026-11-23T09:00:00.000Z'],
  )
  await database.query('insert into person_names values ($1, $2, $3, $4)', [
    person,
    held.familyKey ?? 'HOLLAND',
    'MARGARET',
    held.birthDate ?? '1941-03-04',
  ])
  for (const resource of resources) await holdResource(database, person, resource)
  for (const organisation of relationships) {
    await database.query('insert into relationships values ($1, $2, $3, $4, $5, $6, $7, $8)', [
      person,
      'Patient',
      person,
      'registered-practice',
      organisation,
      '',
      null,
      null,
    ])
  }
}

/** Puts one more resource into the tables, without raising the version of the record. */
export async function holdResource(
  database: Database,
  person: PersonId,
  resource: RecordedResource,
): Promise<void> {
  const { head, tail } = split(resource.text)
  await database.query(
    `insert into resources (person_id, type, id, organisation, source_kind, version, received_at, content_hash,
       label_class, head, tail) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      resource.shared ? '-' : person,
      resource.type,
      resource.id,
      resource.organisation,
      resource.sourceKind,
      resource.version,
      resource.receivedAt,
      'hash',
      resource.labelClass,
      head,
      tail,
    ],
  )
  if (resource.shared) {
    await database.query('insert into shared_references values ($1, $2, $3)', [
      person,
      resource.type,
      resource.id,
    ])
    return
  }
  await database.query('insert into sources values ($1, $2, $3, $4) on conflict do nothing', [
    person,
    resource.organisation,
    resource.sourceKind,
    resource.receivedAt,
  ])
}

/** `{"meta":{"source":…},…}` parted behind the opening of meta, as ingest parts it. */
function split(text: string): { readonly head: string; readonly tail: string } {
  return { head: '{"meta":{', tail: `"source":"urn:ods:test"},${text.slice(1)}` }
}
