import type { ReadResource } from '../reading/record-view.js'
import type { LatestSent } from '../record-store.js'

/**
 * What of these came last. The Patient that is joined and the Provenance are the record's own, and no part of what
 * anybody sent.
 */
export function latestOf(
  resources: readonly Pick<ReadResource, 'type' | 'id' | 'receivedAt'>[],
  person: string,
): LatestSent | undefined {
  return joinLatest(
    resources
      .filter(({ type, id }) => type !== 'Provenance' && !(type === 'Patient' && id === person))
      .map(({ type, receivedAt }) => ({ at: receivedAt, sent: `${type} 1` })),
  )
}

/** The latest of several: all that came at that same moment. */
export function joinLatest(several: readonly LatestSent[]): LatestSent | undefined {
  const at = several.map((one) => one.at).sort((one, other) => Date.parse(other) - Date.parse(one))[0]
  if (at === undefined) return undefined
  const counts = new Map<string, number>()
  for (const [type, count] of several.filter((one) => one.at === at).flatMap(({ sent }) => toCounts(sent)))
    counts.set(type, (counts.get(type) ?? 0) + count)
  const sorted = [...counts].sort(([one], [other]) => (one < other ? -1 : 1))
  return { at, sent: sorted.map(([type, count]) => `${type} ${count}`).join() }
}

function toCounts(sent: string): readonly (readonly [type: string, count: number])[] {
  return sent.split(',').map((piece) => {
    const [type = '', count = ''] = piece.split(' ')
    return [type, Number(count)]
  })
}
