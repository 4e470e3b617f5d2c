import { isJsonObject, type JsonObject } from '../fhir/json-value.js'
import { parseJson } from '../fhir/parse-json.js'
import { readObjects, readText } from '../fhir/read-element.js'
import type { Contribution, LabelClass } from './contribution.js'
import { deriveId, type IdKey } from './derive-id.js'
import { labelClassOf } from './label-class.js'
import { referenceOf, type Held } from './plan-change.js'
import { toProvenance, type Change } from './stamp-provenance.js'

/** What changes its label class with this submission. */
export function searchRelabelled(changed: readonly Contribution[], held: Held): readonly Contribution[] {
  return changed.filter((one) => {
    const before = held.get(referenceOf(one))
    return before !== undefined && (before.labelClass ?? 'N') !== one.labelClass
  })
}

/**
 * What has become more confidential is taken out of the Provenances of earlier submissions that are not, and gets one
 * of its own class: they would go on telling that it is there. `earlier` is the text of those that name it.
 */
export function moveProvenance(
  earlier: readonly string[],
  { relabelled, ...change }: Omit<Change, 'changed'> & { readonly relabelled: readonly Contribution[] },
  key: IdKey,
): readonly Contribution[] {
  const classes = new Map(relabelled.map((one) => [referenceOf(one), one.labelClass]))
  return earlier.map(parse).flatMap((provenance) => split(provenance, { classes, change, key }))
}

interface Move {
  readonly classes: ReadonlyMap<string, LabelClass>
  readonly change: Omit<Change, 'changed'>
  readonly key: IdKey
}

function split(provenance: JsonObject, { classes, change, key }: Move): readonly Contribution[] {
  const id = readText(provenance, 'id') ?? ''
  const own = labelClassOf(provenance)
  const targets = readObjects(provenance, 'target').map((target) => ({
    target,
    labelClass: classes.get(readText(target, 'reference') ?? '') ?? own,
  }))
  const wanted = [...new Set(targets.map(({ labelClass }) => labelClass))]
  // One keeps the id, so that nothing is left behind under it: the rest, or else the first.
  const keeper = wanted.includes(own) ? own : wanted[0]
  return wanted.map((labelClass) => {
    const target = targets.filter((one) => one.labelClass === labelClass).map((one) => one.target)
    const parts = [change.sender.organisation, 'Provenance', 'moved', id, change.intentId, labelClass]
    const newId = labelClass === keeper ? id : deriveId(key, ...parts)
    return toProvenance({ ...provenance, target }, { id: newId, labelClass, change })
  })
}

function parse(text: string): JsonObject {
  const parsed = parseJson(text)
  if (parsed.outcome === 'parsed' && isJsonObject(parsed.value)) return parsed.value
  throw new Error('A Provenance of the record cannot be read.')
}
