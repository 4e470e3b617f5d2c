import type { Permit } from '../access/gate.js'
import type { Assembler } from './assemble-parts.js'
import { coverOf, isCovered } from './label-cover.js'
import type { PartCache } from './part-cache.js'
import { isForEachClass, RECORD_PARTS } from './part-names.js'
import { londonDay } from './reading/clinical-date.js'
import type { RecordState, RecordStore, StoredPart } from './record-store.js'

/** A record as it is now: its state, the parts asked for, and how much of it there is. */
export interface CurrentParts {
  readonly state: RecordState
  readonly parts: readonly StoredPart[]
  /** How many resources about the person the permit does not cover. */
  readonly withheld: number
}

export interface CurrentPartsSource {
  readonly store: RecordStore
  readonly assembler: Assembler
  readonly cache: PartCache
  /** Milliseconds since 1970. */
  readonly now: () => number
}

export interface PartsWanted {
  readonly state: RecordState
  readonly names: readonly string[]
}

/**
 * The parts of exactly this state: from memory, from the store, or assembled anew when the stored ones are of another
 * version, assembler or day. Nothing is parsed unless they are assembled.
 */
export async function readCurrentParts(
  source: CurrentPartsSource,
  permit: Permit<'read-record'>,
  { state, names }: PartsWanted,
): Promise<CurrentParts> {
  const today = londonDay(source.now())
  const wanted = [...new Set([...names, RECORD_PARTS.count, RECORD_PARTS.rendered])]
  const keyOf = (version: number): string =>
    JSON.stringify([permit.person, version, source.assembler.id, today, coverOf(permit), wanted])

  const cached = source.cache.get(keyOf(state.version))
  if (cached) return toCurrent(permit, state, cached)

  const stored = (await source.store.readParts(permit, wanted)).filter(
    (part) =>
      part.recordVersion === state.version &&
      part.assembler === source.assembler.id &&
      part.assembledOn === today,
  )
  const isWhole = stored.some(
    ({ part, labelClass }) => part === RECORD_PARTS.rendered && labelClass === coverOf(permit),
  )
  if (isWhole) {
    source.cache.set(keyOf(state.version), stored)
    return toCurrent(permit, state, stored)
  }

  const assembled = await assembleNow(source, permit, { state, today })
  const parts = assembled.parts.filter(({ part }) => wanted.includes(part))
  source.cache.set(keyOf(assembled.state.version), parts)
  return toCurrent(permit, assembled.state, parts)
}

/** How often a record that changes under our hands is read again before its earlier version is named. */
const ATTEMPTS = 3

async function assembleNow(
  { store, assembler }: CurrentPartsSource,
  permit: Permit<'read-record'>,
  { state, today }: { readonly state: RecordState; readonly today: string },
): Promise<{ readonly state: RecordState; readonly parts: readonly StoredPart[] }> {
  const { person } = permit
  if (person === undefined) throw new Error('A permit to read a record names nobody.')

  let before = state
  for (let attempt = 1; ; attempt += 1) {
    const resources = await store.readResources(permit)
    const after = await store.readState(permit)
    if (after?.version !== before.version && attempt < ATTEMPTS) {
      before = after ?? before
      continue
    }

    const parts = assembler.assemble({
      person,
      resources,
      state: before,
      labelClasses: permit.labelClasses,
      today,
    })
    await store.keepParts(permit, parts)
    return { state: before, parts }
  }
}

function toCurrent(
  permit: Permit<'read-record'>,
  state: RecordState,
  parts: readonly StoredPart[],
): CurrentParts {
  const counts = parts.filter(({ part }) => part === RECORD_PARTS.count)
  return {
    state,
    parts: parts.filter((part) => isServed(permit, part)),
    withheld: sum(counts.filter(({ labelClass }) => !isCovered(permit, labelClass))),
  }
}

function isServed(permit: Permit<'read-record'>, { part, labelClass }: StoredPart): boolean {
  if (part === RECORD_PARTS.count || part === RECORD_PARTS.rendered) return false
  return isForEachClass(part) ? isCovered(permit, labelClass) : labelClass === coverOf(permit)
}

function sum(counts: readonly StoredPart[]): number {
  return counts.reduce((total, { resources }) => total + resources, 0)
}
