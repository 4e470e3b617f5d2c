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

/**
 * Whether what is said of somebody says against their being rung: no contact, an injunction, a perpetrator, or in what they are
 * to the person any word that says no. Not every such word forbids it, and whoever reads the line decides; nobody gives
 * anything away because a list put the wrong person first.
 */
export function saysNotToRing({ names, relationships, notes }: ToldOfKin): boolean {
  return (
    relationships.some((one) => forbidsInOwnWords(one) || SAYS_NO.test(withoutHarmless(one))) ||
    [...names, ...notes].some(forbidsInOwnWords)
  )
}

/** Whether words forbid that somebody whom they name is told about the person, or has done them harm. */
export function forbidsContact(words: string): boolean {
  return FORBIDS.test(withoutHarmless(words))
}

function forbidsInOwnWords(words: string): boolean {
  const told = withoutHarmless(words)
  return FORBIDS.test(told) || MUST_NOT.test(told)
}

/** `Not known` is no relationship, who is not next of kin may be rung, and who is not to be rung at night may be by day. */
function withoutHarmless(words: string): string {
  return words.replace(HARMLESS, ' ').replace(AT_SOME_HOURS, ' ')
}

const HARMLESS =
  /\b(?:not|no) (?:known|stated|recorded|specified|given|applicable|relations?(?:hip)?|related|(?:the |a )?(?:next of kin|carer|attorney|deputy))\b/gi

const NOT_TO = String.raw`(?:do(?:es)? not|don[’']t|must(?: not|n[’']t)|should(?: not|n[’']t)|may not|(?:is|are) not to|not to|never(?: to)?)`
const TIME = String.raw`(?:(?:after|before|between|until) \d|at (?:night|work|weekends?)|during (?:the )?(?:night|day|work|working hours|school)|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?|early|late)`
const AT_SOME_HOURS = new RegExp(
  String.raw`\b${NOT_TO} (?:be )?(?:ring|rung|call(?:ed)?|(?:tele)?phoned?|contact(?:ed)?)\b[^.;,]*?\b${TIME}\b`,
  'gi',
)

const FORBIDS = new RegExp(
  [
    String.raw`\bno(?: \w+){0,2} (?:contact|information|disclosure|visit\w*|communication|consent)\b`,
    String.raw`\b(?:lost|not in|no longer in|refus\w*|declin\w*) (?:\w+ )?contact\b`,
    String.raw`\bcontact (?:\w+ ){0,2}(?:forbidden|prohibited|refused|declined|withdrawn|not allowed)\b`,
    String.raw`\bconsent (?:\w+ ){0,3}(?:refused|declined|withdrawn|not given)\b`,
    String.raw`\b${NOT_TO} (?:be )?(?:contact|ring|rung|call|(?:tele)?phone|tell|told|inform|speak|spoken|share|disclose|discuss|give|given|let|allow|admit|visit|involve|discharge to|leave (?:\w+ )?with)`,
    String.raw`\bnot (?:allowed|permitted)\b|\bbanned\b|\bbarred\b|\bforbidden\b`,
    String.raw`\binjunction|\bnon[- ]?molestation|\brestraining order|\bprohibited steps|\bbail condition|\bno[- ]contact`,
    String.raw`\bestrang|\bperpetrat|\babus(?:e|ed|er|ers|ive|ing)\b|\bassault|\bviolen|\bthreat|\bcoerc|\bexploit|\bgroom(?:ed|ing)\b`,
    String.raw`\bstalk(?:ed|er|ing)\b|\bharass|\boffender\b|\balleged\b|\brisk (?:from|to)\b|\bunsafe\b`,
  ].join('|'),
  'i',
)

const MUST_NOT = /\b(?:do not|don[’']t|must not|mustn[’']t|not to be|unwanted|unwelcome|safeguarding)\b/i

const SAYS_NO =
  /\b(?:no|not|never|cannot|without|against|refus\w*|declin\w*|stop(?:ped)?|excluded|\w+n[’']t)\b/i
