import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import type { ResolvedEntry } from '../reading/unit.js'

/** Far more than any list, care plan or letter refers to. */
const MOST_REFERENCES = 2_000

/** One resource refers to so many others at most: each is looked up, rewritten and followed. */
export function checkReferenceCount({
  type,
  path,
  references,
}: ResolvedEntry): readonly OperationOutcomeIssue[] {
  if (references.length <= MOST_REFERENCES) return []
  const words =
    `This ${type} has ${references.length} references and at most ${MOST_REFERENCES} are taken: ` +
    'send it in several parts.'
  return [anIssue('too-costly', words, path)]
}
