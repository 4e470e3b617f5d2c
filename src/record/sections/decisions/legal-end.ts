/** An order, a power or a plan of the law, by the words for it. */
const ORDER =
  /\b(?:section|s\.?) ?\d+|\bmha\b|mental health act|\bdetained\b|\bdols\b|deprivation of liberty|\bcto\b|community treatment order|\blpa\b|power of attorney|guardianship|protection plan/i

/** All that surely ends one, at the end of its clause or with when and by whom. */
const ENDED =
  /\b(?:ended|discharged|rescinded|revoked|lapsed|expired|cancelled|withdrawn|no longer (?:detained(?: under [^.;,:]*)?|in force|valid))(?:\s+(?:by\b|(?:(?:on|in|at|since|from|after)\s+)?\d)[^.;,:]*)?\s*(?:$|[.;,:])/i

/** What may mean an end, of it or of something about it. */
const MAYBE =
  /\b(?:ended|discharged|rescinded|revoked|lapsed|expired|cancelled|withdrawn|no longer|ends?|discharge|terminated|stopped|lifted|suspended)\b/i

/** With these an end is not sure: it is denied, planned, of another thing, or followed by something in force. */
const NOT_SURE =
  /\b(?:not|never|to be|if|unless|until|may|might|pending|consider\w*|conditional\w*|appeal|application|request\w*|referral|leave|still|continues?|remains?|again|new|now|error)\b|\?/i

/** What words say of the end of an order of the law: surely over, or that it may be; nothing where they speak of no end. */
export function legalEndIn(words: string): 'over' | 'unclear' | undefined {
  if (!ORDER.test(words) || !MAYBE.test(words)) return undefined
  return ENDED.test(words) && !NOT_SURE.test(words) ? 'over' : 'unclear'
}
