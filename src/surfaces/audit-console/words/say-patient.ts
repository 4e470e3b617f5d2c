import type { PersonId } from '../../../fhir/person-id.js'
import type { ReviewedPerson } from '../../../review/reviewed-people.js'
import { sayDate } from './say-when.js'

/** A person as a link. */
export interface PatientWords {
  readonly name: string
  readonly born: string
  readonly href: string
}

/** Who a person is, in words; somebody who is not in the record is told as that. */
export function sayPatient(person: PersonId, patient: ReviewedPerson | undefined): PatientWords {
  return {
    name: patient === undefined ? 'Somebody who is not in the record' : patient.name || 'Name not known',
    born: patient?.birthDate === undefined ? 'birth date not known' : `born ${sayDate(patient.birthDate)}`,
    href: `/audit/patients/${person}`,
  }
}
