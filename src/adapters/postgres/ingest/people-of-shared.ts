import type { PersonId } from '../../../fhir/person-id.js'
import type { Queryable } from '../database.js'
import { NOBODY, toColumns } from './person-index.js'

/**
 * Those whose records what is about nobody may now make show others relationships than before, by `Type/id`: everybody who
 * comes to something that became secret or no longer is, or that leads to something that is; and of who comes to whatever
 * else changed those in whose records anything is secret, because it may have led there.
 */
export async function peopleOfShared(
  transaction: Queryable,
  changed: readonly string[],
  turned: readonly string[],
): Promise<readonly PersonId[]> {
  if (changed.length === 0 && turned.length === 0) return []
  const rows = await transaction.query<{ readonly person_id: PersonId }>(PEOPLE, [
    ...toColumns(turned),
    ...toColumns(changed),
  ])
  return rows.map(({ person_id: person }) => person)
}

const PEOPLE = `
  select person_id from shared_references join unnest($1::text[], $2::text[]) as turned (turned_type, turned_id)
     on type = turned_type and id = turned_id
  union
  select r.person_id from shared_references r join unnest($3::text[], $4::text[]) as changed (changed_type, changed_id)
     on r.type = changed_type and r.id = changed_id join persons using (person_id)
   where holds_secrets is distinct from false or exists (
     select from secret_resources s join shared_references led on led.person_id = r.person_id and led.type = s.type and led.id = s.id
      where s.person_id = '${NOBODY}')`
