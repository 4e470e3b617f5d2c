import type { Permit } from '../../access/gate.js'
import type { InstanceDeps } from '../instances/admit-to-instance.js'
import { readCurrentIndex } from '../parts/current-index.js'
import { readSeenVersions } from '../instances/instance-versions.js'
import type { RecordState } from '../record-store.js'
import { toEntryCeiling } from '../search/entry-ceiling.js'
import type { ItemRow } from './item-detail.js'
import { rowsOfVersion } from './version-rows.js'

/** A version of an item that may be seen, with what it said that the one after it does not. */
export interface EarlierVersion {
  readonly version: number
  /** Milliseconds since 1970. */
  readonly writtenAt: number
  readonly said: readonly ItemRow[]
}

/** The earlier versions of one item as FHIR history shows them to this reader, the latest first. */
export async function readEarlierVersions(
  deps: Omit<InstanceDeps, 'gate' | 'findPersonOf'>,
  permit: Permit<'read-record'>,
  { state, reference }: { readonly state: RecordState; readonly reference: string },
): Promise<readonly EarlierVersion[]> {
  const index = await readCurrentIndex(deps, permit, state)
  const entry = index.entries.find((one) => one.reference === reference && !one.shared)
  if (!entry) return []
  const within = toEntryCeiling(permit.ceiling)
  const versions = await readSeenVersions(deps, { outcome: 'admitted', permit, index, entry, within })
  const read = versions.map(({ version, lastUpdated, body }) => ({
    version,
    writtenAt: lastUpdated,
    rows: rowsOfVersion(body),
  }))
  return read.slice(1).map(({ version, writtenAt, rows }, place) => {
    const after = new Set(read[place]?.rows.map(({ label, value }) => `${label} ${value}`))
    return { version, writtenAt, said: rows.filter(({ label, value }) => !after.has(`${label} ${value}`)) }
  })
}
