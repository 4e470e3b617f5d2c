import { createHash } from 'node:crypto'
import type { AccessRequest } from '../access/access-request.js'
import type { AccessBasis } from '../access/access-basis.js'
import type { CodeSets } from '../access/labels/code-sets/code-sets.js'
import type { Gate, Permit } from '../access/gate.js'
import type { WithheldReason } from '../access/lens.js'
import type { PersonId } from '../fhir/person-id.js'
import { lookAtRecord, type LookDeps, type RecordLook } from './changes/look-at-record.js'
import { readCurrentParts, type CurrentParts } from './parts/current-parts.js'
import { discloseNothing } from './disclose-nothing.js'
import { readEarlierVersions, type EarlierVersion } from './items/earlier-versions.js'
import { toRefusal, type RefusalReason } from './refusal-reason.js'
import { ITEM_PARTS, RECORD_PARTS } from './parts/part-names.js'
import type { RecordState, StoredPart } from './record-store.js'

export interface OpenRecordRequest {
  readonly actor: AccessRequest['actor']
  readonly person: PersonId
  /** The parts wanted: `everything`, `patient`, or what the page renderer named. */
  readonly parts: readonly string[]
  /** What goes out, for the log: `summary-page`, `everything` … */
  readonly what: string
  readonly interaction: AccessRequest['interaction']
  readonly purpose: AccessRequest['purpose']
  readonly query: string
  readonly requestId: string
  /** What the caller holds already: when it is what they would see now, nothing but that is said. */
  readonly heldTags?: HeldTags | undefined
  /** Of which item of the parts its earlier versions are asked for: `Type/id`. */
  readonly versionsOf?: (parts: readonly StoredPart[]) => string | undefined
  /** Which one thing of the record is asked for: where it is not in the parts nothing goes out, and the log says why. */
  readonly wanted?: WantedItem | undefined
  /** What besides what is seen of the record the answer hangs on: it changes the tag. */
  readonly taggedBy?: (parts: readonly StoredPart[]) => Uint8Array
  /** How many resources go out, where a part holds more than what is shown of it. */
  readonly resourcesIn?: (parts: readonly StoredPart[]) => number
  /** Whether the one who asks looks at the record with it: then it is told what has changed since they last did. */
  readonly isLook?: boolean
}

/** One thing that is asked for by its id. */
export interface WantedItem {
  /** As it was given: it may be no id at all. */
  readonly id: string
  readonly isIn: (parts: readonly StoredPart[]) => boolean
}

/** Entity tags of what a caller holds, or `*` for whatever there is. */
export type HeldTags = '*' | readonly string[]

export type OpenedRecord =
  | {
      readonly outcome: 'opened'
      readonly state: RecordState
      /** What is seen of the record, by a name: it changes with that and with nothing else. */
      readonly seen: string
      /** The parts asked for that the permit covers; a part that the assembler did not make is not there. */
      readonly parts: readonly StoredPart[]
      /** The earlier versions that may be seen, where they were asked for. */
      readonly versions?: readonly EarlierVersion[]
      readonly basis: AccessBasis
      /** How many resources of the record the permit does not cover. */
      readonly withheld: number
      /** Why, as far as the reader may know. */
      readonly withheldBy: readonly WithheldReason[]
      /** The version of the policy that decided. */
      readonly policyVersion: string
      /** Until when the glass is broken, ISO instant; not there when it is not. */
      readonly breakGlassUntil?: string | undefined
      /** Where it is a look. */
      readonly look?: RecordLook | undefined
    }
  | { readonly outcome: 'unchanged'; readonly seen: string }
  /** What was wanted is not held, or withheld: answered alike. It is in the log already. */
  | { readonly outcome: 'not-found' }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason }

/**
 * Opens one person's record through the gate. What it gives is in the log before it resolves; it rejects, and gives
 * nothing, when log or database cannot be had.
 */
export type OpenRecord = (request: OpenRecordRequest) => Promise<OpenedRecord>

