import type { IdKey } from '../derive-id.js'
import type { Resolution } from '../references/resolution.js'
import type { SentReference } from '../references/sent-references.js'
import type { Known, Sender } from './submission.js'
import type { IdentifiedEntry } from '../identity/identify.js'
import type { ValidateResource } from './validate-resource.js'

export interface UnitContext {
  readonly key: IdKey
  readonly sender: Sender
  readonly known: Known
  /** Where this record is reached, without a slash at the end. */
  readonly baseUrl: string
  readonly validators: readonly ValidateResource[]
}

/** An entry with what became of each of its references. */
export interface ResolvedEntry extends IdentifiedEntry {
  readonly references: readonly ResolvedReference[]
}

export interface ResolvedReference {
  readonly sent: SentReference
  readonly resolution: Resolution
}
