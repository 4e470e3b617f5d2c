import type { JsonObject } from '../../../fhir/json-value.js'
import type { Label } from '../label.js'
import { redact, type Change } from './redact.js'

export interface HiddenReferences {
  readonly json: JsonObject
  /** The labels of what would have been told; none when nothing was taken away. */
  readonly hidden: readonly Label[]
}

/**
 * Takes from a resource its references to others that are withheld where it is shown, whole: a bare `Type/id` that leads
 * nowhere would still tell of which type it is, and when it came.
 *
 * A reference by identifier goes as well: its display tells what it leads to.
 *
 * @param hiddenLabelsOf the labels of what a link names, or may name, where that is withheld
 */
export function hideReferences(
  resource: JsonObject,
  hiddenLabelsOf: (link: JsonObject) => readonly Label[],
): HiddenReferences {
  const hidden: Label[] = []

  function change(element: JsonObject): Change {
    const labels = hiddenLabelsOf(element)
    hidden.push(...labels)
    return labels.length === 0 ? 'keep' : 'drop'
  }

  return { json: redact(resource, change).json, hidden }
}