export interface OpenRecordDeps extends LookDeps {
  readonly gate: Gate
  /** By which earlier versions are labelled. */
  readonly codeSets: CodeSets
}

export function createOpenRecord(deps: OpenRecordDeps): OpenRecord {
  return async function openRecord(request) {
    const admission = await deps.gate.admit(toAccessRequest(request))
    if (admission.outcome === 'deny') return { outcome: 'refused', reason: toRefusal(admission.reason) }

    const { permit, basis } = admission
    const state = await deps.store.readState(permit)
    if (!state) throw new Error('A person whom the gate knows has no record.')

    const current = await readCurrentParts(deps, permit, { state, names: namesOf(request) })
    if (request.wanted && !request.wanted.isIn(current.parts)) {
      const { wanted, what } = request
      await discloseNothing(deps, permit, { id: wanted.id, what, version: current.state.version })
      return { outcome: 'not-found' }
    }

    const seen = request.taggedBy ? tagOf(current.seen, request.taggedBy(current.parts)) : current.seen
    if (isHeld(seen, request.heldTags)) {
      await deps.gate.disclose(permit, {
        status: 304,
        recordVersion: current.state.version,
        resources: 0,
        withheld: 0,
        what: request.what,
      })
      return { outcome: 'unchanged', seen }
    }

    const reference = request.versionsOf?.(current.parts)
    const versions =
      reference === undefined ? [] : await readEarlierVersions(deps, permit, { state, reference })
    const look = await lookIfAsked(deps, permit, { request, state, parts: current.parts })
    await deps.gate.disclose(permit, {
      status: 200,
      recordVersion: current.state.version,
      resources: (request.resourcesIn ?? countOf)(current.parts) + versions.length,
      withheld: current.withheld,
      what: request.what,
    })
    return { ...asOpened(permit, basis, { ...current, seen }), versions, look }
  }
}

/** A record that a permit has opened, as pages take it. */
export function asOpened(
  { policy, breakGlassUntil }: Permit<'read-record'>,
  basis: AccessBasis,
  { state, seen, parts, withheld, withheldBy }: CurrentParts,
): Extract<OpenedRecord, { readonly outcome: 'opened' }> {
  return {
    outcome: 'opened',
    basis,
    state,
    seen,
    parts,
    withheld,
    withheldBy,
    policyVersion: policy.version,
    breakGlassUntil,
  }
}

interface AskedLook {
  readonly request: OpenRecordRequest
  readonly state: RecordState
  readonly parts: readonly StoredPart[]
}

async function lookIfAsked(
  deps: LookDeps,
  permit: Permit<'read-record'>,
  { request, ...looked }: AskedLook,
): Promise<RecordLook | undefined> {
  return request.isLook ? lookAtRecord(deps, permit, looked) : undefined
}

/** A look needs the name of the marks besides what is shown. */
function namesOf({ parts, isLook }: OpenRecordRequest): readonly string[] {
  return isLook ? [...parts, ITEM_PARTS.marksName] : parts
}

function tagOf(seen: string, besides: Uint8Array): string {
  return createHash('sha256').update(seen).update(besides).digest('hex').slice(0, 32)
}

/** Whether the caller holds what has this tag already. */
export function isHeld(tag: string, held: HeldTags | undefined): boolean {
  return held === '*' || (held?.includes(tag) ?? false)
}

/** Of what goes out: an index only says where it stands. */
function countOf(parts: readonly StoredPart[]): number {
  return parts
    .filter(({ part }) => part !== RECORD_PARTS.index && part !== RECORD_PARTS.sharedIndex)
    .reduce((sum, { resources }) => sum + resources, 0)
}

function toAccessRequest(request: OpenRecordRequest): AccessRequest<'read-record'> {
  const { actor, person, interaction, purpose, query, requestId } = request
  return { actor, person, activity: 'read-record', interaction, purpose, query, requestId }
}
