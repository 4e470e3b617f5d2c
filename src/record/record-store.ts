import type { Permit } from '../access/gate.js'
import type { NhsNumber } from '../fhir/nhs-number.js'
import type { OdsCode } from '../fhir/ods-code.js'
import type { PersonId } from '../fhir/person-id.js'
import type { SourceKind } from '../fhir/source-kind.js'
import type { ApartStatement } from './duplicates/told-apart.js'
import type { IncompleteList } from './sections/lists/incomplete-list.js'
import type { HeldBack } from './wrong-person/held-back.js'

/** How fresh a person's record is: what every read checks first. */
export interface RecordState {
  /** Raised by every change, also of what the reader may not see: MUST NOT reach them. */
  readonly version: number
  /** Those of which the reader may know. */
  readonly sources: readonly SourceState[]
  /** Whether something is withheld from the reader: a source that is not named may have sent it. */
  readonly isPartial?: boolean
  /** Whether the person is at risk: where they are is told nowhere, the names of those who treat them neither. */
  readonly isAtRisk?: boolean
  /**
   * The NHS numbers of others whom the record names by them and who are at risk, sorted; not there where there are none:
   * where they are is told no more than in their own record. MUST NOT reach a reader.
   */
  readonly kinAtRisk?: readonly NhsNumber[]
  /** The practice on record, by its name, where it has never sent anything and the reader may know that. */
  readonly unheardPractice?: string | undefined
  /** Lists of which their own source says that they are not whole, as far as the reader may see them; not there where there are none. */
  readonly incompleteLists?: readonly IncompleteList[]
  /** Since when nothing new can be received from anybody, ISO instant; not there while it can. */
  readonly notReceivingSince?: string
  /** Those of whom nothing was taken, though they sent something: no source of the record, and not silent either. */
  readonly refusedOnly?: readonly RefusedOnly[]
}

/** Somebody of whom all that they sent about the person was refused. */
export interface RefusedOnly {
  readonly organisation: OdsCode
  readonly notTaken: NotTakenState
}

export interface SourceState {
  readonly organisation: OdsCode
  readonly kind: SourceKind
  /** When this source last sent something about the person, ISO instant. */
  readonly lastReceivedAt: string
  /** What it sent then, by type, `Encounter 1,Observation 6`; not there when it is not known. */
  readonly lastSent?: string | undefined
  /**
   * When it last sent again what was held already, ISO instant; not there where it sent nothing since `lastReceivedAt`.
   * As a store gives it, it tells of all that was sent: MUST NOT reach a reader before `toVisibleState`.
   */
  readonly heardAt?: string | undefined
  /** What it sent that was refused and has not come since; not there when there is nothing. */
  readonly notTaken?: NotTakenState | undefined
  /** What it is called instead of by its name. */
  readonly name?: string
}

/** What of a source is lacking from a record, because it was refused. */
export interface NotTakenState {
  /** When something of it was last refused, ISO instant. */
  readonly at: string
  /** How much, by type: `Condition 1,MedicationRequest 2`. */
  readonly types: string
}

/** That a source sent again what was held already. */
export interface HeardOf {
  readonly organisation: OdsCode
  /** ISO instant. */
  readonly at: string
  /** What was sent then, `Type/id`, whoever may see it. */
  readonly references: readonly string[]
}

/** A resource of the record, as FHIR JSON text. */
export interface RecordedResource {
  readonly type: string
  readonly id: string
  readonly version: number
  readonly organisation: OdsCode
  readonly sourceKind: SourceKind
  readonly receivedAt: string
  /** What its label said when it came in: `N`, `R` or `V`. */
  readonly labelClass: string
  /** Whether it is about nobody (an organisation, a practitioner …) and here only because others refer to it. */
  readonly shared: boolean
  readonly text: string
}

/** A resource as it was once. */
export interface RecordedVersion {
  readonly version: number
  /** When it was written, ISO instant. */
  readonly writtenAt: string
  /** Of its own label, as it was then. */
  readonly labelClass: string
  readonly text: string
}

/** What a resource said before, in a record that holds something sealed and locked. */
export interface ReplacedVersion {
  /** `Type/id`. */
  readonly reference: string
  readonly version: number
  /** ISO instant. */
  readonly receivedAt: string
  readonly text: string
}

/** When something last came, and what came then, by type: `Encounter 1,Observation 6`. */
export interface LatestSent {
  /** ISO instant. */
  readonly at: string
  readonly sent: string
}

