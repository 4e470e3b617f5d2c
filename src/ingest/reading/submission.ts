import type { OperationOutcomeIssue } from 'fhir/r4.js'
import type { BusinessIdentifier } from '../../fhir/business-identifier.js'
import type { IssueCode } from '../../fhir/operation-outcome.js'
import type { NhsNumber } from '../../fhir/nhs-number.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import type { PersonId } from '../../fhir/person-id.js'
import type { SourceKind } from '../../fhir/source-kind.js'
import type { Contribution } from '../contribution.js'
import type { LackingEntry } from '../references/may-be-said-lacking.js'
import type { IdentifierAnswer, IdentifierLookup } from '../references/identifier-lookup.js'
import type { PersonName } from '../ingest-store.js'

/** A body as a partner sent it, with what was looked up for it so far. */
export interface Submission {
  readonly body: Uint8Array | string
  /** How a single resource was addressed; a Bundle when left out. */
  readonly entry?: EntryRequest
  readonly sender: Sender
  readonly known: Known
}

/** Bytes up to which a submission is small: a single resource, a discharge letter, a day's results. */
const MOST_SMALL = 256 * 1024

/** Large submissions come one after another, so that the small ones of others need not wait behind them. */
export function isLarge(bytes: number): boolean {
  return bytes > MOST_SMALL
}

/** The partner organisation, as its token says: never as its content says. */
export interface Sender {
  readonly organisation: OdsCode
  readonly name: string
  readonly kind: SourceKind
}

/** `Bundle.entry.request`, or the same of a request for one resource. */
export interface EntryRequest {
  readonly method: string
  /** `Type`, `Type/id` or `Type?identifier=system|value`. */
  readonly url: string
  readonly ifNoneExist?: string
  readonly ifMatch?: string
  /** Not supported, and refused by name: whoever set it counts on it. */
  readonly ifNoneMatch?: string
  readonly fullUrl?: string
}

/** What is known of things that a submission names and does not bring along. */
export interface Known {
  /** By `Type/id` as sent; `undefined` for what this partner never contributed. Absent: not looked up yet. */
  readonly references: ReadonlyMap<string, KnownResource | undefined>
  /** By `lookupKey`: this partner's own that have the identifier, the latest first. Absent: not looked up yet. */
  readonly identifiers: ReadonlyMap<string, readonly KnownResource[]>
  /** The person who has the NHS number of the submission's Patient, when it was looked up. */
  readonly person: PersonId | undefined
}

export const NOTHING_KNOWN: Known = {
  references: new Map(),
  identifiers: new Map(),
  person: undefined,
}

/** A resource that this partner contributed earlier. */
export interface KnownResource {
  readonly type: string
  readonly id: string
  readonly person: PersonId | undefined
  readonly senderId: string | undefined
  readonly senderAddress?: string | undefined
  readonly identifier: BusinessIdentifier | undefined
  /** All that it has, when it was looked up by identifier. */
  readonly identifiers?: readonly BusinessIdentifier[]
}

/** Why a submission is refused: one answer status each. */
export type RefusalReason =
  | 'malformed'
  | 'too-large'
  | 'invalid'
  | 'forbidden'
  | 'scope-missing'
  | 'not-found'
  | 'stale'
  /** Its identifiers lead to several resources, or to one that is something else. */
  | 'conflict'
  /** What it is addressed by leads to several resources. */
  | 'ambiguous'
  | 'person-mismatch'
  | 'label-lowered'
  | 'moved-to-another-person'
  /** The system of record refuses the content. */
  | 'not-taken'

export interface Refusal {
  readonly outcome: 'refused'
  readonly reason: RefusalReason
  readonly issues: readonly OperationOutcomeIssue[]
  /** What somebody's record lacks by it, where that can be said; for nobody who sent it. */
  readonly notTaken?: NotTaken | undefined
}

/** Who a submission says that it is about, from its Patient. */
export interface PersonClaim {
  readonly nhsNumber: NhsNumber
  readonly names: readonly PersonName[]
  readonly birthDate: string
  /** Where the Patient stands in what was sent. */
  readonly path: string
}

