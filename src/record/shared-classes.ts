import type { ReadResource } from './reading/record-view.js'

/** From the least confidential to the most; what is not known counts as the most. */
const CLASSES = ['N', 'R', 'V']

const REFERENCE = /"reference":"([A-Za-z]+\/[A-Za-z0-9.-]{1,64})"/g

/**
 * The label class under which each resource about nobody goes out, by `Type/id`: the least confidential of those that
 * refer to it, and no less than its own. The name of a clinic that only a withheld item names is withheld with it; what
 * nothing refers to is not there.
 */
export function toSharedClasses(resources: readonly ReadResource[]): ReadonlyMap<string, string> {
  const shared = new Map(resources.filter((one) => one.shared).map((one) => [one.reference, one]))
  const found = new Map<string, number>()
  const waiting = resources.filter((one) => !one.shared).map((one) => [one, rank(one.labelClass)] as const)

  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [from, least] = next
    for (const reference of referencesIn(from.text)) {
      const target = shared.get(reference)
      if (!target) continue
      const here = Math.max(least, rank(target.labelClass))
      if (here >= (found.get(reference) ?? Infinity)) continue
      found.set(reference, here)
      waiting.push([target, here])
    }
  }
  return new Map([...found].map(([reference, here]) => [reference, CLASSES[here] ?? 'V']))
}

function rank(labelClass: string): number {
  const place = CLASSES.indexOf(labelClass)
  return place === -1 ? CLASSES.length - 1 : place
}

function referencesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(REFERENCE)].map(([, reference = '']) => reference))
}