/** A piece of the record, already serialised. */
export interface StoredPart {
  readonly part: string
  /** The label class of what is in it; of a page part, the name of the cover that it was made for. */
  readonly labelClass: string
  readonly recordVersion: number
  /** Which assembler made it; a part of another assembler is stale. */
  readonly assembler: string
  /** The day it was assembled (`2026-11-23`, local to the service): what is upcoming changes at midnight. */
  readonly assembledOn: string
  /** How many resources it holds. */
  readonly resources: number
  /** Of what its class says: set where the classes of a record are told by it. See `digestOf`. */
  readonly digest?: string | undefined
  /** What of its class came last. */
  readonly latest?: LatestSent | undefined
  readonly body: Uint8Array
}

/** One label class of the stored parts of a record. */
export type StoredClass = Omit<StoredPart, 'body'>

export interface PartsOfClasses {
  readonly parts: readonly string[]
  readonly labelClasses: readonly string[]
}

/** Somebody found by a search. What their Patients say MUST pass the lens of whoever asks: see `toFoundPatient`. */
export interface PersonFound {
  readonly person: PersonId
  /** Whether an officer says that the person is at risk; their sources may say so too. */
  readonly isAtRisk: boolean
  /** What was reported as another person's. */
  readonly heldBack: readonly HeldBack[]
  /** The joined Patient and each source's own, as they are stored. */
  readonly patients: readonly RecordedResource[]
}

export type PersonCriteria =
  | { readonly by: 'id'; readonly person: PersonId }
  | { readonly by: 'nhs-number'; readonly nhsNumber: string }
  | { readonly by: 'name-and-birth-date'; readonly familyKey: string; readonly birthDate: string }

/** At which version a resource is as it is shown without a part of it. */
export interface RedactedVersion {
  /** `Type/id`. */
  readonly reference: string
  /** Of what is shown, but for the version and the time. */
  readonly digest: string
  readonly version: number
  /** When what is shown last changed, ISO instant. */
  readonly changedAt: string
}

/** Reads what a permit covers, and keeps the parts assembled from it. */
export interface RecordStore {
  readState(permit: Permit<'read-record'>): Promise<RecordState | undefined>
  /** Every current resource of the person, and every resource about nobody that these refer to, each once. */
  readResources(permit: Permit<'read-record'>): Promise<readonly RecordedResource[]>
  /** Everything that people said about whether two items are different, whoever may see them. */
  readToldApart(permit: Permit<'read-record'>): Promise<readonly ApartStatement[]>
  /** What is held back because somebody reported it as another person's. */
  readHeldBack(permit: Permit<'read-record'>): Promise<readonly HeldBack[]>
  /** When sources sent again what was held already, the latest first: MUST NOT reach a reader but for what they see of it. */
  readHeard(permit: Permit<'read-record'>): Promise<readonly HeardOf[]>
  /** Which label classes the stored parts are of, with how many resources each: nothing of what is in them. */
  readClasses(permit: Permit<'read-record'>): Promise<readonly StoredClass[]>
  /** The stored parts of these names, of these label classes and covers. */
  readParts(permit: Permit<'read-record'>, wanted: PartsOfClasses): Promise<readonly StoredPart[]>
  /** At which versions resources were last shown without a part of theirs. */
  readRedactedVersions(permit: Permit<'read-record'>): Promise<readonly RedactedVersion[]>
  /**
   * What resources of the person said before, each the oldest first: from the version on that was replaced when something
   * sealed and locked was in the record, or came with the one after it. None where there never was anything.
   */
  readReplacedVersions(permit: Permit<'read-record'>): Promise<readonly ReplacedVersion[]>
  /**
   * Adds parts to the person's; drops those of another version, assembler or day. What is shown without a part stands in
   * them at the versions of `redacted`, which are kept with them. Ignored when later parts are there.
   */
  keepParts(
    permit: Permit<'read-record'>,
    parts: readonly StoredPart[],
    redacted: readonly RedactedVersion[],
  ): Promise<void>
  /**
   * The versions of one resource of the person that the system of record has kept, in whatever order; none where it keeps
   * none. A version whose label cannot be read is left out. `reference` is `Type/id`.
   */
  readVersions(permit: Permit<'read-record'>, reference: string): Promise<readonly RecordedVersion[]>
  /** Whether the person has something of this id, whoever may see it: for the log, and MUST NOT reach a caller. */
  isHeld(permit: Permit<'read-record'>, id: string): Promise<boolean>
  searchPeople(permit: Permit<'find-people'>, criteria: PersonCriteria): Promise<readonly PersonFound[]>
}

/**
 * Whose record a resource is in. The same look-up whether there is one or not; what it finds is for the gate to ask with,
 * and MUST NOT reach a caller. Resources that are about nobody are in no record of their own.
 */
export type FindPersonOf = (type: string, id: string) => Promise<PersonId | undefined>
