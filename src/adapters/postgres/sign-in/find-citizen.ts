import type { PersonId } from '../../../fhir/person-id.js'
import type { FindCitizen } from '../../../identity/citizen-from-claims.js'
import type { Queryable } from '../database.js'

/** Finds somebody who signs in by what their provider has proven: a number alone, without the birth date, is nobody. */
export function createFindCitizen(database: Queryable): FindCitizen {
  return async function findCitizen({ nhsNumber, birthDate }) {
    const [row] = await database.query<{ readonly person_id: PersonId }>(
      `select person_id from persons p where nhs_number = $1
         and exists (select from person_names n where n.person_id = p.person_id and n.birth_date = $2)`,
      [nhsNumber, birthDate],
    )
    return row?.person_id
  }
}
