import { anIssue } from '../../fhir/operation-outcome.js'
import { parseReference, toRelative } from './parse-reference.js'
import { resolveConditional, resolvePatient, unsent } from './resolve-identified.js'
import type { Resolution, Resolving } from './resolution.js'
import type { SentReference } from './sent-references.js'

/** Finds what one Reference leads to, in the unit first, then among what this partner contributed earlier. */
export function resolveReference(sent: SentReference, resolving: Resolving): Resolution {
  if (sent.patientIdentifier) {
    return resolvePatient(sent.patientIdentifier, { ...resolving, path: sent.path, at: 'identifier' })
  }
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
      return faulty(sent, 'not-found', resolving.isTransaction ? NO_FULL_URL : ALONE)
    case 'conditional':
      return resolveConditional(form, { ...resolving, path: sent.path, at: 'reference' })
    case 'search':
      return faulty(
        sent,
        'not-supported',
        'A search in place of a reference is Type?identifier=system|value and nothing else: or refer by fullUrl or id.',
      )
    case 'malformed':
      return faulty(
        sent,
        'value',
        'A reference is Type/id, a fullUrl, #id of a contained resource, or an address.',
      )
  }
}

const NO_FULL_URL = 'Nothing in this transaction has this fullUrl.'
const ALONE =
  'Only entries of a transaction refer to one another by fullUrl; those of a batch, and a single resource, stand each ' +
  'for itself. Send them as a transaction, or refer by Type/id or by identifier.'

function fromEarlier(lookup: string, path: string, { index, known }: Resolving): Resolution {
  const target = index.find(lookup)
  if (target) return { outcome: 'resolved', target }
  if (!known.references.has(lookup)) return { outcome: 'unanswered', lookup }
  return unsent(lookup.split('/')[0] ?? '', path)
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
