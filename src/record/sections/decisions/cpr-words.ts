import { remembered } from '../../duplicates/words/remembered.js'
import { isWhollyKnown } from './cpr-known-words.js'

/**
 * What words say of resuscitation. `undecided` is that it is still to be talked about: such words decide nothing. `unclear`
 * are those that may mean that a decision holds, or that it holds no more: they are shown, and agree with no others.
 */
export type CprSaid = 'not for' | 'for' | 'undecided' | 'unclear'

const CPR = String.raw`(?:cardio-?\s?(?:pulmonary|respiratory)\s+(?:resus\w*|arrest)|cpr\b|resus\w*)`
/** What the decision against it is called. */
const DNACPR = String.raw`(?:\bu?dna-?\s?cpr\b|\bdnar\b|\bdnr\b|\bdo not (?:attempt\s+)?(?:${CPR}))`
/** What stands between the name of a decision and what became of it. */
const BETWEEN = String.raw`(?:[\s,:()–-]|\b(?:form|decision|order|status|was|is|has|been|now|formally)\b)*`
/** All that surely ends a decision. What is behind the name in any other words does not. */
const ENDED = String.raw`\b(?:revoked|withdrawn|cancell?ed|rescinded|no longer (?:in (?:force|place)|valid|applies|applicable))`
/** What may stand behind the end: when and by whom. Where more is said of it, it is not sure. */
const TAIL = String.raw`(?:\s+(?:(?:on|in|at|by|since|from|today)\b|\d)[^.;,:()·]*)?\s*(?=$|[.;,:()·])`
const MADE_NO = String.raw`(?:\s+(?:decision|order|in (?:place|force)|made))*\s*(?=$|[.;,:()·-])`
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

/** A part of several that is the bare name says of what the others speak, and nothing itself. */
const LABEL = new RegExp(`(?:^|·)\\s*${DNACPR}(?:\\s+(?:form|decision|status|order))?\\s*(?=·)`, 'gi')

/** The decision against it by its name, each time that it is named. */
const BY_NAME = new RegExp(DNACPR, 'gi')
const NO_MORE: readonly RegExp[] = [
  named(DNACPR, BETWEEN, ENDED, TAIL),
  named(DNACPR, String.raw`[\s:(–-]+no\s*\)?\s*(?=$|[.;,·])`),
  named(String.raw`\b(?:cancellation|revocation|withdrawal) of (?:the )?`, DNACPR, String.raw`[^.;,:()·]*`),
  named(String.raw`\b(?:no|not for|without|nil)\s+(?:an?\s+|current\s+|active\s+)*`, DNACPR, MADE_NO),
]

const MAYBE = String.raw`(?:revok\w+|revoc\w+|suspen\w+|cancel\w+|withdr\w+|rescind\w+|lifted|reversed|declined|refused|removed|removal|void(?:ed)?|invalid|not (?:valid|in (?:place|force)|agreed|applicable)|no longer|expired|lapsed|lost|superseded|ended|overturned|stopped|destroyed|none|no)`
const NAMED_OR_SO = String.raw`(?:${DNACPR}|\bnot for (?:attempted )?${CPR})`

/** What could mean that a decision is over: in the clause that names it, or as a clause of its own. */
const DOUBTED: readonly RegExp[] = [
  named(NAMED_OR_SO, String.raw`[^.;,:()·]*\b(?!no\b|none\b|refused |declined )${MAYBE}\b`),
  named(
    NAMED_OR_SO,
    String.raw`[^·]*[.;,:()–-]\s*(?:\w+\s+){0,2}(?!no\b|none\b)${MAYBE}(?:\s+\d[^.;,:()·]*)?\s*(?:$|[.;,:()·])`,
  ),
  named(NAMED_OR_SO, String.raw`.*·\s*${MAYBE}\s*(?:$|·)`),
  named(String.raw`\b(?:no|not|without|nil|never|${MAYBE})\s+(?:\w+\s+){0,2}`, DNACPR),
  named(NAMED_OR_SO, String.raw`[^.;,()·]*\?`),
  // Not behind a comma: that it was talked about is said of a decision that stands there.
  named(DNACPR, String.raw`[\s:(–-]*(?:\b(?:form|decision|was|is|has|been)\b\s*)*\bdiscussed\b`),
]

/** What takes the end of a decision back, or does not mean it wholly. */
const STILL =
  /\b(?:still|remains?|again|reinstat\w+|error|mistake\w*|unless|until|if|temporar\w+|except\w*|pending|not (?:revoked|withdrawn|cancell?ed)|may|might|during|requests?|to be|\w*wants?)\b|\?/i

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

/** What is not about whether to: what was done, where, or to whom else. */
const NOT_OF_IT =
  /\b(?:fluid|volume|newborn|neonatal|successful(?:ly)?|post-?) ?-?resuscitat\w*|\bresuscitated\b|\bresuscitation of (?:the )?(?:newborn|neonate|baby)\b|\b(?:resus|resuscitation) (?:room|bay|area|team|trolley|council|training|course|skills|equipment|officer)\b|\bcpr (?:training|course|skills|was (?:given|performed|started))\b|\bcpr (?:given|performed|started|in progress)\b|(?<!\b(?:not|no) )\b(?:after|following|received|had|needed|required|given|bystander) (?:a |the |bystander |successful |prolonged |\d+ min\w* (?:of )?)*(?:cpr|(?:cardio-?\s?pulmonary )?resuscitation)\b(?! (?:decision|discuss|status|form|plan|order|wish|prefer|conversation|talk|meeting|review|recommend|not|attempts?)\w*)/gi

