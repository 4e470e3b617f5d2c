import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import { lacksStatus } from '../../fhir/required-status.js'
import { checkAgents } from '../checks/agents.js'
import { checkFullUrls } from '../checks/bundle-shape.js'
import { checkConsent } from '../checks/consent.js'
import { checkContributableType } from '../checks/contributable-type.js'
import { checkDistinctIds } from '../checks/distinct-ids.js'
import { checkReferenceCount } from '../checks/reference-count.js'
import { checkGrowth, checkStoredSize } from '../checks/stored-size.js'
import { lookupKey, type IdentifierAnswer, type IdentifierLookup } from '../references/identifier-lookup.js'
import { identify, ourAddressOf, type IdentifiedEntry } from '../identity/identify.js'
import { readClaim, type ReadClaim } from './read-claim.js'
import type { ReadEntries, SentEntry } from './read-entries.js'
import { notTakenOf } from '../not-taken.js'
import { reachShared } from '../references/reach-shared.js'
import { resolveReference } from '../references/resolve-references.js'
import { personOfRelative } from '../identity/person-of-relative.js'
import { personLookups } from '../identity/same-person.js'
import { sentReferences } from '../references/sent-references.js'
import { toContributions } from '../to-contributions.js'
import {
  toRefusal,
  type Known,
  type ReadEntry,
  type ReadSubmissionResult,
  type ReadUnit,
  type Refusal,
} from './submission.js'
import type { ResolvedEntry, UnitContext } from './unit.js'
import { createUnitIndex } from './unit-index.js'
import { subjectOf } from '../identity/unit-subject.js'

/** Reads entries that succeed or fail together, and says everything that is wrong with them at once. */
export function readUnit(
  sent: ReadEntries,
  interaction: ReadUnit['interaction'],
  context: UnitContext,
): ReadSubmissionResult {
  const found = sent.entries.map((entry) =>
    identify(entry, { ...context, relativeOf: personOfRelative(entry, sent.entries, context) }),
  )
  const identified = found.flatMap(({ entry }) => entry ?? [])
  const identities = found.flatMap(({ lookups }) => lookups)
  const { errors, warnings } = checkEach(sent.entries, context)
  const issues: OperationOutcomeIssue[] = [
    ...sent.issues,
    ...errors,
    ...found.flatMap((one) => one.issues),
    ...checkFullUrls(sent.entries),
    ...checkDistinctIds(identified),
  ]
  const { claim, issues: claimIssues } = claimOf(identified)
  issues.push(...claimIssues)

  const resolved = resolveAll(identified, { ...context, isTransaction: interaction === 'transaction' })
  const unknown = unknownOf({ sent: sent.entries, resolved }, context.known)
  if (unknown.references.length + unknown.identifiers.length > 0) {
    const identifiers = distinct([...unknown.identifiers, ...identities])
    return { outcome: 'unresolved', references: unknown.references, identifiers, nhsNumber: claim?.nhsNumber }
  }
  issues.push(
    ...resolved.flatMap(faults),
    ...resolved.flatMap(checkReferenceCount),
    ...resolved.flatMap((entry) => checkAgents(entry, context.sender)),
  )

  const subject = subjectOf({ entries: resolved, claim, claimFailed: claimIssues.length > 0 }, context)
  const shared = reachShared(resolved, subject)
  issues.push(...subject.issues, ...shared.issues)
  // It holds the text of every entry: made for a refusal alone.
  const lacking = (refusal: Refusal): Refusal =>
    claimIssues.length > 0 ? refusal : { ...refusal, notTaken: notTakenOf(resolved, subject, claim) }
  if (issues.length > 0) return lacking(toRefusal(issues))

  const growth = checkGrowth(resolved)
  if (growth.length > 0) return lacking(tooLarge(growth))
  const contributions = toContributions(resolved, subject, context.sender)
  const size = checkStoredSize(contributions)
  if (size.length > 0) return lacking(tooLarge(size))

  return {
    outcome: 'read',
    interaction,
    person: subject.person,
    claim,
    contributions,
    sharedReferences: shared.references,
    entries: resolved.map((entry) => toReadEntry(entry, warnings.get(entry.path))),
    lookedUp: distinct(identities).map((lookup) => toAnswer(lookup, context.known)),
  }
}

