import { admitToInstance, type AskedForInstance, type InstanceDeps } from './admit-to-instance.js'
import type { NoticeLinkSettings } from '../freshness/notice-link.js'
import { noticeOfInstance } from './notice-of-instance.js'
import { readSeenVersions } from './instance-versions.js'
import type { InstanceRead } from './read-instance.js'

export interface VersionRequest extends AskedForInstance {
  readonly version: number
}

/**
 * FHIR vread: one version of a resource. A version that is not there and one that may not be seen are both `not-found`, after
 * as many look-ups; the log tells them apart.
 */
export type VreadInstance = (request: VersionRequest) => Promise<InstanceRead>

export function createVreadInstance(deps: InstanceDeps & NoticeLinkSettings): VreadInstance {
  return async function vreadInstance({ version, ...asked }) {
    const admission = await admitToInstance(deps, asked)
    if (admission.outcome !== 'admitted') return admission

    const versions = await readSeenVersions(deps, admission)
    const found = versions.find((one) => one.version === version)
    const { permit, index, entry } = admission
    const what = `${entry.reference}/_history/${version}`
    const recordVersion = index.state.version
    if (!found) {
      const held = await deps.store.readVersions(permit, entry.reference)
      const isWithheld = held.some((one) => one.version === version)
      const nothing = { status: 404, recordVersion, resources: 0, withheld: isWithheld ? 1 : 0, what }
      await deps.gate.disclose(permit, nothing, isWithheld ? 'withheld' : 'not-found')
      return { outcome: 'not-found' }
    }
    await deps.gate.disclose(permit, { status: 200, recordVersion, resources: 1, withheld: 0, what })
    const { lastUpdated, body } = found
    const describedBy = noticeOfInstance(admission, deps)
    return { outcome: 'read', version: String(version), lastUpdated, describedBy, body }
  }
}
