import { covers, spreadLabels, type Flow, type Labelled } from './spread-labels.js'

/**
 * Follows labels along all flows, as `spreadLabels` does. Of what gathers others (a report its results), one of which is
 * stricter, the rest stays as it is while at least one of them is shown with it; where none is, it would say no more than
 * what the stricter ones are of, and is as strict as they. A sheet, which is as strict as all of its report, is never what
 * is shown with it.
 */
export function spreadGathered<One extends Labelled>(
  own: ReadonlyMap<string, One>,
  flows: readonly Flow[],
): ReadonlyMap<string, One> {
  const gathering = new Map<string, Flow[]>()
  for (const flow of flows.filter(({ raises }) => raises === 'told')) {
    gathering.set(flow.to, [...(gathering.get(flow.to) ?? []), flow])
  }
  let all = flows
  for (;;) {
    const labels = spreadLabels(own, all)
    const alone = [...gathering.values()]
      .filter((gathered) => gathered.every((flow) => isStricter(flow, labels)))
      .flat()
    if (alone.length === 0) return labels
    all = [...all, ...alone.map((flow): Flow => ({ ...flow, raises: 'whole' }))]
  }
}

/** Whether what is gathered is stricter than the rest of what gathers it. */
function isStricter({ from, to }: Flow, labels: ReadonlyMap<string, Labelled>): boolean {
  const [one, all] = [labels.get(from), labels.get(to)]
  return one !== undefined && all !== undefined && !covers(all.rest, one.rest)
}
