import type { Permit } from '../access/gate.js'
import type { NhsNumber } from '../fhir/nhs-number.js'
import type { PersonId } from '../fhir/person-id.js'

/** A person whose record was looked at: enough for an auditor to know who it is, nothing clinical. */
export interface ReviewedPerson {
  readonly person: PersonId
  /** `HOLLAND, Margaret`; empty when no source gave a name. */
  readonly name: string
  /** As the record has it, `1941-03-04`. */
  readonly birthDate: string | undefined
  /** Whether nobody may learn where they are: a source or this record says so. */
  readonly isAtRisk: boolean
}

/** Says who somebody is, for a review of the log. */
export interface ReviewedPeople {
  findPerson(
    permit: Permit<'review-log' | 'review-access'>,
    nhsNumber: NhsNumber,
  ): Promise<ReviewedPerson | undefined>
  /** Those of these people who are in the record. */
  readPeople(
    permit: Permit<'review-log' | 'review-access' | 'flag-at-risk'>,
    people: readonly PersonId[],
  ): Promise<ReadonlyMap<PersonId, ReviewedPerson>>
}
