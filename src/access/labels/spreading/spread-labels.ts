import { inherit, type Label } from '../label.js'

/** What is said of one resource: each no stricter than the one before. */
export interface Labelled {
  /** How confidential all that it says is. */
  readonly whole: Label
  /**
   * How confidential all that is which is not a sealed and locked part of its own, of which nobody is told that it is there;
   * and what it repeats of what it gathers.
   */
  readonly told: Label
  /** How confidential it is without the part that is confidential for itself. */
  readonly rest: Label
  /** How confidential it is that it is there: the clinic, the kind of test. */
  readonly nature: Label
}

/** What makes one resource at least as strict as another. */
export interface Flow {
  readonly from: string
  readonly to: string
  /** Which label of `from` comes over. */
  readonly takes: 'whole' | 'told' | 'nature'
  /** What it raises of `to`: what raises the nature raises all, and what raises only what is told leaves the rest as it is. */
  readonly raises: 'whole' | 'nature' | 'told'
}

/**
 * Follows labels along all flows until nothing rises any more. A label only ever rises, and only so many times as there
 * are levels and sensitivities: circles come to rest, and the time is linear in the flows.
 */
export function spreadLabels<One extends Labelled>(
  own: ReadonlyMap<string, One>,
  flows: readonly Flow[],
): ReadonlyMap<string, One> {
  const labels = new Map(own)
  const flowsFrom = groupByFrom(flows)
  const waiting = [...own]

  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [from] = next
    for (const { to, takes, raises } of flowsFrom.get(from) ?? []) {
      const source = labels.get(from)
      const target = labels.get(to)
      const raised = source && target && raise(target, source[takes], raises)
      if (!raised) continue
      labels.set(to, { ...target, ...raised })
      waiting.push([to, target])
    }
  }
  return labels
}

function groupByFrom(flows: readonly Flow[]): ReadonlyMap<string, readonly Flow[]> {
  const groups = new Map<string, Flow[]>()
  for (const flow of flows) {
    const group = groups.get(flow.from)
    if (group) group.push(flow)
    else groups.set(flow.from, [flow])
  }
  return groups
}

/** The labels after a rise; `undefined` when nothing rises. */
function raise(
  { whole, told, rest, nature }: Labelled,
  by: Label,
  raises: Flow['raises'],
): Labelled | undefined {
  if (raises === 'told') {
    if (covers(told, by)) return undefined
    return { whole: inherit(whole, by), told: inherit(told, by), rest, nature }
  }
  // The whole is no less strict than the rest.
  const isAsStrict = covers(rest, by) && (raises === 'whole' || covers(nature, by))
  if (isAsStrict) return undefined
  return {
    whole: inherit(whole, by),
    told: inherit(told, by),
    rest: inherit(rest, by),
    nature: raises === 'nature' ? inherit(nature, by) : nature,
  }
}

/** Whether one label is at least as strict as another, in level and in all that it is sensitive for. */
export function covers(label: Label, other: Label): boolean {
  const both = inherit(label, other)
  return both.level === label.level && both.sensitivities.length === label.sensitivities.length
}
