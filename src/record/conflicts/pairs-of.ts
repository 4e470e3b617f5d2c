import type { ReadResource } from '../reading/record-view.js'
import type { ConflictWords } from './conflict-rule.js'

/** Each two of these once: of two organisations, and of one where the rule says that its records can contradict each other. */
export function pairsOf<Told>(
  told: readonly Told[],
  resourceOf: (one: Told) => ReadResource,
  { within }: ConflictWords,
): readonly (readonly [Told, Told])[] {
  return told.flatMap((one, index) =>
    told
      .slice(index + 1)
      .filter(
        (other) =>
          within !== undefined ||
          resourceOf(other).source.organisation !== resourceOf(one).source.organisation,
      )
      .map((other) => [one, other] as const),
  )
}
