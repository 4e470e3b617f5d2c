import type { AspectName } from './aspects.js'

/** When two resources are taken for two tellings of one thing. A rule is data: `findPairs` interprets it. */
export interface DuplicateRule {
  readonly id: string
  /** Why two items stand together, in words that complete *Probably the same:*. */
  readonly words: string
  /** `certain` of nothing but an identifier that both carry: whatever else agrees, it is `probable`. */
  readonly certainty: 'certain' | 'probable'
  /** Whether any other pair comes before one of it: a supply of last week before one of last year. */
  readonly yields?: boolean
  /** The types that it is for. */
  readonly types: readonly string[]
  /** The types of the other of the two, where these are not the same. */
  readonly otherTypes?: readonly string[]
  /** Whether the two must be of one type. */
  readonly oneType?: boolean
  /** Whether two items of one source may be joined by it. */
  readonly withinSource?: boolean
  /** The aspects by which pairs are met: the two share a key of each of them. */
  readonly meet: readonly AspectName[]
  /** What must agree exactly. */
  readonly same: readonly AspectName[]
  /** What must agree as far as the less exact of the two says it. */
  readonly alike: readonly AspectName[]
  /** What must not contradict. */
  readonly compatible: readonly AspectName[]
}
