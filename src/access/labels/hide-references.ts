import type { JsonObject } from '../../fhir/json-value.js'
import type { FindTargets } from './find-targets.js'
import type { Label } from './label.js'
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
 * @param hiddenLabelOf the label of the resource that a reference names, where that is withheld
 */
export function hideReferences(
  resource: JsonObject,
  findTargets: FindTargets,
  hiddenLabelOf: (reference: string) => Label | undefined,
): HiddenReferences {
  const hidden: Label[] = []

  function change(element: JsonObject): Change {
    const labels = findTargets(element).flatMap((target) => hiddenLabelOf(target) ?? [])
    hidden.push(...labels)
    return labels.length === 0 ? 'keep' : 'drop'
  }

  return { json: redact(resource, change).json, hidden }
}
