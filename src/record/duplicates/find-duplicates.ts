import type { ReadResource, RecordView } from '../reading/record-view.js'
import { isEnteredInError } from '../reading/status-marks.js'
import { findPairs, openAspects } from './find-pairs.js'
import { DUPLICATE_RULES } from './rules.js'
import { toGroups, type DuplicateGroup } from './to-groups.js'
import { toPairKey, type PairKey } from './pair-key.js'

export interface FoundDuplicates {
  readonly groups: readonly DuplicateGroup[]
  /** How many times two resources were compared. */
  readonly comparisons: number
}

/**
 * The groups of resources that tell one thing, among these and no others: who hands in what a reader may see gets groups
 * that tell nothing of the rest. Pure; nothing is taken away or changed.
 */
export function findDuplicates(
  resources: readonly ReadResource[],
  view: RecordView,
  { toldApart = new Set<PairKey>() }: { readonly toldApart?: ReadonlySet<PairKey> } = {},
): FoundDuplicates {
  const standing = resources.filter(
    ({ json, shared, isSafe }) => isSafe && !shared && !isEnteredInError(json),
  )
  const aspects = openAspects(view)
  const { pairs, comparisons } = findPairs(standing, DUPLICATE_RULES, aspects)
  const allowed = pairs.filter(({ one, other }) => !toldApart.has(toPairKey(one.reference, other.reference)))
  return { groups: toGroups(allowed, { compare: aspects.compare, view, toldApart }), comparisons }
}
