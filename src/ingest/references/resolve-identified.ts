import type { BusinessIdentifier } from '../../fhir/business-identifier.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import type { KnownResource } from '../reading/submission.js'
import { toEarlierTarget } from '../reading/unit-index.js'
import { lookupKey, toLookup } from './identifier-lookup.js'
import type { Resolution, Resolving } from './resolution.js'

/** A reference that names what it leads to by an identifier. */
interface Identifying extends Resolving {
  /** Where the reference stands. */
  readonly path: string
  /** Which of its elements has the identifier. */
  readonly at: 'identifier' | 'reference'
}

/**
 * What a search by identifier in place of a reference leads to: in the unit, or else among what this partner contributed
 * earlier, so that it MUST NOT tell whether anybody else sent something. R4 lets it lead to one thing only.
 *
 * @see https://hl7.org/fhir/R4/http.html#trules
 */
export function resolveConditional(
  { type, identifier }: { readonly type: string; readonly identifier: BusinessIdentifier },
  identifying: Identifying,
): Resolution {
  if (type === 'Patient') return resolvePatient(identifier, identifying)
  const { index, path, at } = identifying
  const inUnit = index.findIdentified(type, identifier)
  const [target, another] = inUnit
  if (another) return several(type, inUnit.length, `${path}.${at}`)
  if (target) return { outcome: 'resolved', target }

  const earlier = earlierOf(type, identifier, identifying)
  if ('outcome' in earlier) return earlier
  const [held, other] = earlier.found
  if (held === undefined) return unsent(type, path)
  if (other) return several(type, earlier.found.length, `${path}.${at}`)
  return { outcome: 'resolved', target: toEarlierTarget(held) }
}

/** A Patient of the unit, or an earlier one: by whichever of its identifiers, the NHS number too. */
export function resolvePatient(identifier: BusinessIdentifier, identifying: Identifying): Resolution {
  const { index, path, at } = identifying
  const inUnit = index.findIdentified('Patient', identifier).at(-1)
  if (inUnit) return { outcome: 'resolved', target: inUnit }

  const earlier = earlierOf('Patient', identifier, identifying)
  if ('outcome' in earlier) return earlier
  const [patient] = earlier.found
  if (patient === undefined) return unsent('Patient', path)
  if (earlier.found.every(({ person }) => person === patient.person)) {
    return { outcome: 'resolved', target: toEarlierTarget(patient) }
  }
  const words = 'Several people whom you sent have this identifier: refer to the right Patient by its id.'
  return { outcome: 'faulty', issue: anIssue('invalid', words, `${path}.${at}`) }
}

type Earlier =
  { readonly found: readonly KnownResource[] } | Extract<Resolution, { readonly outcome: 'unanswered' }>

function earlierOf(type: string, identifier: BusinessIdentifier, { known }: Resolving): Earlier {
  const lookup = toLookup(type, identifier)
  const found = known.identifiers.get(lookupKey(lookup))
  return found === undefined ? { outcome: 'unanswered', lookup } : { found }
}

/** What a partner refers to and never sent. */
export function unsent(type: string, path: string): Resolution {
  const words = `You have not sent this ${type}: send the ${type} first, or with this.`
  return { outcome: 'faulty', issue: anIssue('invalid', words, path) }
}

function several(type: string, count: number, path: string): Resolution {
  const words = `${count} of what you sent as ${type} have this identifier: refer to the right one by its id or fullUrl.`
  return { outcome: 'faulty', issue: anIssue('multiple-matches', words, path) }
}
