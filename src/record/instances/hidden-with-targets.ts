import { createFindTargets } from '../../access/labels/find-targets.js'
import { inherit } from '../../access/labels/label.js'
import { isReceived } from '../../fhir/is-received.js'
import { readObjects, readText } from '../../fhir/read-element.js'
import type { Hiding, OpenHistory } from './open-history.js'
import type { ReadResource } from '../reading/record-view.js'

/** Whether a source itself says in it who wrote something. */
export function isOwnProvenance({ type, json }: Pick<ReadResource, 'type' | 'json'>): boolean {
  return type === 'Provenance' && !isReceived(json)
}

/**
 * Which versions of what a source itself says of who wrote something may be about a change of which nobody is told, and are
 * told to nobody either: what came with such a change; and what came after one and with no other, but where the last
 * change before it is told and it says itself that it was recorded after the hidden one.
 */
export function hiddenWithTargets(
  stored: readonly ReadResource[],
  histories: ReadonlyMap<string, OpenHistory>,
): NonNullable<Hiding['hiddenWhole']> {
  const findTargets = createFindTargets(
    stored.map(({ reference, json, source }) => ({ reference, json, controller: source.organisation })),
  )
  const known = new Map(stored.map((one) => [one.reference, one]))

  return function hiddenWhole({ receivedAt, json }) {
    const came = Date.parse(receivedAt)
    const targets = readObjects(json, 'target')
      .flatMap((target) => findTargets(target))
      .flatMap((reference) => {
        const one = known.get(reference)
        const history = histories.get(reference)
        return one ? [{ history, told: toldChanges(one, history) }] : []
      })
    const isWithTold = targets.some(({ told }) => told.includes(came))
    const recorded = Date.parse(readText(json, 'recorded') ?? '')
    const hidden = targets.flatMap(({ history, told }) => {
      if (!history) return []
      const before = history.hiddenAt.filter((time) => time <= came)
      const last = Math.max(...before)
      const isOfTold = last < Math.max(...told.filter((time) => time <= came)) && last < recorded
      return before.includes(came) || (before.length > 0 && !isWithTold && !isOfTold) ? [history.locked] : []
    })
    return hidden.length === 0 ? undefined : hidden.reduce(inherit)
  }
}

function toldChanges({ receivedAt }: ReadResource, history: OpenHistory | undefined): readonly number[] {
  const changes = history ? [...history.earlier, ...(history.now ? [history.now] : [])] : [{ receivedAt }]
  return changes.map((change) => Date.parse(change.receivedAt))
}
