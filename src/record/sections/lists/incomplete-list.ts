/** A list that its own source calls less than all there is. */
export interface IncompleteList {
  /** The types of resource that are on it, of which more may be lacking; none where nobody can tell what it is about. */
  readonly types: readonly string[]
  /** What it is a list of, where that is known: no word of the list itself. */
  readonly things: string | undefined
  /** Whose list it is and what is said of it: `Oak Street Surgery: Not all medicines may be here: …`. */
  readonly text: string
  /** Whether it is held back on purpose that is lacking, and nothing else. */
  readonly isWithheld: boolean
}
