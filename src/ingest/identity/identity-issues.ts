import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import type { IdentifierLookup } from '../references/identifier-lookup.js'
import type { KnownResource } from '../reading/submission.js'

/** An identifier, and what has it. */
export interface Hit {
  readonly lookup: IdentifierLookup
  readonly leadsTo: readonly KnownResource[]
}

interface At {
  readonly type: string
  readonly path: string
}

export function noIdentityIssue({ type, path }: At): OperationOutcomeIssue {
  return anIssue(
    'required',
    `This ${type} has nothing by which a repeat would be recognised: give it an identifier with system and value.`,
    path,
  )
}

/** Its identifiers lead to several resources, or to one that has another logical id. */
export function conflictIssue({ path }: At, hits: readonly Hit[]): OperationOutcomeIssue {
  const which = hits.map(
    ({ lookup, leadsTo }) => `the identifier of system ${lookup.system} leads to ${listOf(leadsTo)}`,
  )
  const words =
    `Which resource this is cannot be said: ${which.join('; ')}. Nothing was stored. Address the right one by its id ` +
    'here, and mark an identifier that several resources share as use=secondary.'
  return anIssue('conflict', words, `${path}.identifier`)
}

export function contradictionIssue(
  { path }: At,
  { hits, found, contradiction }: { hits: readonly Hit[]; found: KnownResource; contradiction: string },
): OperationOutcomeIssue {
  const words =
    `The identifier of system ${hits[0]?.lookup.system ?? ''} leads to ${listOf([found])}, which has another ` +
    `identifier of system ${contradiction} than this. Nothing was stored. If it is the same, address it by its id ` +
    'here with PUT; if several resources share the identifier, mark it as use=secondary.'
  return anIssue('conflict', words, `${path}.identifier`)
}

export function listOf(resources: readonly KnownResource[]): string {
  return resources.map(({ type, id }) => `${type}/${id}`).join(' and ')
}
