import type { NotTakenStore } from '../../../ingest/not-taken.js'
import type { Queryable } from '../database.js'
import { toColumns } from '../ingest/person-index.js'

/** What was refused and has not come since, in PostgreSQL. */
export function createNotTakenStore(database: Queryable): NotTakenStore {
  return {
    async noteNotTaken(person, organisation, { references, at }) {
      await database.query(
        `insert into not_taken (person_id, organisation, type, id, refused_at)
         select $1, $2, type, id, $5::timestamptz from unnest($3::text[], $4::text[]) as refused (type, id)
         on conflict (person_id, organisation, type, id) do update set refused_at = excluded.refused_at`,
        [person, organisation, ...toColumns(references), at],
      )
    },

    async forgetNotTaken(person, organisation, references) {
      await database.query(
        `delete from not_taken where person_id = $1 and organisation = $2
            and (type, id) in (select type, id from unnest($3::text[], $4::text[]) as taken (type, id)
                               union all
                               select 'Patient', id from not_taken
                                where person_id = $1 and organisation = $2 and type = 'Patient' and 'Patient' = any ($3))`,
        [person, organisation, ...toColumns(references)],
      )
    },
  }
}
