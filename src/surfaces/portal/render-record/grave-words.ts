/** Words that turn round what stands before them: no line may be cut so that they are lost. */
const GRAVE =
  /\b(?:not|no|never|none|nil|without|unconfirmed|excluded|refuted|stop(?:ped)?|withheld|suspended|discontinued|allerg\w*|anaphyla\w*|do not|don[’']t|cannot)\b/i

/** Whether words say that something is not so, is over, or is not to be. */
function saysGrave(words: string): boolean {
  return GRAVE.test(words)
}

/** Of words, the sentences and parts that say so. */
export function graveParts(words: string): readonly string[] {
  return words
    .split(/ · |(?<=[.;!?])\s+/)
    .map((part) => part.trim())
    .filter(saysGrave)
}
