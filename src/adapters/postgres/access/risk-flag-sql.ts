/**
 * Whether this record itself keeps somebody's whereabouts hidden at an instant: by the newest version of a flag. Both are
 * SQL: the person's key, and the instant as ISO text.
 */
export function isFlagged(person: string, instant: string): string {
  return `exists (select from risk_flags f where f.person_id = ${person} and f.status = 'set'
      and f.valid_from <= ${instant} and (f.valid_to is null or f.valid_to > ${instant})
      and f.version = (select max(version) from risk_flags n where n.person_id = f.person_id and n.flag_id = f.flag_id))`
}

/** Whether a source or this record keeps somebody's whereabouts hidden at an instant, likewise as SQL. */
export function isAtRisk(person: string, instant: string): string {
  return `(exists (select from resources own where own.person_id = ${person} and own.type = 'Patient'
      and own.label_class <> 'N') or ${isFlagged(person, instant)})`
}
