import type { OperationOutcomeIssue } from 'fhir/r4.js'
import type { BusinessIdentifier } from '../../fhir/business-identifier.js'
import { ODS_CODE_SYSTEM } from '../../fhir/ods-code.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import { walkObjects } from '../../fhir/walk-json.js'
import { identifiersOf } from '../identity/identity-of.js'
import { targetOf } from '../references/resolution.js'
import type { Sender } from '../reading/submission.js'
import type { ResolvedEntry } from '../reading/unit.js'

/** A Provenance says what its sender did, never that another organisation did it. */
export function checkAgents(
  { type, resource, references, path }: ResolvedEntry,
  { organisation }: Sender,
): readonly OperationOutcomeIssue[] {
  if (type !== 'Provenance') return []
  const issues: OperationOutcomeIssue[] = []
  const judge = (identifiers: readonly BusinessIdentifier[], at: string): void => {
    const others = identifiers.filter(
      ({ system, value }) => system === ODS_CODE_SYSTEM && !isSame(value, organisation),
    )
    if (others.length > 0) issues.push(anIssue('business-rule', WORDS, at))
  }

  for (const key of ['agent', 'contained', 'signature'] as const) {
    walkObjects(resource[key] ?? [], `${path}.${key}`, (object, at) => {
      judge(identifiersOf(object), at)
    })
  }
  for (const { sent, resolution } of references) {
    const { identifier } = targetOf(resolution) ?? {}
    if (sent.path.startsWith(`${path}.agent`) && identifier) judge([identifier], sent.path)
  }
  return issues
}

const WORDS =
  'A Provenance names another organisation than the sender. Who sent something is said by this record: leave the agent ' +
  'out, or name your own organisation.'

function isSame(value: string, organisation: string): boolean {
  return value.trim().toUpperCase() === organisation
}
