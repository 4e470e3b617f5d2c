import { admitToInstance, type AskedForInstance, type InstanceDeps } from './admit-to-instance.js'
import { readSeenVersions } from './instance-versions.js'
import type { InstanceRead } from './read-instance.js'

export interface VersionRequest extends AskedForInstance {
  readonly version: number
}

/**
 * FHIR vread: one version of a resource. A version that is not there and one that may not be seen are both `not-found`.
 */
export type VreadInstance = (request: VersionRequest) => Promise<InstanceRead>

export function createVreadInstance(deps: InstanceDeps): VreadInstance {
  return async function vreadInstance({ version, ...asked }) {
    const admission = await admitToInstance(deps, asked)
    if (admission.outcome !== 'admitted') return admission

    const versions = await readSeenVersions(deps, admission)
    const found = versions.find((one) => one.version === version)
    const disclosed = {
      status: found ? 200 : 404,
      recordVersion: admission.index.state.version,
      resources: found ? 1 : 0,
      withheld: 0,
      what: `${admission.entry.reference}/_history/${version}`,
    }
    await deps.gate.disclose(admission.permit, disclosed, found ? undefined : 'not-found')
    if (!found) return { outcome: 'not-found' }
    const { lastUpdated, body } = found
    return { outcome: 'read', version: String(version), lastUpdated, body }
  }
}
