import type { JsonObject } from '../../fhir/json-value.js'
import { readText } from '../../fhir/read-element.js'
import type { Label } from './label.js'
import { redact, type Change } from './redact.js'
import { toTarget } from './references.js'

export interface HiddenReferences {
  readonly json: JsonObject
  /** The labels of what would have been told; none when nothing was taken away. */
  readonly hidden: readonly Label[]
}

/**
 * Takes from the references of a resource what they tell of others that are withheld where it is shown. The bare
 * reference may stay, for ids are opaque; to what is sealed and locked not even that.
 *
 * @param hiddenLabelOf the label of the resource that a reference names, where that is withheld
 */
export function hideReferences(
  resource: JsonObject,
  hiddenLabelOf: (reference: string) => Label | undefined,
): HiddenReferences {
  const hidden: Label[] = []

  function change(element: JsonObject): Change {
    const reference = readText(element, 'reference')
    const label = reference === undefined ? undefined : hiddenLabelOf(toTarget(reference))
    if (reference === undefined || !label) return 'keep'
    const bare = label.level === 'locked' ? undefined : toBare(reference, element)
    if (bare && Object.keys(bare).length === Object.keys(element).length) return 'keep'
    hidden.push(label)
    return bare ?? 'drop'
  }

  return { json: redact(resource, change).json, hidden }
}

function toBare(reference: string, element: JsonObject): JsonObject {
  const type = readText(element, 'type')
  return { reference, ...(type === undefined ? {} : { type }) }
}
