import type { JsonObject } from '../../fhir/json-value.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import type { CodeSets } from './code-sets.js'
import { findSensitive } from './find-sensitive.js'
import { inherit, type Label } from './label.js'
import { eachObject } from './references.js'
import { PLAIN, readInlineLabels, readSecurity, type Strictness } from './security-labels.js'

export interface LabelRules {
  readonly codeSets: CodeSets
  /** What the policy says of a resource of which nothing else is said: unlabelled is not unrestricted. */
  readonly byDefault: Strictness
}

/**
 * The label of a whole resource: what its source says of it, or the default where the source says nothing; and, over
 * that, whatever labels of elements and of contained resources say, what the code sets find in it, and the default
 * again where something in it cannot be read. Each can only make it stricter: a source that says `N` of what the code
 * sets know is not believed.
 */
export function labelResource(
  resource: JsonObject,
  { controller, codeSets, byDefault }: LabelRules & { readonly controller: OdsCode },
): Label {
  const said = readSecurity(resource, codeSets)
  const found = findSensitive(resource, codeSets)
  const all = [
    ...(said.length === 0 ? [byDefault] : said),
    ...labelsWithin(resource, codeSets),
    ...found.sets,
    ...(found.isUnread ? [byDefault] : []),
  ]
  return strictestOf(all, controller)
}

/** The strictest of several, with all that they are sensitive for. */
export function strictestOf(all: readonly Strictness[], controller: OdsCode): Label {
  return all.reduce<Label>(inherit, { ...PLAIN, controller })
}

function labelsWithin(resource: JsonObject, codeSets: CodeSets): readonly Strictness[] {
  const labels: Strictness[] = []
  eachObject(resource, (object) => {
    labels.push(...readInlineLabels(object, codeSets))
    if (object !== resource && 'resourceType' in object) labels.push(...readSecurity(object, codeSets))
  })
  return labels
}
