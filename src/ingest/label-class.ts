import { confidentialityOf } from '../fhir/confidentiality.js'
import type { JsonObject } from '../fhir/json-value.js'
import type { LabelClass } from './contribution.js'

/** The strictest class of confidentiality in `meta.security`. Codes below restricted are all normal. */
export function labelClassOf(resource: JsonObject): LabelClass {
  return confidentialityOf(resource)
}

/** Whether a label is less strict than the one it would replace. */
export function isLowered(from: LabelClass, to: LabelClass): boolean {
  return STRICTNESS.indexOf(to) < STRICTNESS.indexOf(from)
}

const STRICTNESS: readonly LabelClass[] = ['N', 'R', 'V']
