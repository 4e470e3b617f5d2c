import { createHash } from 'node:crypto'
import type { OdsCode } from '../../../fhir/ods-code.js'
import type { PersonId } from '../../../fhir/person-id.js'
import type { HeardStore } from '../../../ingest/heard.js'
import type { HeardOf } from '../../../record/record-store.js'
import type { Queryable } from '../database.js'

/**
 * Who was heard from, in PostgreSQL: one row for a feed that sends the same again each night. What all came with a later
 * one needs no row of its own.
 */
export function createHeardStore(database: Queryable): HeardStore {
  return {
    async noteHeard(person, organisation, { references, at }) {
      const name = createHash('sha256').update(references.join()).digest('hex').slice(0, 32)
      await database.query(
        `with within as (delete from heard where person_id = $1 and organisation = $2 and sent_name <> $3
                            and sent <@ $4::text[] and heard_at <= $5::timestamptz)
         insert into heard (person_id, organisation, sent_name, sent, heard_at)
         select $1, $2, $3, $4::text[], $5::timestamptz
          where exists (select from sources where person_id = $1 and organisation = $2)
         on conflict (person_id, organisation, sent_name) do update set heard_at = excluded.heard_at
          where heard.heard_at < excluded.heard_at`,
        [person, organisation, name, references, at],
      )
    },

    async notePatients(person, { ids, at }) {
      await database.query(
        `insert into patients_heard (person_id, patient_id, heard_at)
         select $1, id, $3::timestamptz from unnest($2::text[]) as told (id)
          where exists (select from relationships where person_id = $1 and evidence_type = 'Patient' and evidence_id = id)
         on conflict (person_id, patient_id) do update set heard_at = excluded.heard_at
          where patients_heard.heard_at < excluded.heard_at`,
        [person, ids, at],
      )
    },
  }
}

/** When each source was heard from about a person, the latest first, and what it sent then. */
export async function readHeard(database: Queryable, person: PersonId): Promise<readonly HeardOf[]> {
  const rows = await database.query<{
    readonly organisation: OdsCode
    readonly heard_at: string
    readonly sent: readonly string[]
  }>(
    'select organisation, heard_at, sent from heard where person_id = $1 order by heard_at desc, sent_name',
    [person],
  )
  return rows.map(({ organisation, heard_at: at, sent }) => ({ organisation, at, references: sent }))
}
