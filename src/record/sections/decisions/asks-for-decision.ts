/** What a form asks for: a decision by its name, or that one was made. */
const NAMED =
  /\bu?dna-?\s?cpr\b|\bdnar\b|\bdnr\b|\bnot for (?:attempted )?(?:cpr|resuscitation)\b|\brespect\b|treatment escalation|\btep\b|\b(?:cpr|resuscitation) (?:decision|form|plan|order)\b.*\b(?:in place|made|completed|recorded|held|signed)\b|\b(?:is there|has|have|any)\b.*\b(?:cpr|resuscitation) (?:decision|form|plan|order)\b/i

/** All words that a question whether there is one is made of: in any other words a no may leave it in force. */
const WORDS: ReadonlySet<string> = new Set(
  [
    'dnacpr udnacpr dna cpr dnar dnr respect tep treatment escalation cardiopulmonary cardio pulmonary resuscitation resuscitate',
    'is are there a an any the this that in of on for or and not do does did attempt attempted has have had been with at to by',
    'decision form order plan document process status place made completed recorded held signed agreed discussed known current currently',
    'patient person client resident service user she he they you your their her his home house file copy',
  ]
    .join(' ')
    .split(' '),
)
const NO = /^\W*(?:no|none|nil|false|n\/?a|not (?:applicable|known)|unknown)\W*$/i

/** Whether an answer is a plain no to the question whether there is a decision: `DNACPR in place? No`. It tells of none. */
export function deniesDecision(question: string, answer: string): boolean {
  const words = question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return NO.test(answer) && NAMED.test(question) && words.every((word) => WORDS.has(word))
}
