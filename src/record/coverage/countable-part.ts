import type { CodeSets } from '../../access/labels/code-sets/code-sets.js'
import { labelResource } from '../../access/labels/label-resource.js'
import { PLAIN } from '../../access/labels/security-labels.js'
import { takePart } from '../../access/labels/redaction/take-part.js'
import type { JsonObject } from '../../fhir/json-value.js'
import type { OdsCode } from '../../fhir/ods-code.js'

/**
 * What of a resource may be counted: anybody who signs in sees the counts, and where few were sent one more tells that
 * there is something. What is sealed and locked, or kept by law, is not counted; nor is a part of something that is.
 * It goes by what a resource says itself: labels that come over from others are known only where a record is whole.
 */
export function countablePart(
  resource: JsonObject,
  { controller, codeSets }: { readonly controller: OdsCode; readonly codeSets: CodeSets },
): JsonObject | undefined {
  const rules = { controller, codeSets, byDefault: PLAIN }
  const isCountable = (one: JsonObject): boolean => !HIDDEN.has(labelResource(one, rules).level)
  if (isCountable(resource)) return resource
  const taken = takePart(resource, rules)
  return taken && isCountable(taken.rest) ? taken.rest : undefined
}

const HIDDEN: ReadonlySet<string> = new Set(['locked', 'legal'])
