import type { Label } from './labels/label.js'
import type { Cover, WithheldReason } from './lens.js'

/** One rule about what of an open record is seen: when it applies, as it is read aloud, and what then becomes of the item. */
export interface LabelRule<Question> {
  readonly when: string
  readonly applies: (label: Label, question: Question) => boolean
  readonly cover: Cover
  /** Why it is withheld, where the one from whom it is may know. */
  readonly reason?: WithheldReason
}
