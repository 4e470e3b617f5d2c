const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4' }
const GRADE =
  /\b(?:stage|grade|categor(?:y|ies)|cat\.?)[\s:]*(?:(?:stage|grade|category|ckd)\s*)?g?(?:([1-5][ab]?)|(iv|i{1,3}))(?![a-z0-9.])/i

/** Which stage, grade or category words name, by its number: `Category II` is `2`, `stage G3a` is `3a`. */
export function gradeIn(words: string): string | undefined {
  const [, digits, roman] = GRADE.exec(words) ?? []
  return digits?.toLowerCase() ?? (roman === undefined ? undefined : ROMAN[roman.toLowerCase()])
}
