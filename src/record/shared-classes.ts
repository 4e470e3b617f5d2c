import { anyOf, mapLabels, readLabelClass, type LabelClassKey } from '../access/labels/label-class.js'
import { inherit } from '../access/labels/label.js'
import type { ReadResource } from './reading/record-view.js'

const REFERENCE = /"reference":"([A-Za-z]+\/[A-Za-z0-9.-]{1,64})"/g

/**
 * The label class under which each resource about nobody goes out, by `Type/id`: that of any of those that refer to it,
 * made no less strict than its own label. The name of a clinic that only a withheld item names is withheld with it;
 * what nothing refers to is not there.
 */
export function toSharedClasses(resources: readonly ReadResource[]): ReadonlyMap<string, LabelClassKey> {
  const shared = new Map(resources.filter((one) => one.shared).map((one) => [one.reference, one]))
  const found = new Map<string, Set<LabelClassKey>>()
  const waiting = resources.filter((one) => !one.shared).map((one) => [one, one.labelClass] as const)

  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [from, reached] = next
    for (const reference of referencesIn(from.text)) {
      const target = shared.get(reference)
      if (!target) continue
      const here = noLessStrict(reached, target.labelClass)
      const classes = found.get(reference) ?? new Set()
      if (classes.has(here)) continue
      found.set(reference, classes.add(here))
      waiting.push([target, here])
    }
  }
  return new Map([...found].map(([reference, classes]) => [reference, anyOf([...classes])]))
}

/** The class by which it is reached, with what its own label adds. */
function noLessStrict(reached: LabelClassKey, own: LabelClassKey): LabelClassKey {
  const { rest } = readLabelClass(own)
  if (rest.level === 'N' && rest.sensitivities.length === 0) return reached
  return mapLabels(reached, (label) => inherit(label, rest))
}

function referencesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(REFERENCE)].map(([, reference = '']) => reference))
}
