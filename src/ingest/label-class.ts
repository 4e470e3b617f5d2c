import type { JsonObject } from '../fhir/json-value.js'
import { CONFIDENTIALITY_SYSTEM } from '../fhir/profiles.js'
import { readObject, readObjects, readText } from '../fhir/read-element.js'
import type { LabelClass } from './contribution.js'

/** The strictest class of confidentiality in `meta.security`. Codes below restricted are all normal. */
export function labelClassOf(resource: JsonObject): LabelClass {
  const codes = readObjects(readObject(resource, 'meta'), 'security')
    .filter((label) => readText(label, 'system') === CONFIDENTIALITY_SYSTEM)
    .map((label) => readText(label, 'code'))
  if (codes.includes('V')) return 'V'
  return codes.includes('R') ? 'R' : 'N'
}

/** Whether a label is less strict than the one it would replace. */
export function isLowered(from: LabelClass, to: LabelClass): boolean {
  return STRICTNESS.indexOf(to) < STRICTNESS.indexOf(from)
}

const STRICTNESS: readonly LabelClass[] = ['N', 'R', 'V']
