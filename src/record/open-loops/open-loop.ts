/** What was begun and nobody has closed, as far as the record that a reader sees tells. */
export interface OpenLoop {
  readonly reference: string
  /** What is missing. */
  readonly words: string
  /** Since when, a day; nothing where nobody knows. Those that wait longest come first, and may be these. */
  readonly since: string
  /** Whether it stands before all others, however short it waits: people are lost in the first days after a discharge. */
  readonly isAfterDischarge?: true
  /** Whether it may have been done, and nothing but the telling of it is missing: such a one stands behind what is late. */
  readonly isUntold?: true
  /** Of a step of a plan, which has no line of its own. */
  readonly step?: LoopStep
}

interface LoopStep {
  readonly what: string
  readonly details: readonly string[]
  /** As given, or reckoned of a discharge. */
  readonly due: string
}
