import type { Gate } from '../access/gate.js'
import type { NhsNumber } from '../fhir/nhs-number.js'
import { reviewLog, type Reviewed, type ReviewRequest } from './review-log.js'
import type { ReviewedPeople, ReviewedPerson } from './reviewed-people.js'

/** Finds the person with an NHS number, so that an auditor can ask who looked at them. */
export type FindPerson = (
  request: ReviewRequest,
  nhsNumber: NhsNumber,
) => Promise<Reviewed<ReviewedPerson | undefined>>

export function createFindPerson({ gate, people }: { gate: Gate; people: ReviewedPeople }): FindPerson {
  return function findPerson(request, nhsNumber) {
    return reviewLog(gate, request, async (permit) => {
      const found = await people.findPerson(permit, nhsNumber)
      return { found, events: 0, what: found ? `Patient/${found.person}` : 'nobody' }
    })
  }
}
