import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { anIssue } from '../fhir/operation-outcome.js'
import type { Contribution } from './contribution.js'
import type { EarlierContribution } from './ingest-store.js'
import { isLowered } from './label-class.js'
import { toRefusal, type ReadEntry, type ReadUnit, type Refusal, type RefusalReason } from './submission.js'

export type Held = ReadonlyMap<string, EarlierContribution>

export interface Plan {
  readonly outcome: 'planned'
  /** New, or different from what is held. */
  readonly changed: readonly Contribution[]
  /** `Type/id` of what `If-None-Exist` found. */
  readonly existing: ReadonlySet<string>
}

/** Compares a unit with what is held of it: what would change, or why it may not. */
export function planChange(unit: ReadUnit, held: Held): Plan | Refusal {
  const stale = unit.entries.filter((entry) => isStale(entry, held))
  if (stale.length > 0) return { outcome: 'refused', reason: 'stale', issues: stale.map(staleIssue) }

  const existing = new Set(
    unit.entries
      .filter(({ ifNoneExist, reference }) => ifNoneExist && held.has(reference))
      .map(({ reference }) => reference),
  )
  const wanted = unit.contributions.filter((one) => !existing.has(referenceOf(one)))
  const paths = new Map(unit.entries.map(({ reference, path }) => [reference, path]))
  const issues = wanted.flatMap((one) =>
    checkAgainstHeld(one, held.get(referenceOf(one)), paths.get(referenceOf(one)) ?? one.type),
  )
  if (issues.length > 0) return { ...toRefusal(issues), reason: reasonOf(issues) }

  const changed = wanted.filter((one) => held.get(referenceOf(one))?.contentHash !== one.contentHash)
  return { outcome: 'planned', changed, existing }
}

/** What may never happen is told before what was mistaken. */
function reasonOf(issues: readonly OperationOutcomeIssue[]): RefusalReason {
  return issues.some(({ code }) => code === 'forbidden') ? 'label-lowered' : 'moved-to-another-person'
}

export function referenceOf({ type, id }: { readonly type: string; readonly id: string }): string {
  return `${type}/${id}`
}

function isStale({ ifMatch, reference }: ReadEntry, held: Held): boolean {
  return ifMatch !== undefined && held.get(reference)?.version !== ifMatch
}

function staleIssue({ path }: ReadEntry): OperationOutcomeIssue {
  return anIssue(
    'conflict',
    'If-Match names another version than the current one: read it again first.',
    path,
  )
}

function checkAgainstHeld(
  sent: Contribution,
  held: EarlierContribution | undefined,
  path: string,
): readonly OperationOutcomeIssue[] {
  if (held === undefined) return []
  if (held.person !== sent.person) return [movedIssue(sent.type, path)]
  if (isLowered(held.labelClass ?? 'N', sent.labelClass)) {
    const words = 'A confidentiality label cannot be lowered or left out by an update; the label was kept.'
    return [anIssue('forbidden', words, `${path}.meta.security`)]
  }
  return []
}

function movedIssue(type: string, path: string): OperationOutcomeIssue {
  const words =
    `This ${type} was first sent about another person, and a resource cannot move from one to another. ` +
    'Send it under an identifier of its own, and correct the earlier one.'
  return anIssue('business-rule', words, path)
}
