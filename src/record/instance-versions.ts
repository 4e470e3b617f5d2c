import type { AdmittedInstance } from './admit-to-instance.js'
import { encode } from './join-bytes.js'
import { isCovered } from './label-cover.js'
import type { RecordStore } from './record-store.js'

/** One version of a resource that may be seen. */
export interface SeenVersion {
  readonly version: number
  /** Milliseconds since 1970. */
  readonly lastUpdated: number
  readonly body: Uint8Array
}

/**
 * The versions of a resource that may be seen, the latest first. The resource as it is now may be seen; an earlier
 * version of it only where its own label, as it was then, may be seen too.
 */
export async function readSeenVersions(
  store: Pick<RecordStore, 'readVersions'>,
  { permit, index, entry }: AdmittedInstance,
): Promise<readonly SeenVersion[]> {
  const latest = Number(entry.version)
  const earlier = (await store.readVersions(permit, entry.reference))
    .filter(({ version, labelClass }) => version < latest && isCovered(permit, labelClass))
    .map(({ version, writtenAt, text }) => ({
      version,
      lastUpdated: Date.parse(writtenAt),
      body: encode(text),
    }))
    .sort((one, other) => other.version - one.version)
  return [{ version: latest, lastUpdated: entry.lastUpdated, body: index.cut(entry) }, ...earlier]
}
