import { remembered } from '../../duplicates/words/remembered.js'
import type { Mark } from '../section.js'
import { LEGAL_ORDERS, ordersIn } from './legal-order.js'

/** An order, a power, a decision or a plan of the law, by the words for it. */
const ORDER =
  /\b(?:section|s\.?) ?\d+|\bmha\b|mental health act|\bdetained\b|\bdols\b|deprivation of liberty|\bcto\b|community treatment order|\b[le]pa\b|power of attorney|guardianship|protection plan|\badrt\b|advance (?:decision|directive)|living will/i

/** What may mean that one is in force no more. */
const MAYBE =
  /\b(?:ended|discharged?|rescinded|rescission|revoked|revocation|lapsed|expired|expiry|cancelled|cancellation|withdrawn|withdrawal|no longer|ends?|terminated|stopped|lifted|suspended|superseded|replaced|regraded|recalled|removed|stepped down|set aside|quashed|deregistered|off section|invalid|void)\b/i

/** What may mean that it never was, or is not yet. What is decided ahead of time may have any of these in what it asks for. */
const DENIED =
  /\b(?:not(?! to (?:leave|be left|visit))|never|refused|declined|rejected|denied|pending|await\w*|appl(?:y|ied)|application|request\w*|consider\w*|proposed|draft|unsigned|unregistered|under review|to be)\b/i
const AHEAD_OF_TIME = /\badrt\b|advance (?:decision|directive)|living will/i

const INSTRUMENT_NAME = String.raw`\bu?dna-?\s?cpr\b|\bdnar\b|\bconsent`
const NAMES = [...LEGAL_ORDERS.map(({ name }) => name), INSTRUMENT_NAME].join('|')
const NAME = String.raw`(?:detention(?: under)? )?(?:the |an? )?(?:${NAMES})`
const FILL = String.raw`(?:[\s,:(–-]|\b(?:form|order|document|standard|urgent|authori[sz]ation|decision|has|have|been|was|is|now|formally)\b)*`
const GONE = String.raw`\b(?:ended|discharged|rescinded|revoked|lapsed|expired|cancelled|withdrawn|no longer (?:in force|valid|applies|applicable))`
const DATE = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?[-/. ])?(?:\d{1,2}[-/.]|[a-z]{3,9}[-/. ])?\d{2,4}(?:-\d\d){0,2}`
const BY = String.raw`by (?:(?:the |an? )?(?:(?:mental health |first[- ]tier )?tribunal|rc|responsible clinician|(?:hospital )?managers|consultant|nearest relative|court(?: of protection)?|donor|patient|local authority|supervisory body)|(?:dr|mr|mrs|ms|miss|prof)\.? (?:[a-z]\.? )?[a-z'’-]+)`
const TAIL = String.raw`(?:,? (?:(?:on|in|at|since|from) )?${DATE}|,? ${BY})*[\s).]*`

/** The whole of a wording of one order, and of nothing besides, that it is over. */
const OVER: readonly RegExp[] = [
  String.raw`${NAME}${FILL}${GONE}${TAIL}`,
  String.raw`detention ended${TAIL}`,
  String.raw`no longer detained(?: under ${NAME})?${TAIL}`,
  String.raw`discharged from ${NAME}${TAIL}`,
  String.raw`(?:revoked|withdrawn|cancelled|expired|lapsed) ${NAME}${FILL}${TAIL}`,
  String.raw`(?:revocation|withdrawal|cancellation) of (?:his |her |their )?${NAME}${FILL}${TAIL}`,
].map((words) => new RegExp(String.raw`^\s*${words}$`, 'i'))
/** As a category of its own, beside one that names what it is of. */
const BARE_END = new RegExp(String.raw`^\s*${GONE}${TAIL}$`, 'i')

/** Whose community treatment order is revoked is detained again: the order is over, and what follows is not said. */
const RECALLED = /(?:\bcto\b|community treatment order).*\brevo/i

function isWhollyOver(words: string): boolean {
  return OVER.some((one) => one.test(words)) && ordersIn(words).length <= 1 && !RECALLED.test(words)
}

/**
 * What words say of the end of an order of the law; nothing where they speak of no end. Only a wording that is of one order and
 * has no other words in it is `over`: whatever else speaks of an end, or denies an order, is `unclear` and stays where it was.
 */
export const legalEndIn = remembered((words): 'over' | 'unclear' | undefined => {
  if (isWhollyOver(words) && ORDER.test(words)) return 'over'
  return ORDER.test(words) && (MAYBE.test(words) || (DENIED.test(words) && !AHEAD_OF_TIME.test(words)))
    ? 'unclear'
    : undefined
})

/** Whether words are of an order, a power, a decision or a plan of the law. */
export function isOfOrder(words: string): boolean {
  return ORDER.test(words)
}

/** What the names of one order say of its end: over only where each of them does. */
export function legalEndOf(names: readonly string[]): 'over' | 'unclear' | undefined {
  const said = names.map((name) => legalEndIn(name))
  if (said.length > 0 && said.every((one) => one === 'over')) return 'over'
  return said.some((one) => one !== undefined) ? 'unclear' : undefined
}

/** Whether words are of an order that was asked for: they say nothing against one that is in force elsewhere. */
export function isAskedForAlone(words: string): boolean {
  return !MAYBE.test(words) && !/\b(?:not|never|refused|declined|rejected|denied)\b/i.test(words)
}

/** What a Consent may be the form of, and which may end while the treatment goes on. */
const INSTRUMENT = String.raw`(?:\b[le]pa\b|power of attorney|\badrt\b|advance (?:decision|directive|statement)|living will|\bu?dna-?\s?cpr\b|\bdnar\b|\bconsent\b)`
const MAY_BE_OVER = new RegExp(
  String.raw`${INSTRUMENT}.*\b(?:${GONE}|suspended|superseded|replaced|terminated|stopped)\b|(?:revoked|withdrawn|cancelled|expired|lapsed|revocation|withdrawal|cancellation)\b.*${INSTRUMENT}`,
  'i',
)

/** What the names of a Consent, each apart, say of its end: surely over, or that it may be. */
export function consentEndIn(names: readonly string[]): 'over' | 'unclear' | undefined {
  const words = names.join('; ')
  const ends = names.filter((name) => isWhollyOver(name) || BARE_END.test(name))
  if (ends.length === 0) return MAY_BE_OVER.test(words) ? 'unclear' : undefined
  const others = names.filter((name) => !ends.includes(name))
  const isOfOne = new Set(names.flatMap(ordersIn)).size <= 1
  const isDenied = others.some((name) => MAYBE.test(name) || (DENIED.test(name) && !AHEAD_OF_TIME.test(name)))
  return isOfOne && !isDenied && !LAPSED_CPR.test(words) ? 'over' : 'unclear'
}

/** Whether somebody is for resuscitation because a form has run out nobody has decided. */
const LAPSED_CPR = /(?:dna-?\s?cpr|\bdnar)\b.*\b(?:expired|lapsed|ended)\b/i

/** A source may have it as in force still: the words say otherwise. */
export const LEGAL_END_MARKS: Readonly<Record<'over' | 'unclear', Mark>> = {
  over: { text: 'over by its own words', tone: 'caution' },
  unclear: { text: 'may not be in force: read its words and ask its source', tone: 'warning' },
}
