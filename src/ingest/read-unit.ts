import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { anIssue } from '../fhir/operation-outcome.js'
import { parsePersonId } from '../fhir/person-id.js'
import { checkFullUrls } from './checks/bundle-shape.js'
import { checkContributableType } from './checks/contributable-type.js'
import { checkDistinctIds } from './checks/distinct-ids.js'
import { checkReferenceCount } from './checks/reference-count.js'
import { checkGrowth, checkStoredSize } from './checks/stored-size.js'
import { deriveId } from './derive-id.js'
import { identifierKey } from './identity-of.js'
import { readClaim, type ReadClaim } from './read-claim.js'
import type { ReadEntries, SentEntry } from './read-entries.js'
import { reachShared } from './reach-shared.js'
import { resolveReference } from './resolve-references.js'
import { sentReferences } from './sent-references.js'
import { toContributions } from './to-contributions.js'
import {
  toRefusal,
  type Known,
  type ReadSubmissionResult,
  type ReadUnit,
  type Refusal,
} from './submission.js'
import type { ResolvedEntry, UnitContext } from './unit.js'
import { createUnitIndex, identify, type IdentifiedEntry } from './unit-index.js'
import { subjectOf } from './unit-subject.js'

/** Reads entries that succeed or fail together, and says everything that is wrong with them at once. */
export function readUnit(
  sent: ReadEntries,
  interaction: ReadUnit['interaction'],
  context: UnitContext,
): ReadSubmissionResult {
  const issues: OperationOutcomeIssue[] = [...sent.issues, ...checkEach(sent.entries, context)]
  const identified = sent.entries.flatMap((entry) => identifyEntry(entry, context, issues))
  issues.push(...checkFullUrls(sent.entries), ...checkDistinctIds(identified))

  const { claim, issues: claimIssues } = claimOf(identified)
  issues.push(...claimIssues)

  const resolved = resolveAll(identified, context)
  const lookups = [...addressLookups(sent.entries, context.known), ...unanswered(resolved)]
  if (lookups.length > 0) {
    return { outcome: 'unresolved', references: [...new Set(lookups)], nhsNumber: claim?.nhsNumber }
  }
  issues.push(...resolved.flatMap(faults), ...resolved.flatMap(checkReferenceCount))

  const subject = subjectOf({ entries: resolved, claim, claimFailed: claimIssues.length > 0 }, context)
  const shared = reachShared(resolved, subject)
  issues.push(...subject.issues, ...shared.issues)
  if (issues.length > 0) return toRefusal(issues)

  const growth = checkGrowth(resolved)
  if (growth.length > 0) return tooLarge(growth)
  const contributions = toContributions(resolved, subject, context.sender)
  const size = checkStoredSize(contributions)
  if (size.length > 0) return tooLarge(size)

  return {
    outcome: 'read',
    interaction,
    person: subject.person,
    claim,
    contributions,
    sharedReferences: shared.references,
    entries: resolved.map((entry) => ({
      reference: `${entry.type}/${entry.id}`,
      path: entry.path,
      ifNoneExist: entry.ifNoneExist,
      ifMatch: entry.ifMatch,
    })),
  }
}

function tooLarge(issues: readonly OperationOutcomeIssue[]): Refusal {
  return { outcome: 'refused', reason: 'too-large', issues }
}

function checkEach(
  entries: readonly SentEntry[],
  { validators }: UnitContext,
): readonly OperationOutcomeIssue[] {
  return entries.flatMap(({ type, resource, path }) => [
    ...checkContributableType(type, path),
    ...validators.flatMap((validate) => validate(resource, path)),
  ])
}

function identifyEntry(
  entry: SentEntry,
  context: UnitContext,
  issues: OperationOutcomeIssue[],
): readonly IdentifiedEntry[] {
  const { known } = context
  const addressed = addressOf(entry)
  if (addressed !== undefined && known.references.has(addressed) && !known.references.get(addressed)) {
    issues.push(anIssue('not-found', 'Nothing that you contributed has this id.', entry.path))
    return []
  }
  const identified = identify(entry, context)
  if (identified === undefined) issues.push(noIdentityIssue(entry))
  else issues.push(...checkSameIdentity(identified, context))
  return identified ? [identified] : []
}

function noIdentityIssue({ type, path }: SentEntry): OperationOutcomeIssue {
  return anIssue(
    'required',
    `This ${type} has nothing by which a repeat would be recognised: give it an identifier with system and value.`,
    path,
  )
}

/** Ids of our own form are never a sender's: they address what is here. */
function addressOf({ type, target }: SentEntry): string | undefined {
  return target.kind === 'id' && parsePersonId(target.id) ? `${type}/${target.id}` : undefined
}

function checkSameIdentity(
  entry: IdentifiedEntry,
  { key, sender }: UnitContext,
): readonly OperationOutcomeIssue[] {
  const { identifier } = entry.identity
  if (addressOf(entry) === undefined || identifier === undefined) return []
  if (deriveId(key, sender.organisation, entry.type, ...identifierKey(identifier)) === entry.id) return []
  return [
    anIssue(
      'business-rule',
      'The identifier by which this was first sent cannot change: send the new one as a resource of its own.',
      `${entry.path}.identifier`,
    ),
  ]
}

function addressLookups(entries: readonly SentEntry[], known: Known): readonly string[] {
  return entries.flatMap((entry) => {
    const address = addressOf(entry)
    return address === undefined || known.references.has(address) ? [] : [address]
  })
}

function claimOf(entries: readonly IdentifiedEntry[]): ReadClaim {
  const [patient, another] = entries.filter(({ type }) => type === 'Patient')
  if (another) {
    const words = 'A transaction is about one person and has one Patient: send the other one on its own.'
    return { claim: undefined, issues: [anIssue('business-rule', words, another.path)] }
  }
  return patient ? readClaim(patient.resource, patient.path) : { claim: undefined, issues: [] }
}

function resolveAll(entries: readonly IdentifiedEntry[], context: UnitContext): readonly ResolvedEntry[] {
  const resolving = { ...context, index: createUnitIndex(entries, context.known) }
  return entries.map((entry) => ({
    ...entry,
    references: sentReferences(entry.resource, entry.path).map((sent) => ({
      sent,
      resolution: resolveReference(sent, resolving),
    })),
  }))
}

function unanswered(entries: readonly ResolvedEntry[]): readonly string[] {
  return entries.flatMap(({ references }) =>
    references.flatMap(({ resolution }) => (resolution.outcome === 'unanswered' ? [resolution.lookup] : [])),
  )
}

function faults({ references }: ResolvedEntry): readonly OperationOutcomeIssue[] {
  return references.flatMap(({ resolution }) => (resolution.outcome === 'faulty' ? [resolution.issue] : []))
}
