import type { AspectName } from '../duplicates/aspects.js'

/** When two records say what cannot both be so. A rule is data: `findConflicts` interprets it. */
export interface ConflictRule {
  readonly id: string
  /** What two sources disagree about, for a reader. */
  readonly words: string
  /**
   * Set where two records of one source can contradict each other: what they say, in words that complete *Two records of Wey
   * Valley Hospital …*. Without it a later record of a source is taken for its newer word on the matter: a course, a step of a
   * titration, an episode, another version.
   */
  readonly within?: string
  /** Whether two that carry one number contradict each other too: a first reading of an X-ray and the final one. */
  readonly isOfVersions?: boolean
  readonly severity: 'high' | 'moderate'
  readonly types: readonly string[]
  /** Whether two of different types can contradict each other. */
  readonly acrossTypes?: boolean
  readonly meet: readonly AspectName[]
  /** In what they must agree to be about one thing. */
  readonly alike: readonly AspectName[]
  /** In which they contradict each other, one of them at the least; none where it is enough that there are two. */
  readonly apart: readonly AspectName[]
  /** In what they must not differ, because then they are about two things. */
  readonly compatible?: readonly AspectName[]
}

/** A rule as a reader is told of it. */
export interface ConflictWords extends Pick<
  ConflictRule,
  'id' | 'words' | 'within' | 'isOfVersions' | 'severity'
> {
  /** What of the words of a line it is about: of something that has several lines, such as a stay, that one is meant. */
  readonly read?: (said: string) => readonly unknown[]
}
