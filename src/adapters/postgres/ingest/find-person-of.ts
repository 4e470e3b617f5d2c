import type { PersonId } from '../../../fhir/person-id.js'
import { idsAround } from '../../../record/assembly/piece-ids.js'
import type { FindPersonOf } from '../../../record/record-store.js'
import type { Queryable } from '../database.js'
import { NOBODY } from './person-index.js'

/** Finds whose record a resource is in, by the index over types and ids; a Provenance by the id of a piece of it too. */
export function createFindPersonOf(database: Queryable): FindPersonOf {
  return async function findPersonOf(type, id) {
    const [from, to] = type === 'Provenance' ? idsAround(id) : [id, id]
    const [row] = await database.query<{ readonly person_id: PersonId }>(
      `select person_id from resources where type = $1 and id between $2 and $3 and person_id <> $4
        order by (id = $5) desc limit 1`,
      [type, from, to, NOBODY, id],
    )
    return row?.person_id
  }
}
