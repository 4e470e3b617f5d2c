import type { Permit } from '../../access/gate.js'
import { readCurrentParts, type CurrentParts, type CurrentPartsSource } from './current-parts.js'
import type { EarlierVersion } from '../instances/as-if-never-sent.js'
import { readEarlier } from './earlier-part.js'
import { entriesOf } from './entries-of.js'
import { isCoverName } from '../assembly/label-cover.js'
import { DERIVED_PARTS, JOINED_PARTS, RECORD_PARTS } from './part-names.js'
import type { RecordState, StoredPart } from '../record-store.js'
import { toEntryCeiling } from '../search/entry-ceiling.js'
import { narrowIndex, type ReadableIndex } from '../search/narrow-index.js'
import type { PlacedEntry } from '../search/search-index.js'

/** What a permit covers of a record as it is now, resource by resource. */
export interface CurrentIndex extends ReadableIndex {
  readonly state: RecordState
  /** How many resources about the person the permit does not cover. */
  readonly withheld: number
  /** Why, as far as the reader may know. */
  readonly withheldBy: CurrentParts['withheldBy']
  /**
   * Which label classes the permit lets be seen, and what it lets be seen, by names; under scopes that leave less than
   * the whole, the first names these scopes too.
   */
  readonly cover: string
  readonly seen: string
  /** The joined Patient first, those about the person and then those about nobody, each in the order of their references. */
  readonly entries: readonly PlacedEntry[]
  /** What a resource said before, where it stands as if something had never come: from a version on, the oldest first. */
  earlierOf(entry: PlacedEntry): readonly EarlierVersion[]
  /** What is made of what the permit covers: groups and conflicts. They are searched for and read by id, and are in no other answer. */
  readonly derived: readonly PlacedEntry[]
}

/**
 * The index of exactly this state of a record, as the scopes of the permit leave it. Indexes are read once as long as
 * their parts are at hand.
 */
export async function readCurrentIndex(
  source: CurrentPartsSource,
  permit: Permit<'read-record'>,
  state: RecordState,
): Promise<CurrentIndex> {
  const current = await readCurrentParts(source, permit, { state, names: NAMES })
  const named = (name: string): readonly StoredPart[] => current.parts.filter(({ part }) => part === name)
  const bodies = new Map(
    [RECORD_PARTS.everything, RECORD_PARTS.shared, JOINED_PARTS.entries, DERIVED_PARTS.entries]
      .flatMap(named)
      .map((part) => [keyOf(part), part.body] as const),
  )
  const whole = {
    entries: [
      ...named(JOINED_PARTS.index).flatMap(entriesOf),
      ...named(RECORD_PARTS.index).flatMap(entriesOf).sort(byReference),
      ...named(RECORD_PARTS.sharedIndex).flatMap(entriesOf).sort(byReference),
    ],
    cut({ type, labelClass, shared, at, size }: PlacedEntry) {
      const made = type === 'Patient' ? JOINED_PARTS.entries : DERIVED_PARTS.entries
      const own = isCoverName(labelClass) ? made : RECORD_PARTS.everything
      const part = shared ? RECORD_PARTS.shared : own
      const body = bodies.get(keyOf({ part, labelClass }))
      if (!body) throw new Error('An index names a part that is not there.')
      return body.subarray(at, at + size)
    },
  }
  return {
    ...(permit.ceiling.isWhole
      ? { ...whole, asTold: (resource: Uint8Array) => resource }
      : narrowIndex(whole, toEntryCeiling(permit.ceiling))),
    earlierOf: ({ reference, labelClass }) =>
      named(RECORD_PARTS.earlier)
        .filter((part) => part.labelClass === labelClass)
        .flatMap(readEarlier)
        .filter((one) => one.reference === reference),
    state: current.state,
    withheld: current.withheld,
    withheldBy: current.withheldBy,
    cover: permit.ceiling.isWhole ? current.cover : `${current.cover} ${permit.ceiling.name}`,
    seen: current.seen,
    // They tell of resources of any type: scopes that leave less than the whole leave none of them.
    derived: permit.ceiling.isWhole ? named(DERIVED_PARTS.index).flatMap(entriesOf) : [],
  }
}

const NAMES = [
  RECORD_PARTS.everything,
  RECORD_PARTS.earlier,
  RECORD_PARTS.shared,
  RECORD_PARTS.index,
  RECORD_PARTS.sharedIndex,
  JOINED_PARTS.entries,
  JOINED_PARTS.index,
  DERIVED_PARTS.entries,
  DERIVED_PARTS.index,
]

function keyOf({ part, labelClass }: Pick<StoredPart, 'part' | 'labelClass'>): string {
  return `${part} ${labelClass}`
}

/** An order that does not tell how they are grouped: what nobody shows may be why. */
export function byReference(one: PlacedEntry, other: PlacedEntry): number {
  return one.reference < other.reference ? -1 : 1
}
