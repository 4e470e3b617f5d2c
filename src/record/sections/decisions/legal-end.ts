import type { Mark } from '../section.js'

/** An order, a power, a decision or a plan of the law, by the words for it. */
const ORDER =
  /\b(?:section|s\.?) ?\d+|\bmha\b|mental health act|\bdetained\b|\bdols\b|deprivation of liberty|\bcto\b|community treatment order|\blpa\b|power of attorney|guardianship|protection plan|\badrt\b|advance (?:decision|directive)|living will/i

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

/** What a Consent may be the form of, and which may end while the treatment goes on. */
const INSTRUMENT = String.raw`(?:\blpa\b|power of attorney|\badrt\b|advance (?:decision|directive|statement)|living will|\bu?dna-?\s?cpr\b|\bdnar\b|\bconsent\b)`
/** What may stand between the form and its end: anything else may be what was ended instead. */
const BETWEEN = String.raw`(?:[\s,(–-]|\bto refuse (?:life-sustaining )?(?:medical )?treatments?\b|\b(?:for|and|of|health|welfare|property|finances?|financial|affairs|form|order|document|decision|now|has|have|been|was|is|formally)\b)*`
const GONE = String.raw`(?:ended|revoked|withdrawn|cancelled|rescinded|lapsed|expired|no longer (?:in force|valid|applies|applicable))`
const WHEN = String.raw`(?:\s+(?:by\b|(?:(?:on|in|at|since|from|after)\s+)?\d)[^.;,:()]*)?\s*\)?\s*(?=$|[.;,:])`

/** That it is over is said behind its name, before it, or by itself. */
const OVER: readonly RegExp[] = [
  new RegExp(String.raw`${INSTRUMENT}${BETWEEN}\b${GONE}${WHEN}`, 'i'),
  new RegExp(String.raw`(?:^|[.;]\s*)${GONE}${WHEN}`, 'i'),
  new RegExp(String.raw`(?:^|[.;]\s*)(?:revoked|withdrawn|cancelled|expired|lapsed)\s+${INSTRUMENT}`, 'i'),
  new RegExp(
    String.raw`\b(?:revocation|withdrawal|cancellation) of (?:an? |the |his |her |their )?(?:\w+ )?${INSTRUMENT}`,
    'i',
  ),
]
const MAY_BE_OVER = new RegExp(
  String.raw`${INSTRUMENT}.*\b(?:${GONE}|suspended|superseded|replaced|terminated|stopped)\b`,
  'i',
)

/** What the names of a Consent, each apart, say of its end: surely over, or that it may be. */
export function consentEndIn(names: readonly string[]): 'over' | 'unclear' | undefined {
  const words = names.join('; ')
  const isOver = OVER.some((one) => one.test(words))
  if (!isOver && !MAY_BE_OVER.test(words)) return undefined
  return isOver && !NOT_SURE.test(words) && !LAPSED_CPR.test(words) ? 'over' : 'unclear'
}

/** Whether somebody is for resuscitation because a form has run out nobody has decided. */
const LAPSED_CPR = /(?:dna-?\s?cpr|\bdnar)\b.*\b(?:expired|lapsed|ended)\b/i

/** A source may have it as in force still: the words say otherwise. */
export const LEGAL_END_MARKS: Readonly<Record<'over' | 'unclear', Mark>> = {
  over: { text: 'over by its own words', tone: 'caution' },
  unclear: { text: 'may be over: read its words and ask its source', tone: 'warning' },
}
