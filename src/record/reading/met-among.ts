import { groupBy } from './group-by.js'

/** When two are met, of which each says something. */
export interface Meeting<Told> {
  /** Two that say what has one key are alike to all others. */
  readonly keyOf: (told: Told) => string
  /** What two that are met share one of at the least. */
  readonly sharedBy: (told: Told) => readonly string[]
  readonly isMet: (one: Told, other: Told) => boolean
}

/**
 * Finds which of these are met by what is asked for, in the order in which they stand here, and not by comparing each with each.
 * Whoever asks for the same again gets the same list.
 */
export function metAmong<One, Told>(
  those: readonly One[],
  toldBy: (one: One) => Told | undefined,
  { keyOf, sharedBy, isMet }: Meeting<Told>,
): (told: Told) => readonly One[] {
  const said = those.flatMap((one, place) => {
    const told = toldBy(one)
    return told === undefined ? [] : [{ one, place, told }]
  })
  const kinds = [...groupBy(said, ({ told }) => keyOf(told)).values()]
  const sharing = groupBy(
    kinds.flatMap((members) =>
      members.slice(0, 1).flatMap(({ told }) => sharedBy(told).map((shared) => ({ shared, told, members }))),
    ),
    ({ shared }) => shared,
  )
  const known = new Map<string, readonly One[]>()
  return (asked) => {
    const key = keyOf(asked)
    const before = known.get(key)
    if (before !== undefined) return before
    const met = sharedBy(asked)
      .flatMap((shared) => sharing.get(shared) ?? [])
      .filter(({ told }) => isMet(asked, told))
      .map(({ members }) => members)
    const found = [...new Set(met)]
      .flat()
      .sort((one, other) => one.place - other.place)
      .map(({ one }) => one)
    known.set(key, found)
    return found
  }
}
