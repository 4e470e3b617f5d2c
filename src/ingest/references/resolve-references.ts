import type { OperationOutcomeIssue } from 'fhir/r4.js'
import type { BusinessIdentifier } from '../../fhir/business-identifier.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import { lookupKey, toLookup, type IdentifierLookup } from './identifier-lookup.js'
import { parseReference, toRelative } from './parse-reference.js'
import type { SentReference } from './sent-references.js'
import type { Known } from '../reading/submission.js'
import { toEarlierTarget, type Target, type UnitIndex } from '../reading/unit-index.js'

/** What became of a Reference. */
export type Resolution =
  | { readonly outcome: 'resolved'; readonly target: Target }
  /** It stays as it is: contained, or an address elsewhere. */
  | { readonly outcome: 'kept' }
  | { readonly outcome: 'unanswered'; readonly lookup: string | IdentifierLookup }
  | { readonly outcome: 'faulty'; readonly issue: OperationOutcomeIssue }

/** The target of a reference that was resolved. */
export function targetOf(resolution: Resolution): Target | undefined {
  return resolution.outcome === 'resolved' ? resolution.target : undefined
}

export interface Resolving {
  readonly index: UnitIndex
  readonly known: Known
  /** Where this record is reached: addresses under it are relative ones written out. */
  readonly baseUrl: string
}

/** Finds what one Reference leads to, in the unit first, then among what this partner contributed earlier. */
export function resolveReference(sent: SentReference, resolving: Resolving): Resolution {
  if (sent.patientIdentifier) return resolvePatient(sent, sent.patientIdentifier, resolving)
  const { reference = '' } = sent
  const relative = toRelative(reference, resolving.baseUrl)
  const inUnit = resolving.index.find(reference) ?? resolving.index.find(relative)
  return inUnit ? { outcome: 'resolved', target: inUnit } : resolveOutside(sent, relative, resolving)
}

function resolveOutside(sent: SentReference, reference: string, resolving: Resolving): Resolution {
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
  return unsent(lookup.split('/')[0] ?? '', path)
}

function unsent(type: string, path: string): Resolution {
  const words = `You have not sent this ${type}: send the ${type} first, or with this.`
  return { outcome: 'faulty', issue: anIssue('invalid', words, path) }
}

/** A Patient of the unit, or an earlier one: by whichever of its identifiers, the NHS number too. */
function resolvePatient(
  { path }: SentReference,
  identifier: BusinessIdentifier,
  { index, known }: Resolving,
): Resolution {
  const inUnit = index.findPatient(identifier)
  if (inUnit) return { outcome: 'resolved', target: inUnit }

  const lookup = toLookup('Patient', identifier)
  const found = known.identifiers.get(lookupKey(lookup))
  if (found === undefined) return { outcome: 'unanswered', lookup }
  const [patient] = found
  if (patient === undefined) return unsent('Patient', path)
  if (found.every(({ person }) => person === patient.person)) {
    return { outcome: 'resolved', target: toEarlierTarget(patient) }
  }
  const words = 'Several people whom you sent have this identifier: refer to the right Patient by its id.'
  return { outcome: 'faulty', issue: anIssue('invalid', words, `${path}.identifier`) }
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
