import type { OperationOutcomeIssue } from 'fhir/r4.js'
import type { BusinessIdentifier } from '../fhir/business-identifier.js'
import { parseNhsNumber, NHS_NUMBER_SYSTEM } from '../fhir/nhs-number.js'
import { anIssue } from '../fhir/operation-outcome.js'
import { deriveId, derivePersonId, type IdKey } from './derive-id.js'
import { identifierKey } from './identity-of.js'
import { parseReference } from './parse-reference.js'
import type { SentReference } from './sent-references.js'
import type { Known, Sender } from './submission.js'
import type { Target, UnitIndex } from './unit-index.js'

/** What became of a Reference. */
export type Resolution =
  | { readonly outcome: 'resolved'; readonly target: Target }
  /** It stays as it is: contained, or an address elsewhere. */
  | { readonly outcome: 'kept' }
  | { readonly outcome: 'unanswered'; readonly lookup: string }
  | { readonly outcome: 'faulty'; readonly issue: OperationOutcomeIssue }

export interface Resolving {
  readonly index: UnitIndex
  readonly known: Known
  readonly sender: Sender
  readonly key: IdKey
}

/** Finds what one Reference leads to, in the unit first, then among what this partner contributed earlier. */
export function resolveReference(sent: SentReference, resolving: Resolving): Resolution {
  if (sent.patientIdentifier) return resolvePatient(sent, sent.patientIdentifier, resolving)
  const reference = sent.reference ?? ''
  const inUnit = resolving.index.find(reference)
  if (inUnit) return { outcome: 'resolved', target: inUnit }

  const form = parseReference(reference)
  switch (form.form) {
    case 'contained':
    case 'absolute':
      return { outcome: 'kept' }
    case 'relative':
      return fromEarlier(`${form.type}/${form.id}`, sent.path, resolving)
    case 'urn':
      return faulty(sent, 'not-found', 'Nothing in this transaction has this fullUrl.')
    case 'conditional':
      return faulty(
        sent,
        'not-supported',
        'A search in place of a reference is not taken: refer by fullUrl or id.',
      )
    case 'malformed':
      return faulty(
        sent,
        'value',
        'A reference is Type/id, a fullUrl, #id of a contained resource, or an address.',
      )
  }
}

function fromEarlier(lookup: string, path: string, { index, known }: Resolving): Resolution {
  const target = index.find(lookup)
  if (target) return { outcome: 'resolved', target }
  if (!known.references.has(lookup)) return { outcome: 'unanswered', lookup }
  const type = lookup.split('/')[0] ?? ''
  return {
    outcome: 'faulty',
    issue: anIssue('invalid', `You have not sent this ${type}: send the ${type} first, or with this.`, path),
  }
}

function resolvePatient(
  sent: SentReference,
  identifier: BusinessIdentifier,
  resolving: Resolving,
): Resolution {
  const inUnit = resolving.index.findPatient(identifier)
  if (inUnit) return { outcome: 'resolved', target: inUnit }
  return fromEarlier(patientLookup(identifier, resolving), sent.path, resolving)
}

/** An earlier Patient is known by the person's id or by the id that follows from its source's identifier. */
function patientLookup(identifier: BusinessIdentifier, { key, sender }: Resolving): string {
  const nhsNumber = identifier.system === NHS_NUMBER_SYSTEM ? parseNhsNumber(identifier.value) : undefined
  if (nhsNumber !== undefined) return `Patient/${derivePersonId(key, nhsNumber)}`
  return `Patient/${deriveId(key, sender.organisation, 'Patient', ...identifierKey(identifier))}`
}

function faulty(
  sent: SentReference,
  kind: 'not-found' | 'not-supported' | 'value',
  words: string,
): Resolution {
  // The issue code not-found would answer 404, which is about what was asked for, not what is referred to.
  return {
    outcome: 'faulty',
    issue: anIssue(kind === 'not-found' ? 'invalid' : kind, words, `${sent.path}.reference`),
  }
}
