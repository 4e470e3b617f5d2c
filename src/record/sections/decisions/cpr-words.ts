/** What words say of resuscitation. `undecided` is that it is still to be talked about: such words decide nothing. */
export type CprSaid = 'not for' | 'for' | 'undecided'

const CPR = String.raw`(?:cardio-?\s?(?:pulmonary|respiratory)\s+(?:resus\w*|arrest)|cpr\b|resus\w*)`
/** What the decision against it is called. */
const DNACPR = String.raw`(?:\bu?dna-?\s?cpr\b|\bdnar\b|\bdnr\b|\bdo not (?:attempt\s+)?(?:${CPR}))`
/** What stands between the name of a decision and what became of it. */
const BETWEEN = String.raw`(?:[\s,:;()–-]|\b(?:form|decision|order|status|was|is|has|been|now|discussed|and|but|formally|temporarily)\b)*`
const OVER = String.raw`(?:revoked|suspended|cancell?ed|withdrawn|rescinded|lifted|reversed|declined|refused|removed|void(?:ed)?|invalid|not (?:valid|in (?:place|force)|agreed|applicable)|no longer|expired|lapsed|lost|superseded|ended|overturned|stopped|destroyed|none\b|no\b(?!\s+cpr))`
const ENDING = String.raw`\b(?:cancell?\w+|revo\w+|withdr\w+|suspen\w+|rescind\w+|removal|removed)\b(?:\s+of)?(?:\s+the)?[\s:]+`
const NONE = String.raw`\b(?:no|not for|without|nil)\s+(?:an?\s+|current\s+|valid\s+|active\s+)*`

const named = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'i')

const OPEN = String.raw`(?:to be (?:discussed|decided|considered|completed)|not (?:yet )?(?:discussed|decided|completed)|discussion (?:needed|required|pending)|undecided)\b`

/** That it is still to be talked about, beside what it is about: a discharge that is to be discussed is none of it. */
const UNDECIDED: readonly RegExp[] = [
  named(`(?:${DNACPR}|${CPR})`, BETWEEN, String.raw`\b`, OPEN),
  named(
    String.raw`\b(?:consider(?:ing)?|discuss|undecided|not (?:yet )?(?:discussed|decided))(?:\s+\w+){0,2}\s+`,
    `(?:${DNACPR}|${CPR})`,
  ),
  named(String.raw`\bno (?:known )?`, CPR, String.raw`\s+(?:decision|status|plan|discussion|form|order)\b`),
]

/** The decision against it by its name, and that it holds no more: then nothing stands against it. */
const BY_NAME = named(DNACPR)
const NO_MORE: readonly RegExp[] = [
  named(DNACPR, BETWEEN, String.raw`\b${OVER}`),
  named(ENDING, DNACPR),
  named(NONE, DNACPR),
]

const AGAINST: readonly RegExp[] = [
  named(
    String.raw`\b(?:not for|no|against|refus\w+|declin\w+|without|not including|excluding|except(?:ing)?(?: for)?|but not|short of|not to (?:have|attempt)|never)\s+(?:any\s+|attempted\s+|active\s+|full\s+|further\s+|for\s+)*`,
    CPR,
  ),
  named(String.raw`\bnot for\b[^.;·]{0,40}\bor\s+`, CPR),
  named(String.raw`\bnot\s+(?:\w+\s+){1,2}for\s+(?:attempted\s+)?`, CPR),
  named(
    CPR,
    String.raw`(?:[\s:=–-]|\b(?:attempts?|decision|status|is|are|should|must|would|to be)\b)*\b(?:not (?:be |to be )?(?:recommended|appropriate|indicated|attempted|wanted|advised|performed|given|started)|no(?=\s*(?:$|[.;,·]))|never|refused|declined|inappropriate|contraindicated|futile)\b`,
  ),
]

const FOR: readonly RegExp[] = [
  named(
    String.raw`\b(?:for|including|includes|attempt|wants|wishes)\s+(?:attempted\s+|active\s+|full\s+|for\s+)*`,
    CPR,
  ),
  named(
    CPR,
    String.raw`(?:[\s:=–-]|\b(?:attempts?|decision|status|is|are)\b)*\b(?:recommended|appropriate|to be attempted|yes)\b`,
  ),
]

/**
 * What is said of resuscitation: a decision against it by one of its names, unless it is said to be over; otherwise in a
 * sentence. `undefined` where nothing is said of it that could be read so.
 */
export function cprSaidIn(words: string): CprSaid | undefined {
  const isNamed = BY_NAME.test(words)
  if (isNamed && NO_MORE.some((one) => one.test(words))) return 'for'
  if (UNDECIDED.some((one) => one.test(words))) return 'undecided'
  if (isNamed || AGAINST.some((one) => one.test(words))) return 'not for'
  return FOR.some((one) => one.test(words)) ? 'for' : undefined
}
