import type { OperationOutcomeIssue } from 'fhir/r4.js'
import type { Known } from '../reading/submission.js'
import type { Target, UnitIndex } from '../reading/unit-index.js'
import type { IdentifierLookup } from './identifier-lookup.js'

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

/** What a Reference is resolved by. */
export interface Resolving {
  /** Whether entries stand beside it to which it may refer: those of a batch stand each for itself. */
  readonly isTransaction: boolean
  readonly index: UnitIndex
  readonly known: Known
  /** Where this record is reached: addresses under it are relative ones written out. */
  readonly baseUrl: string
}
