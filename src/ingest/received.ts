import type { OperationOutcomeIssue } from 'fhir/r4.js'
import type { PartnerSystem } from '../identity/actor.js'
import type { EntryRequest, Refusal } from './reading/submission.js'

/** What a partner asks, with who asks. */
export interface AskToReceive {
  readonly actor: PartnerSystem
  readonly body: Uint8Array | string
  /** How a single resource was addressed; a Bundle when left out. */
  readonly entry?: EntryRequest
  /** For the log: method and route template, no ids. */
  readonly query: string
  readonly requestId: string
}

/** The system of record, the database or this gateway has no room now: nothing that was acknowledged is lost. */
export interface Unavailable {
  readonly outcome: 'unavailable'
}

/** What became of one entry. `exists`: `If-None-Exist` found it, and it was left as it is. */
export interface StoredEntry {
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'exists'
  readonly type: string
  readonly id: string
  readonly version: number
  /** ISO instant. */
  readonly lastUpdated: string
  /** Set where it was taken without the status that R4 requires. */
  readonly lacksStatus?: true
  /** What its sender is warned of although it was taken. */
  readonly warnings?: readonly OperationOutcomeIssue[]
}

export interface Stored {
  readonly outcome: 'stored'
  readonly entries: readonly StoredEntry[]
}

/** Somebody else contributed what the ids hang on in the meantime: it has to be read again. */
export interface Overtaken {
  readonly outcome: 'overtaken'
}

export type Contributed = Stored | Refusal | Unavailable

/** One entry of a batch of which it cannot be said whether it was stored; sending it again is harmless. */
export interface Unconfirmed {
  readonly outcome: 'unconfirmed'
}

export type BatchAnswer = Contributed | Unconfirmed

export type Received =
  | Contributed
  /** One answer for each entry, in the order sent. */
  | { readonly outcome: 'batch'; readonly answers: readonly BatchAnswer[] }
