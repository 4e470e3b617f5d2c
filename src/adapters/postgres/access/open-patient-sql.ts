/**
 * Whether others than its source may know of a Patient of somebody, as SQL; `person` and `patient` are SQL for their keys.
 * One that is sealed, sealed and locked or kept by law, or of which a part is, MUST decide nothing that is told: it would
 * tell of it.
 */
export function isOpenPatient(person: string, patient: string): string {
  return `not exists (select from secret_resources hidden
    where hidden.person_id = ${person} and hidden.type = 'Patient' and hidden.id = ${patient})`
}