function tooLarge(issues: readonly OperationOutcomeIssue[]): Refusal {
  return { outcome: 'refused', reason: 'too-large', issues }
}

function toReadEntry(
  entry: ResolvedEntry,
  warnings: readonly OperationOutcomeIssue[] | undefined,
): ReadEntry {
  const { type, id, path, ifNoneExist, ifMatch, recognisedBy, resource } = entry
  const read = { reference: `${type}/${id}`, path, ifNoneExist, ifMatch, recognisedBy }
  return { ...read, ...(lacksStatus(resource) && { lacksStatus: true }), ...(warnings && { warnings }) }
}

function distinct(lookups: readonly IdentifierLookup[]): readonly IdentifierLookup[] {
  return [...new Map(lookups.map((lookup) => [lookupKey(lookup), lookup])).values()]
}

function toAnswer(lookup: IdentifierLookup, { identifiers }: Known): IdentifierAnswer {
  return { ...lookup, ids: (identifiers.get(lookupKey(lookup)) ?? []).map(({ id }) => id) }
}

interface Checked {
  readonly errors: readonly OperationOutcomeIssue[]
  /** By the path of the entry: it is taken all the same. */
  readonly warnings: ReadonlyMap<string, readonly OperationOutcomeIssue[]>
}

function checkEach(entries: readonly SentEntry[], { validators }: UnitContext): Checked {
  const errors: OperationOutcomeIssue[] = []
  const warnings = new Map<string, readonly OperationOutcomeIssue[]>()
  for (const { type, resource, path } of entries) {
    const said = validators.flatMap((validate) => validate(resource, path))
    const warned = said.filter(isWarning)
    if (warned.length > 0) warnings.set(path, warned)
    errors.push(
      ...checkContributableType(type, path),
      ...(type === 'Consent' ? checkConsent(resource, path) : []),
      ...said.filter((issue) => !isWarning(issue)),
    )
  }
  return { errors, warnings }
}

function isWarning({ severity }: OperationOutcomeIssue): boolean {
  return severity === 'warning'
}

interface Unknown {
  readonly references: readonly string[]
  readonly identifiers: readonly IdentifierLookup[]
}

/** What has to be looked up before it can be said what the entries are and whom they are about. */
function unknownOf(
  { sent, resolved }: { sent: readonly SentEntry[]; resolved: readonly ResolvedEntry[] },
  known: Known,
): Unknown {
  const addresses = sent.flatMap((entry) => ourAddressOf(entry) ?? [])
  const lookups = resolved.flatMap(unanswered)
  const references = [
    ...addresses.filter((address) => !known.references.has(address)),
    ...lookups.filter((lookup) => typeof lookup === 'string'),
  ]
  const patient = resolved.find(({ type }) => type === 'Patient')?.resource
  const identifiers = [
    ...lookups.filter((lookup) => typeof lookup !== 'string'),
    ...personLookups(resolved, { patient, known }),
  ]
  return { references: [...new Set(references)], identifiers }
}

function claimOf(entries: readonly IdentifiedEntry[]): ReadClaim {
  const [patient, another] = entries.filter(({ type }) => type === 'Patient')
  if (another) {
    const words = 'A transaction is about one person and has one Patient: send the other one on its own.'
    return { claim: undefined, issues: [anIssue('business-rule', words, another.path)] }
  }
  return patient ? readClaim(patient.resource, patient.path) : { claim: undefined, issues: [] }
}

function resolveAll(
  entries: readonly IdentifiedEntry[],
  context: UnitContext & { readonly isTransaction: boolean },
): readonly ResolvedEntry[] {
  const resolving = { ...context, index: createUnitIndex(entries, context.known) }
  return entries.map((entry) => ({
    ...entry,
    references: sentReferences(entry.resource, entry.path).map((sent) => ({
      sent,
      resolution: resolveReference(sent, resolving),
    })),
  }))
}

function unanswered({ references }: ResolvedEntry): readonly (string | IdentifierLookup)[] {
  return references.flatMap(({ resolution }) =>
    resolution.outcome === 'unanswered' ? [resolution.lookup] : [],
  )
}

function faults({ references }: ResolvedEntry): readonly OperationOutcomeIssue[] {
  return references.flatMap(({ resolution }) => (resolution.outcome === 'faulty' ? [resolution.issue] : []))
}
