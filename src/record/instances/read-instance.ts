import {
  admitToInstance,
  type AskedForInstance,
  type InstanceAdmission,
  type InstanceDeps,
} from './admit-to-instance.js'
import type { NoticeLinkSettings } from '../freshness/notice-link.js'
import { noticeOfInstance } from './notice-of-instance.js'
import { personOfMade } from './made-id.js'
import { isHeld, type HeldTags } from '../open-record.js'

/** What the caller holds already: versions, or how things were at an instant. Versions decide where both are said. */
export interface HeldCopy {
  readonly versions: HeldTags | undefined
  /** Milliseconds since 1970. */
  readonly since: number | undefined
}

export interface InstanceRequest extends AskedForInstance {
  readonly held: HeldCopy
}

export interface InstanceStamp {
  readonly version: string
  /** Milliseconds since 1970. */
  readonly lastUpdated: number
  /** Where it is said what a reader must know of the record; nothing when there is nothing to say. See `noticeLink`. */
  readonly describedBy?: string | undefined
}

export type InstanceRead =
  | ({ readonly outcome: 'read'; readonly body: Uint8Array } & InstanceStamp)
  | ({ readonly outcome: 'unchanged' } & InstanceStamp)
  | Exclude<InstanceAdmission, { readonly outcome: 'admitted' }>

/**
 * FHIR read: one resource of one person's record as its stored bytes. Whether the caller holds it already is looked at
 * after the decision.
 */
export type ReadInstance = (request: InstanceRequest) => Promise<InstanceRead>

export function createReadInstance(deps: InstanceDeps & NoticeLinkSettings): ReadInstance {
  return async function readInstance({ held, ...asked }) {
    const admission = await admitToInstance(deps, asked, 'sent-and-made')
    if (admission.outcome !== 'admitted') return admission

    const { permit, index, entry } = admission
    const { version, lastUpdated } = entry
    // What is made may change with the day, or by what somebody told apart: nothing came in then.
    const isMade = personOfMade(asked.type, asked.id) !== undefined
    const unchanged = isUnchanged({ version, lastUpdated }, isMade ? { ...held, since: undefined } : held)
    await deps.gate.disclose(permit, {
      status: unchanged ? 304 : 200,
      recordVersion: index.state.version,
      resources: unchanged ? 0 : 1,
      withheld: 0,
      what: `${entry.reference}/_history/${version}`,
    })
    const describedBy = noticeOfInstance(admission, deps)
    return unchanged
      ? { outcome: 'unchanged', version, lastUpdated, describedBy }
      : { outcome: 'read', version, lastUpdated, describedBy, body: index.cut(entry) }
  }
}

const SECOND = 1000

/** Headers have whole seconds. */
function isUnchanged({ version, lastUpdated }: InstanceStamp, { versions, since }: HeldCopy): boolean {
  if (versions !== undefined) return isHeld(version, versions)
  return since !== undefined && Math.floor(lastUpdated / SECOND) <= Math.floor(since / SECOND)
}
