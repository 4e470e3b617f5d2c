import type { Flow } from './spread-labels.js'

/**
 * All that flows join with any of these, in whichever direction and over however many: no label of anything else can come to
 * any of them, or from any. Takes time linear in the flows.
 */
export function joinedByFlows(begin: Iterable<string>, flows: readonly Flow[]): ReadonlySet<string> {
  const besides = new Map<string, string[]>()
  const join = (one: string, other: string): void => {
    const known = besides.get(one)
    if (known) known.push(other)
    else besides.set(one, [other])
  }
  for (const { from, to } of flows) {
    join(from, to)
    join(to, from)
  }

  const joined = new Set(begin)
  for (const one of joined) for (const other of besides.get(one) ?? []) joined.add(other)
  return joined
}
