import type { Permit } from '../access/gate.js'
import type { BusinessIdentifier } from '../fhir/business-identifier.js'
import type { NhsNumber } from '../fhir/nhs-number.js'
import type { OdsCode } from '../fhir/ods-code.js'
import type { PersonId } from '../fhir/person-id.js'
import type { Contribution, LabelClass } from './contribution.js'
import type { IdentifierAnswer, IdentifierLookup } from './references/identifier-lookup.js'

/** A person as matching knows them. Birth date as given; names folded for comparison by `toNameKey`. */
export interface KnownPerson {
  readonly person: PersonId
  readonly nhsNumber: NhsNumber | undefined
  readonly names: readonly KnownName[]
}

/** A name that a source's Patient has now. */
export interface KnownName extends PersonName {
  readonly organisation: OdsCode
  /** The id of that Patient. */
  readonly patient: string
  /** When it first said who this is, ISO instant. */
  readonly saidAt: string
  /** Whether it says that the person is registered with itself. */
  readonly byRegisteredPractice: boolean
}

export interface PersonName {
  readonly familyKey: string
  readonly givenKey: string
  /** Of a name that was sent as text alone its words; they are not kept. */
  readonly words?: readonly string[]
  readonly birthDate: string
}

/** A resource that this partner contributed earlier. */
export interface EarlierContribution {
  readonly type: string
  readonly id: string
  readonly person: PersonId | undefined
  readonly contentHash: string
  readonly version: number
  readonly lastUpdated: string
  readonly labelClass?: LabelClass
  readonly senderId?: string | undefined
  readonly senderAddress?: string | undefined
  readonly identifier?: BusinessIdentifier | undefined
  /** All its identifiers, when it was found by one. */
  readonly identifiers?: readonly BusinessIdentifier[]
  /** What it says that it is, when it was read as held: see `codesOf`. */
  readonly codes?: readonly string[]
  /** Its text, when it was read as held and may have labels. */
  readonly labelled?: string | undefined
}

/** Finds whom a submission is about, before the gate can be asked. Gives no clinical content. */
export interface PersonIndex {
  findByNhsNumber(nhsNumber: NhsNumber): Promise<KnownPerson | undefined>
  /** How often this organisation was refused for naming this person otherwise, since an ISO instant. */
  countRefusals(person: PersonId, organisation: OdsCode, since: string): Promise<number>
  noteRefusal(person: PersonId, organisation: OdsCode, at: string): Promise<void>
  /** What this organisation contributed under an id of ours (`type`/`id`) or under its own logical id. */
  findContribution(organisation: OdsCode, type: string, id: string): Promise<EarlierContribution | undefined>
  /**
   * As {@link findContribution}, many at once, by `Type/id` as asked. A Patient is also found by the id of the joined
   * person, if this organisation contributed to that person's record.
   */
  findContributions(
    organisation: OdsCode,
    references: readonly string[],
  ): Promise<ReadonlyMap<string, EarlierContribution>>
  /** What this organisation contributed that has these identifiers, by `lookupKey`, the latest first. */
  findByIdentifiers(
    organisation: OdsCode,
    lookups: readonly IdentifierLookup[],
  ): Promise<ReadonlyMap<string, readonly EarlierContribution[]>>
}

/** What one submission changes in the record: new, or different from what is held. */
export interface RecordChange {
  /** Who is created or gains a name by it; nobody for contributions about nobody. */
  readonly person: PersonChange | undefined
  readonly contributions: readonly Contribution[]
  /** `Type/id` of what is about nobody and the person leads to, directly or not. */
  readonly sharedReferences: readonly string[]
  readonly organisation: OdsCode
  /** When the gateway took it in, ISO instant. */
  readonly receivedAt: string
}

export interface PersonChange {
  readonly person: PersonId
  readonly nhsNumber: NhsNumber | undefined
  /** The source's Patient, whose names these are now. */
  readonly patient: string
  readonly names: readonly PersonName[]
}

/** A durable promise to finish a write. */
export interface OpenIntent {
  readonly id: string
  readonly change: RecordChange
  /** What the ids of the change hang on, until it is opened. */
  readonly lookedUp?: readonly IdentifierAnswer[]
}

export interface IngestStore {
  /** What of these (`Type/id`) is held, with hash and version. */
  readHeld(
    permit: Permit<'contribute'>,
    references: readonly string[],
  ): Promise<readonly EarlierContribution[]>
  /** The text of the source Patients of the permit's person, from which the joined Patient is made. */
  readSourcePatients(permit: Permit<'contribute'>): Promise<readonly SourcePatient[]>
  /** The text of the Provenances that the record itself keeps of the permit's actor, and that name one of these (`Type/id`). */
  readProvenancesOf(permit: Permit<'contribute'>, references: readonly string[]): Promise<readonly string[]>
  /** The current text of one of the permit's actor's own contributions. */
  readOwn(permit: Permit<'read-contribution'>, type: string, id: string): Promise<OwnContribution | undefined>
  /** The same at a version, where it is still held: the current one always is. */
  readOwnVersion(permit: Permit<'read-contribution'>, of: VersionOf): Promise<OwnContribution | undefined>
  /**
   * Opens an intent, durably. `busy` when another submission for the same person (or, for contributions about nobody,
   * of the same organisation) is open, or one that claims the same resources or identifiers: try again. `overtaken`
   * when what the ids hang on leads elsewhere by now: read the submission again.
   *
   * In the same transaction it claims for the person every resource of the change, and for the resources every
   * identifier: no two people ever have the same resource, and no two resources an identifier that was free when they
   * were read, whichever gateways take them in.
   */
  openIntent(intent: OpenIntent, gateway: string): Promise<'opened' | 'busy' | 'overtaken'>
  /**
   * Applies the change to the read model and closes the intent, in one transaction. Idempotent. Gives the version
   * that each contribution now has, by `Type/id`. `impossible` when the tables will never take it; rejects when it
   * may be tried again.
   */
  apply(intent: OpenIntent): Promise<Applied>
  /** Closes an intent that the tables will never take, and keeps what it holds for an operator. */
  setAside(intentId: string): Promise<void>
  /** How many intents are set aside. */
  countSetAside(): Promise<number>
  /** Closes an intent of which nothing was or will be written, and gives up what it claimed. */
  abandon(intentId: string, reason: string): Promise<void>
  /**
   * Intents that are open, and of this gateway, or opened before `olderThan` by any gateway, or among these ids. Those
   * that were never wholly opened promised nothing and are closed.
   */
  searchUnfinished(which: Unfinished): Promise<readonly OpenIntent[]>
}

export interface Unfinished {
  /** All of this gateway, when it has not begun to take submissions. */
  readonly gateway?: string
  /** An ISO instant. */
  readonly olderThan: string
  readonly ids: readonly string[]
}

export type Applied =
  | { readonly outcome: 'applied'; readonly versions: ReadonlyMap<string, number> }
  | { readonly outcome: 'impossible' }

export interface SourcePatient {
  readonly id: string
  readonly organisation: OdsCode
  readonly sourceKind: string
  readonly receivedAt: string
  readonly text: string
}

export interface VersionOf {
  readonly type: string
  readonly id: string
  readonly version: number
}

export interface OwnContribution {
  readonly text: string
  readonly version: number
  readonly lastUpdated: string
}
