/**
 * Whether words say that something is not there, or was not found. Of several findings it is the first that counts: what a
 * conclusion begins with is what was asked.
 */
export function isNegated(words: string): boolean {
  const [first = ''] = words.split(/[.;\n]/)
  return NEGATION.test(first)
}

const NEGATION =
  /^\W*(?:there (?:is|are|was|were) )?(?:no|not|nil|negative|normal|unremarkable|without|absen(?:t|ce)|excluded|never)\b|\b(?:no evidence|not (?:seen|found|detected|identified|demonstrated|confirmed|present)|(?:is|are|was|were|has been) (?:excluded|ruled out|negative|absent)|no (?:acute|significant|focal|other)|within normal limits)\b/i
