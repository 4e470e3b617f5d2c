import { parseNhsNumber } from '../../fhir/nhs-number.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import { lookupKey, type IdentifierLookup } from './identifier-lookup.js'
import type { EarlierContribution, PersonIndex } from '../ingest-store.js'
import type { Known, KnownResource, ReadSubmissionResult } from '../reading/submission.js'

type Lookups = Pick<
  Extract<ReadSubmissionResult, { readonly outcome: 'unresolved' }>,
  'references' | 'identifiers' | 'nhsNumber'
>

/** Answers what a submission asks about things from earlier: among this organisation's own contributions only. */
export async function resolveLookups(
  { references, identifiers, nhsNumber }: Lookups,
  organisation: OdsCode,
  personIndex: PersonIndex,
): Promise<Known> {
  const number = nhsNumber === undefined ? undefined : parseNhsNumber(nhsNumber)
  const [found, byIdentifier, holder] = await Promise.all([
    personIndex.findContributions(organisation, references),
    personIndex.findByIdentifiers(organisation, identifiers),
    number === undefined ? undefined : personIndex.findByNhsNumber(number),
  ])
  return {
    references: new Map(
      references.map((reference) => {
        const one = found.get(reference)
        return [reference, one && toKnown(one)]
      }),
    ),
    identifiers: answersTo(identifiers, byIdentifier),
    person: holder?.person,
  }
}

function answersTo(
  lookups: readonly IdentifierLookup[],
  found: ReadonlyMap<string, readonly EarlierContribution[]>,
): Known['identifiers'] {
  return new Map(lookups.map(lookupKey).map((key) => [key, (found.get(key) ?? []).map(toKnown)]))
}

function toKnown(found: EarlierContribution): KnownResource {
  const { type, id, person, senderId, senderAddress, identifier, identifiers } = found
  return { type, id, person, senderId, senderAddress, identifier, ...(identifiers ? { identifiers } : {}) }
}

/** What is known with what was learnt later. */
export function learn(known: Known, more: Known): Known {
  return {
    references: new Map([...known.references, ...more.references]),
    identifiers: new Map([...known.identifiers, ...more.identifiers]),
    person: more.person ?? known.person,
  }
}
