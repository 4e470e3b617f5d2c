const FEWEST_LETTERS = 10

/** Whether words say enough to be understood later: a dot, or one word, says nothing. */
export function saysEnough(words: string): boolean {
  return words.replace(/[^\p{L}\p{N}]/gu, '').length >= FEWEST_LETTERS
}
