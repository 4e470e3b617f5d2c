import type { Mark } from '../section.js'

/** On one of the person's own people whom nobody rings about the person before having read why. */
export const NOT_TO_BE_RUNG: Mark = { text: 'not to be rung: read why', tone: 'warning' }

export function isMarkedNotToBeRung({ marks }: { readonly marks: readonly Mark[] }): boolean {
  return marks.some(({ text }) => text === NOT_TO_BE_RUNG.text)
}

/** What sources say of one of the person's own people. */
interface ToldOfKin {
  readonly names: readonly string[]
  /** What they are to the person. */
  readonly relationships: readonly string[]
  readonly notes: readonly string[]
}

/** On whom some word says no, and none surely that they are not to be rung: they keep their place and their number. */
export const READ_FIRST: Mark = { text: 'read before ringing', tone: 'caution' }

/**
 * Whether what is said of somebody surely forbids that they are rung: no contact, an injunction, a perpetrator. Nobody gives
 * anything away because a list put the wrong person first.
 */
export function saysNotToRing({ names, relationships, notes }: ToldOfKin): boolean {
  return [...names, ...relationships, ...notes].some(forbidsContact)
}

/**
 * Whether a word of it says no to something, and nobody here can tell to what: `do not leave voicemail`. Who is next of kin is
 * not taken from the list for it.
 */
export function isToBeReadFirst({ names, relationships, notes }: ToldOfKin): boolean {
  return (
    relationships.some((one) => SAYS_NO.test(withoutHarmless(one)) || UNSURE.test(one)) ||
    [...names, ...notes].some((one) => MUST_NOT.test(withoutHarmless(one)))
  )
}

/** Whether words forbid that somebody whom they name is told about the person, or has done them harm. */
export function forbidsContact(words: string): boolean {
  return FORBIDS.test(withoutHarmless(words))
}

/**
 * `Not known` is no relationship, who is not next of kin or never married may be rung, who is not to be rung at night may be by
 * day, and no number is no ban.
 */
function withoutHarmless(words: string): string {
  return words.replace(HARMLESS, ' ').replace(AT_SOME_HOURS, ' ')
}

const HARMLESS =
  /\b(?:not|no) (?:known|stated|recorded|specified|given|applicable|relations?(?:hip)?|related|(?:the |a )?(?:next of kin|carer|attorney|deputy)|contact (?:numbers?|details?|telephone|tel\.?|phone|address)|longer (?:working|driving|drives|works))\b|\b(?:never|not) married\b/gi

const NOT_TO = String.raw`(?:do(?:es)? not|don[’']t|must(?: not|n[’']t)|should(?: not|n[’']t)|may not|(?:is|are) not to|not to|never(?: to)?)`
const TIME = String.raw`(?:(?:after|before|between|until) \d|at (?:night|work|weekends?)|during (?:the )?(?:night|day|work|working hours|school)|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|early|late)`
const AT_SOME_HOURS = new RegExp(
  String.raw`\b${NOT_TO} (?:be )?(?:ring|rung|call(?:ed)?|(?:tele)?phoned?|contact(?:ed)?)\b[^.;,]*?\b${TIME}\b`,
  'gi',
)

const FORBIDS = new RegExp(
  [
    String.raw`\bno(?: (?:further|direct|any|unsupervised|telephone|phone|face[- ]to[- ]face))? (?:contact|disclosure|communication)\b`,
    String.raw`\bno (?:information|details?|visit\w*) (?:is |are )?(?:to\b|shared|given|allowed)`,
    String.raw`\b(?:refus\w*|declin\w*) (?:all )?contact\b|\bdoes(?: not|n[’']t) (?:want|wish) (?:to (?:be )?|any )?(?:contact|involve|told|know|speak|visit|see)`,
    String.raw`\bcontact (?:\w+ ){0,2}(?:forbidden|prohibited|refused|declined|withdrawn|not allowed)\b`,
    String.raw`\bconsent (?:\w+ ){0,3}(?:refused|declined|withdrawn|not given)\b`,
    String.raw`\b${NOT_TO} (?:be )?(?:contact|ring|rung|call|(?:tele)?phone|tell|told|inform|speak|spoken|share|disclose|discuss|give|given|let|allow|admit|visit|involve|discharge to)`,
    String.raw`\bnot (?:allowed|permitted)\b|\bbanned\b|\bbarred\b|\bforbidden\b`,
    String.raw`\binjunction|\bnon[- ]?molestation|\brestraining order|\bprohibited steps|\bbail condition|\bno[- ]contact order`,
    String.raw`(?<!\b(?:is|are|was|were|has an?|his|her|their) )\bestranged\b(?! from\b)`,
    String.raw`\bperpetrat|\babus(?:er|ers|ive)\b|\bassault(?!ed by)|\bviolent\b|\bthreat|\bcoerc|\bexploit`,
    String.raw`\bstalk(?:er|ing)\b|\bharass|\boffender\b|\balleged\b|\brisk (?:from|to)\b|\bunsafe\b`,
  ].join('|'),
  'i',
)

/** What may be of somebody else, or have been done to them. */
const UNSURE = /\bestrang|\babuse|\bviolen|\bassault|\bgroomed\b|\bstalked\b|\blost (?:\w+ )?contact\b/i

const MUST_NOT = /\b(?:do not|don[’']t|must not|mustn[’']t|not to be|unwanted|unwelcome|safeguarding)\b/i

const SAYS_NO =
  /\b(?:no|not|never|cannot|without|against|refus\w*|declin\w*|stop(?:ped)?|excluded|\w+n[’']t)\b/i
