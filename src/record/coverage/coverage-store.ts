import type { OdsCode } from '../../fhir/ods-code.js'

/** How often an organisation has sent an element, and on which days first and last. */
export interface ElementCount {
  readonly organisation: OdsCode
  /** The id of the element in the map. */
  readonly element: string
  readonly sent: number
  /** `2026-11-23`. */
  readonly firstSent: string
  readonly lastSent: string
}

/** A resource that has come in, as far as it is needed to count what is in it. */
export interface ReceivedResource {
  readonly type: string
  readonly id: string
  readonly organisation: OdsCode
  readonly receivedAt: string
  readonly text: string
}

/** Resources that are not counted yet, and where counting stood when they were read. */
export interface UncountedResources {
  readonly resources: readonly ReceivedResource[]
  readonly from: Progress
  readonly to: Progress
}

/** Up to where resources are counted, in the order in which they came. */
export interface Progress {
  readonly receivedAt: string
  readonly person: string
  readonly type: string
  readonly id: string
}

/** Keeps what each organisation has ever sent. Nothing of it is about a person. */
export interface CoverageStore {
  /** The next resources in the order in which they came, some thousand at most; `undefined` when all are counted. */
  readUncounted(): Promise<UncountedResources | undefined>
  /** Adds to the counts and moves on, both or neither; does nothing when another gateway has counted these. */
  addCounts(counted: UncountedResources, counts: readonly ElementCount[]): Promise<void>
  readCounts(): Promise<readonly ElementCount[]>
}
