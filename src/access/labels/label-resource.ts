import type { JsonObject } from '../../fhir/json-value.js'
import type { OdsCode } from '../../fhir/ods-code.js'
import type { CodeSets } from './code-sets/code-sets.js'
import { findSensitive } from './find-sensitive.js'
import { inherit, type Label } from './label.js'
import { eachObject } from './references.js'
import { PLAIN, readInlineLabels, readSecurity, type Strictness } from './security-labels.js'

/** What cannot be read may be anything. */
const UNREAD: Strictness = { level: 'R', sensitivities: [] }

export interface LabelRules {
  readonly codeSets: CodeSets
  /** What the policy says of a resource of which nothing else is said: unlabelled is not unrestricted. */
  readonly byDefault: Strictness
}

export interface LabelledFor {
  readonly controller: OdsCode
  /** Whether the label of something else speaks for it, as that of a document does for its content. */
  readonly isSpokenFor?: boolean | undefined
}

/**
 * The label of a whole resource: what its source says of it, or the default where the source says nothing; and, over
 * that, whatever labels of elements and of contained resources say, what the code sets find in it, and the default
 * again where something in it cannot be read: that is restricted where its source says nothing of it. Each can only make it stricter: a source that says `N` of what the code
 * sets know is not believed.
 */
export function labelResource(
  resource: JsonObject,
  { controller, codeSets, byDefault, isSpokenFor = false }: LabelRules & LabelledFor,
): Label {
  const said = readSecurity(resource, codeSets)
  const found = findSensitive(resource, codeSets)
  const all = [
    ...(said.length === 0 ? [byDefault] : said),
    ...labelsWithin(resource, codeSets),
    ...found.sets,
    ...(found.isUnread ? [byDefault] : []),
    ...(found.isUnread && said.length === 0 && !isSpokenFor ? [UNREAD] : []),
  ]
  return strictestOf(all, controller)
}

/** The strictest of several, with all that they are sensitive for. */
export function strictestOf(all: readonly Strictness[], controller: OdsCode): Label {
  return all.reduce<Label>(inherit, { ...PLAIN, controller })
}

/** Of the resource itself, of each that it contains, and of elements. */
function labelsWithin(resource: JsonObject, codeSets: CodeSets): readonly Strictness[] {
  const labels: Strictness[] = []
  eachObject(resource, (object) => {
    labels.push(...readInlineLabels(object, codeSets))
    if ('resourceType' in object) labels.push(...readSecurity(object, codeSets))
  })
  return labels
}
