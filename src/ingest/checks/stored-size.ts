import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import type { Contribution } from '../contribution.js'
import type { ResolvedEntry } from '../reading/unit.js'
import { targetOf } from '../references/resolution.js'

/** Characters of what one submission stores; an honest one of 8 MB stays under half of it. */
const MOST_STORED = 32 * 1024 * 1024

/**
 * The identifier of what is referred to is written beside each reference, so little that was sent may become much that
 * is stored. Judged before anything is written.
 */
export function checkGrowth(entries: readonly ResolvedEntry[]): readonly OperationOutcomeIssue[] {
  const added = entries.flatMap(({ references }) =>
    references.map(({ resolution }) => {
      const identifier = targetOf(resolution)?.identifier
      return identifier ? identifier.system.length + identifier.value.length : 0
    }),
  )
  return checkTotal(added)
}

/** What would be stored, with all that the record writes beside what was sent. */
export function checkStoredSize(contributions: readonly Contribution[]): readonly OperationOutcomeIssue[] {
  return checkTotal(contributions.map(({ head, tail }) => head.length + tail.length))
}

function checkTotal(lengths: readonly number[]): readonly OperationOutcomeIssue[] {
  const total = lengths.reduce((sum, length) => sum + length, 0)
  if (total <= MOST_STORED) return []
  const words =
    `With what the record adds this would be larger than ${MOST_STORED / (1024 * 1024)} MB: ` +
    'send it in several parts, and with shorter identifiers.'
  return [anIssue('too-long', words, 'Bundle')]
}
