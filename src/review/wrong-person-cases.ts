import type { Permit } from '../access/gate.js'
import type { OdsCode } from '../fhir/ods-code.js'
import type { PersonId } from '../fhir/person-id.js'

/** Whose it is: nobody has found out yet, this person's after all, or another's. */
export type CaseState = 'open' | 'restored' | 'left-out'

/** What is held back: one resource, `Type/id`, or everything that a source sent about the person. */
export type CaseTarget =
  | { readonly scope: 'item'; readonly reference: string }
  | { readonly scope: 'source'; readonly organisation: OdsCode }

/** A report that something in a record is another person's, or what somebody found out about it. */
export interface CaseStep {
  readonly id: string
  readonly version: number
  readonly state: CaseState
  readonly heldBack: CaseTarget
  readonly words: string
  readonly actorId: string
  readonly actorName: string
  readonly roleCode: string
  readonly organisation: string
  /** ISO instant. */
  readonly recordedAt: string
}

/** Enough of a resource for a reviewer to ask its source about it: nothing clinical. */
export interface ReportedItem {
  readonly type: string
  readonly source: OdsCode
  readonly receivedAt: string
}

export interface WrongPersonCase {
  readonly person: PersonId
  /** The latest of its steps. */
  readonly report: CaseStep
  /** Not there for a whole source, and for what its source has taken back since. */
  readonly item: ReportedItem | undefined
}

type ReviewPermit = Permit<'review-access'>

/** Reports, and what came of them: a step is added, and never changed. */
export interface WrongPersonCases {
  /** Those that nobody has found out about first, then the newest. */
  searchCases(permit: ReviewPermit, most: number): Promise<readonly WrongPersonCase[]>
  /** All steps of one case, the first first. */
  readSteps(
    permit: ReviewPermit,
    id: string,
  ): Promise<{ readonly person: PersonId; readonly steps: readonly CaseStep[] } | undefined>
  /** Adds a step and raises the version of the record in one transaction: the next read of anybody goes by it. */
  keepStep(permit: ReviewPermit, person: PersonId, step: CaseStep): Promise<'kept' | 'stale'>
}
