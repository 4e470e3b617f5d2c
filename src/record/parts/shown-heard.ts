import type { Permit } from '../../access/gate.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import { entriesOf } from './entries-of.js'
import { isCovered } from '../assembly/label-cover.js'
import { RECORD_PARTS } from './part-names.js'
import { lacksToldPart } from '../instances/redacted-versions.js'
import type { RecordState, RecordStore, StoredClass } from '../record-store.js'

interface Shown {
  readonly state: RecordState
  /** The classes of what is held about the person. */
  readonly counts: readonly StoredClass[]
}

/**
 * When each source last sent again what the permit lets be seen. What else it sent may have been sent for something
 * that is withheld, and counts for nobody who does not see it: neither its coming nor its staying away tells of it.
 */
export async function readShownHeard(
  store: RecordStore,
  permit: Permit<'read-record'>,
  { state, counts }: Shown,
): Promise<ReadonlyMap<OdsCode, string>> {
  const heard = state.sources.flatMap(({ organisation, heardAt }) =>
    heardAt === undefined ? [] : [[organisation, heardAt] as const],
  )
  if (heard.length === 0) return new Map()

  const labelClasses = counts.map(({ labelClass }) => labelClass)
  const covered = labelClasses.filter((one) => isCovered(permit, one))
  if (covered.length === labelClasses.length) return new Map(heard)

  // What is shown without a part of which it tells may have come again for that part alone.
  const whole = covered.filter((labelClass) => !lacksToldPart({ labelClass }))
  const indexes = await store.readParts(permit, { parts: [RECORD_PARTS.index], labelClasses: whole })
  const isShown = new Set(indexes.flatMap(entriesOf).map(({ reference }) => reference))
  const ofShown = (await store.readHeard(permit)).filter(({ references }) =>
    references.some((reference) => isShown.has(reference)),
  )
  return new Map([...ofShown].reverse().map(({ organisation, at }) => [organisation, at]))
}
