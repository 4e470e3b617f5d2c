import { isWhenNeeded } from '../../duplicates/aspects/dose.js'
import { groupBy } from '../../reading/group-by.js'
import type { Medicine } from './medicine.js'

/**
 * The lists of other organisations that have the same medicine when needed alone, where its own list has it always alone, or the other
 * way round: who gives it by the one or the other gives another amount in a day. That both are had is one list's to say. Nothing is
 * always that does not say how often.
 */
export function listsOfOtherNeed(
  medicine: Medicine,
  same: readonly Medicine[],
  areCompared: (one: Medicine, other: Medicine) => boolean,
): readonly (readonly Medicine[])[] {
  const need = needOf(medicine)
  if (need === undefined) return []
  const lists = groupBy(
    same.filter((other) => needOf(other) !== undefined),
    ({ resource }) => resource.source.organisation,
  )
  const own = lists.get(medicine.resource.source.organisation) ?? []
  if (own.some((other) => needOf(other) !== need)) return []
  return [...lists.values()].filter(
    (list) => list !== own && list.every((other) => needOf(other) !== need && areCompared(medicine, other)),
  )
}

function needOf({ resource, dosage: { doses } }: Medicine): 'when needed' | 'always' | undefined {
  if (isWhenNeeded(resource)) return 'when needed'
  return doses.some(({ rate }) => rate !== undefined && rate.least > 0) ? 'always' : undefined
}
