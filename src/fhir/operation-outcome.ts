import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4.js'

/** FHIR issue-type codes that this record uses. */
export type IssueCode =
  | 'invalid'
  | 'structure'
  | 'required'
  | 'value'
  | 'not-supported'
  | 'duplicate'
  | 'not-found'
  | 'conflict'
  | 'multiple-matches'
  | 'forbidden'
  | 'login'
  | 'too-long'
  | 'too-costly'
  | 'throttled'
  | 'transient'
  | 'exception'
  | 'business-rule'
  | 'informational'

/** An error issue: `diagnostics` says how to mend it, `expression` is the FHIRPath of where. */
export function anIssue(code: IssueCode, diagnostics: string, expression?: string): OperationOutcomeIssue {
  return {
    severity: 'error',
    code,
    diagnostics,
    ...(expression === undefined ? {} : { expression: [expression] }),
  }
}

/** An information issue, for answers that succeeded and have something to say. */
export function aNotice(diagnostics: string): OperationOutcomeIssue {
  return { severity: 'information', code: 'informational', diagnostics }
}

/** The OperationOutcome of one or more issues. */
export function operationOutcome(...issue: readonly OperationOutcomeIssue[]): OperationOutcome {
  return { resourceType: 'OperationOutcome', issue: [...issue] }
}