/** Whether a sentence that does not name resuscitation may end or limit what another one says of it. */
export function mayEndIt(words: string): boolean {
  return MAY_END.test(words) || CONDITION.test(words)
}

const MAY_END = named(String.raw`\b(?!no\b|none\b)`, MAYBE, String.raw`\b`)
const CONDITION =
  /\b(?:unless|until|if|when|temporar\w+|except\w*|pending|error|mistake\w*|reinstat\w+|still|may|might|chang\w+|wants? (?!to (?:be|die|stay|remain|go|live|see)\b))\b|\?/i

/** Other names for whether to resuscitate, of which none is surely read here. */
export const OTHERWISE_NAMED =
  /\ballow (?:a )?natural death\b|\bnfr\b|\bnot for (?:r\b|2222\b|222\b|(?:arrest|crash) calls?\b)|\b(?:arrest|crash|2222|222) calls?\b|\bcompressions\b|\b(?:full|no|not for|for) escalation\b/i

/** No more than what it is about: a form or a finding that has not said anything. */
const BARE =
  /^[\s·:]*(?:(?:cardio-?\s?pulmonary )?resus(?:citation)?|cpr)(?: (?:status|decision|form|plan|order|preference|wishes|discussion|review))?[\s·:]*$/i

/** Whether words, each field apart, name resuscitation in any way but as something done. */
function namesCpr(words: string): boolean {
  return words
    .replaceAll(NOT_OF_IT, ' ')
    .split('·')
    .some((part) => !BARE.test(part) && (NAMES_IT.test(part) || OTHERWISE_NAMED.test(part)))
}

/**
 * What is of a decision: one by its name, or resuscitation beside what is decided of it. That somebody was resuscitated, or once had
 * an arrest, is none.
 */
const OF_A_DECISION: readonly RegExp[] = [
  named(DNACPR),
  OTHERWISE_NAMED,
  named(
    String.raw`\b(?:not|no|never|for|including|excluding|against|attempt|refus\w+|declin\w+|wants?|wish\w*)\s+(?:\w+\s+){0,3}`,
    CPR,
  ),
  named(
    CPR,
    String.raw`[\s:–-]*(?:\b(?:is|was|should|would|must|are|to)\s+)*\b(?:decision|status|form|plan|order|discuss\w*|wish\w*|preference|attempts?|not|never|refus\w+|declin\w+|recommended|appropriate|inappropriate|futile)\b`,
  ),
]

/** Whether words about resuscitation are of a decision on it, and not of what was done. */
export function namesDecisionOnCpr(words: string): boolean {
  const left = words.replaceAll(NOT_OF_IT, ' ')
  return OF_A_DECISION.some((one) => one.test(left))
}

/** Whether words are about whether to resuscitate, and not of what was done. */
export function namesResuscitation(words: string): boolean {
  return NAMES_IT.test(words.replaceAll(NOT_OF_IT, ' '))
}

const NAMES_IT = named(String.raw`(?:${DNACPR}|\bcpr\b|\bresus\b|\bresuscitat\w*)`)

/**
 * What is said of resuscitation: a decision against it by one of its names, unless every one that is named is surely over;
 * otherwise in a sentence. Only words that are all known decide: whatever names it in any others, or could be read either way,
 * is `unclear`. `undefined` where nothing is said of it.
 */
export const cprSaidIn = remembered((words): CprSaid | undefined => {
  const said = readIn(words.replaceAll(NOT_OF_IT, ' '))
  if (said === undefined || said === 'unclear') return said ?? (namesCpr(words) ? 'unclear' : undefined)
  const read = said === 'undecided' ? words.replaceAll(TO_BE_DECIDED, ' ') : words
  return read.split('·').every((part) => !namesCpr(part) || isWhollyKnown(part)) ? said : 'unclear'
})

const TO_BE_DECIDED =
  /\b(?:consider(?:ing|ed)?|yet|discuss(?:ion)?|undecided|needed|required|pending|known)\b/gi

function readIn(words: string): CprSaid | undefined {
  const left = NO_MORE.reduce((rest, one) => rest.replaceAll(new RegExp(one, 'gi'), ' '), words)
  const stands = left.replaceAll(LABEL, ' ').search(BY_NAME) >= 0
  const sentence = saidUnnamed(left.replaceAll(BY_NAME, ' '))
  if (left !== words && !stands) return sentence === 'not for' || STILL.test(words) ? 'unclear' : 'for'
  if (UNDECIDED.some((one) => one.test(words))) return 'undecided'
  return words.search(BY_NAME) < 0 ? whereSure(sentence, words) : whereNamed(sentence, left)
}

function whereSure(sentence: 'not for' | 'for' | undefined, words: string): CprSaid | undefined {
  return sentence === 'not for' && isDoubted(words) ? 'unclear' : sentence
}

function whereNamed(sentence: 'not for' | 'for' | undefined, left: string): CprSaid {
  return sentence === 'for' || isDoubted(left) ? 'unclear' : 'not for'
}

/** What is said in a sentence, by no name. */
function saidUnnamed(words: string): 'not for' | 'for' | undefined {
  if (AGAINST.some((one) => one.test(words))) return 'not for'
  return FOR.some((one) => one.test(words)) ? 'for' : undefined
}

function isDoubted(words: string): boolean {
  return DOUBTED.some((one) => one.test(words))
}
