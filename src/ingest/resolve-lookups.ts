import { parseNhsNumber } from '../fhir/nhs-number.js'
import type { OdsCode } from '../fhir/ods-code.js'
import type { EarlierContribution, PersonIndex } from './ingest-store.js'
import type { Known, KnownResource, ReadSubmissionResult } from './submission.js'

type Unresolved = Extract<ReadSubmissionResult, { readonly outcome: 'unresolved' }>

/** Answers what a submission asks about things from earlier: among this organisation's own contributions only. */
export async function resolveLookups(
  { references, nhsNumber }: Unresolved,
  organisation: OdsCode,
  personIndex: PersonIndex,
): Promise<Known> {
  const number = nhsNumber === undefined ? undefined : parseNhsNumber(nhsNumber)
  const [found, holder] = await Promise.all([
    personIndex.findContributions(organisation, references),
    number === undefined ? undefined : personIndex.findByNhsNumber(number),
  ])
  return {
    references: new Map(references.map((reference) => [reference, toKnown(found.get(reference))])),
    person: holder?.person,
  }
}

function toKnown(found: EarlierContribution | undefined): KnownResource | undefined {
  if (found === undefined) return undefined
  const { type, id, person, senderId, identifier } = found
  return { type, id, person, senderId, identifier }
}
