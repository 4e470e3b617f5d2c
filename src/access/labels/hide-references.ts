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
 * Takes from a resource its references to others that are withheld where it is shown, whole: a bare `Type/id` that leads
 * nowhere would still tell of which type it is, and when it came.
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
    if (!label) return 'keep'
    hidden.push(label)
    return 'drop'
  }

  return { json: redact(resource, change).json, hidden }
}
