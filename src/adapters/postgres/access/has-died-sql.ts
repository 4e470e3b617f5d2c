import { isOpenPatient } from './open-patient-sql.js'

/**
 * Whether the record says that somebody has died, as SQL; `person` is SQL for their key. As in the banner it is no fact yet
 * where one of several sources alone says so. What only its source may know is not read: that an access ends would tell of it.
 */
export function hasDied(person: string): string {
  return `(select count(distinct told.organisation) filter (where told.says)
        > (count(distinct told.organisation) > 1)::int
      from (select held.organisation,
               held.patient ->> 'deceasedDateTime' is not null or held.patient ->> 'deceasedBoolean' = 'true' as says
              from (select organisation, (head || tail)::json as patient from resources
                     where person_id = ${person} and type = 'Patient' and id <> ${person}
                       and ${isOpenPatient(person, 'id')}) as held) as told)`
}