/** What of a refused submission is about somebody: their record lacks it until it is sent again. */
export interface NotTaken {
  readonly person: PersonId
  /** How the submission itself named the person; `undefined` where it leant on what its sender contributed before. */
  readonly claim: PersonClaim | undefined
  /** The id of the source's Patient, where it is in the submission. */
  readonly patient: string | undefined
  readonly entries: readonly LackingEntry[]
}

/** One entry as it will be answered. */
export interface ReadEntry {
  /** `Type/id` of its contribution. */
  readonly reference: string
  /** Where it stands in what was sent, for issues: `Bundle.entry[3].resource`. */
  readonly path: string
  readonly ifNoneExist: boolean
  /** The version that the sender last saw, of `If-Match`. */
  readonly ifMatch: number | undefined
  /** The system of the identifier by which alone it was recognised: nothing addressed it. */
  readonly recognisedBy: string | undefined
  /** Set where it has no status and R4 requires one. */
  readonly lacksStatus?: true
  /** What its sender is warned of although it is taken. */
  readonly warnings?: readonly OperationOutcomeIssue[]
}

/** A submission that passed every check that needs nothing but itself and what is {@link Known}. */
export interface ReadUnit {
  readonly outcome: 'read'
  readonly interaction: 'transaction' | 'create' | 'update'
  /** Whom it is about: the known person, or the candidate of a new one. */
  readonly person: PersonId | undefined
  readonly claim: PersonClaim | undefined
  readonly contributions: readonly Contribution[]
  /** `Type/id` of what is about nobody and the person leads to, directly or not. */
  readonly sharedReferences: readonly string[]
  /** One for each entry, in the order sent. */
  readonly entries: readonly ReadEntry[]
  /** What its ids hang on: it must be read again when that leads elsewhere by now. */
  readonly lookedUp: readonly IdentifierAnswer[]
}

export type ReadSubmissionResult =
  | ReadUnit
  | Refusal
  /** Each entry is a submission of its own. */
  | { readonly outcome: 'batch'; readonly entries: readonly BatchEntry[] }
  /** Look these up and read it again. */
  | {
      readonly outcome: 'unresolved'
      readonly references: readonly string[]
      readonly identifiers: readonly IdentifierLookup[]
      readonly nhsNumber: string | undefined
    }
  /** The reader has too much to do, or did not finish in time. */
  | { readonly outcome: 'busy' }

export type BatchEntry =
  | Refusal
  | {
      readonly outcome: 'entry'
      readonly text: string
      readonly request: EntryRequest
      /** By which other entries of the batch may name it, in vain. */
      readonly fullUrl: string | undefined
    }

/** Reads submissions: pure and heavy, so it is done away from the thread that answers requests. */
export type ReadSubmission = (submission: Submission) => Promise<ReadSubmissionResult>

/** The answer to a set of issues that is not empty. The gravest kind decides the reason. */
export function toRefusal(issues: readonly OperationOutcomeIssue[]): Refusal {
  const has = (code: string): boolean => issues.some((issue) => issue.code === code)
  const reason = GRAVEST.find(([code]) => has(code))?.[1] ?? 'invalid'
  return { outcome: 'refused', reason, issues: capIssues(issues) }
}

const GRAVEST: readonly (readonly [IssueCode, RefusalReason])[] = [
  ['forbidden', 'forbidden'],
  ['not-found', 'not-found'],
  ['conflict', 'conflict'],
  ['multiple-matches', 'ambiguous'],
]

const MOST_ISSUES = 100

function capIssues(issues: readonly OperationOutcomeIssue[]): readonly OperationOutcomeIssue[] {
  if (issues.length <= MOST_ISSUES) return issues
  const more = `${issues.length} faults were found; the first ${MOST_ISSUES} are listed.`
  return [
    ...issues.slice(0, MOST_ISSUES),
    { severity: 'information', code: 'informational', diagnostics: more },
  ]
}
