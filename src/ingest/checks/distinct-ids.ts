import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import type { IdentifiedEntry } from '../unit-index.js'

/** No two entries are the same resource: which of them should stand could not be said. */
export function checkDistinctIds(entries: readonly IdentifiedEntry[]): readonly OperationOutcomeIssue[] {
  const seen = new Map<string, IdentifiedEntry>()
  return entries.flatMap((entry) => {
    const reference = `${entry.type}/${entry.id}`
    const first = seen.get(reference)
    if (first === undefined) {
      seen.set(reference, entry)
      return []
    }
    const words = `The same ${entry.type} as ${first.path}, by ${entry.identity.words}: send it once.`
    return [anIssue('duplicate', words, entry.path)]
  })
}
