import type { PersonId } from '../../fhir/person-id.js'
import type { FindPersonOf } from '../../record/record-store.js'
import type { Queryable } from './database.js'
import { NOBODY } from './person-index.js'

/** Finds whose record a resource is in, by the index over types and ids. */
export function createFindPersonOf(database: Queryable): FindPersonOf {
  return async function findPersonOf(type, id) {
    const [row] = await database.query<{ readonly person_id: PersonId }>(
      'select person_id from resources where type = $1 and id = $2 and person_id <> $3 limit 1',
      [type, id, NOBODY],
    )
    return row?.person_id
  }
}
