import type { OdsCode } from '../fhir/ods-code.js'
import type { SourceKind } from '../fhir/source-kind.js'

/** An organisation that takes part in the record: it contributes, its people read, or both. */
export interface Organisation {
  readonly odsCode: OdsCode
  readonly name: string
  readonly kind: SourceKind
  /** The Place and the neighbourhood that a practice belongs to; people follow their registered practice. */
  readonly place?: string
  readonly neighbourhood?: string
  /** The number of whoever answers for it, for people at work: the last resort where nobody's own number is known. */
  readonly telephone?: string
  /** How its privacy officer is reached. */
  readonly privacyContact?: string
}

/** Every organisation known to this deployment, by ODS code. */
export type OrganisationDirectory = ReadonlyMap<OdsCode, Organisation>
