import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { anIssue } from '../fhir/operation-outcome.js'
import { isLessStrict } from '../access/labels/is-less-strict.js'
import { readStored } from '../fhir/read-stored.js'
import { isAnother } from './codes-of.js'
import type { Contribution } from './contribution.js'
import type { EarlierContribution } from './ingest-store.js'
import { isLowered } from './label-class.js'
import {
  toRefusal,
  type ReadEntry,
  type ReadUnit,
  type Refusal,
  type RefusalReason,
} from './reading/submission.js'

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
  const entries = new Map(unit.entries.map((entry) => [entry.reference, entry]))
  const issues = wanted.flatMap((one) => {
    const entry = entries.get(referenceOf(one))
    return checkAgainstHeld(one, held.get(referenceOf(one)), {
      path: entry?.path ?? one.type,
      recognisedBy: entry?.recognisedBy,
    })
  })
  if (issues.length > 0) return { ...toRefusal(issues), reason: reasonOf(issues) }

  const changed = wanted.filter((one) => held.get(referenceOf(one))?.contentHash !== one.contentHash)
  return { outcome: 'planned', changed, existing }
}

/** What may never happen is told before what was mistaken. */
function reasonOf(issues: readonly OperationOutcomeIssue[]): RefusalReason {
  const has = (code: string): boolean => issues.some((issue) => issue.code === code)
  if (has('forbidden')) return 'label-lowered'
  return has('business-rule') ? 'moved-to-another-person' : 'conflict'
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
  { path, recognisedBy }: Pick<ReadEntry, 'path' | 'recognisedBy'>,
): readonly OperationOutcomeIssue[] {
  if (held === undefined) return []
  if (held.person !== sent.person) return [movedIssue(sent.type, path)]
  if (isLowered(held.labelClass ?? 'N', sent.labelClass) || isBared(sent, held)) {
    const words =
      'A confidentiality label cannot be lowered or left out by an update; the label was kept. Send every label of ' +
      'the version before again (meta.security, securityLabel, inline), or a stricter level beside its sensitivities.'
    return [anIssue('forbidden', words, `${path}.meta.security`)]
  }
  return recognisedBy !== undefined && isSomethingElse(sent, held)
    ? [anotherIssue(sent, recognisedBy, path)]
    : []
}

/** Whether labels were left out that the version before had, of the whole or of an element. */
function isBared(sent: Contribution, { labelled, contentHash }: EarlierContribution): boolean {
  if (labelled === undefined || contentHash === sent.contentHash) return false
  return isLessStrict(readStored(labelled), readStored(`{"meta":{${sent.tail}`))
}

/** Another code makes it something else, unless the sender calls both by the same logical id. */
function isSomethingElse(sent: Contribution, held: EarlierContribution): boolean {
  const isConfirmed = sent.senderId !== undefined && sent.senderId === held.senderId
  return !isConfirmed && isAnother(sent.codes ?? [], held.codes ?? [])
}

/** An identifier alone does not turn one test result into another, or one medicine. */
function anotherIssue({ type, id }: Contribution, system: string, path: string): OperationOutcomeIssue {
  const words =
    `The identifier of system ${system} is that of ${type}/${id}, which has another code than this. Nothing was stored. ` +
    'To correct the code, address it with PUT; if several resources share the identifier, give each one of its own ' +
    'and mark this one as use=secondary.'
  return anIssue('conflict', words, `${path}.identifier`)
}

function movedIssue(type: string, path: string): OperationOutcomeIssue {
  const words =
    `This ${type} was first sent about another person, and a resource cannot move from one to another. ` +
    'Send it under an identifier of its own, and correct the earlier one.'
  return anIssue('business-rule', words, path)
}
