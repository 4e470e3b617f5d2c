const PART =
  '(?=\\s+(?:#|nof|hip|knee|thr|tkr|leg|arm|eye|ear|breast|shoulder|ankle|foot|hand|wrist|elbow|lung|kidney|femur|tibia|radius|humerus|dvt|inguinal|hemi|cataract|lower|upper)\\b)'
const LEFT = new RegExp(`\\bleft\\b|\\blt\\b|\\(l\\)|(?:^|[\\s#])l\\.?${PART}`, 'i')
const RIGHT = new RegExp(`\\bright\\b|\\brt\\b|\\(r\\)|(?:^|[\\s#])r\\.?${PART}`, 'i')

/** `R cataract`, `OA knee L`: in capitals, before a word or at the end. */
const CAPITAL_L = /(?:^|\s)L\.?(?=\s+[A-Za-z]{3})|[a-z]{3}\s+\(?L\)?\s*$/
const CAPITAL_R = /(?:^|\s)R\.?(?=\s+[A-Za-z]{3})|[a-z]{3}\s+\(?R\)?\s*$/

/** Which side of the body words name: left, right, or both. */
export function sideIn(words: string): 'left' | 'right' | 'both' | undefined {
  if (/\bbilateral|\bboth\b/i.test(words)) return 'both'
  const left = LEFT.test(words) || CAPITAL_L.test(words)
  const right = RIGHT.test(words) || CAPITAL_R.test(words)
  if (left && right) return 'both'
  return left ? 'left' : right ? 'right' : undefined
}
