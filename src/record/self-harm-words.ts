import { remembered } from './duplicates/words/remembered.js'
import { SELF_HARM_KINDS, type Certainty } from './self-harm-kinds.js'

/** Where words say something: of the person who came to be helped, a family's part in it is no family history. */
export type ToldIn = 'emergency' | 'elsewhere'

/**
 * Whether words say that somebody harmed themselves or took too much, and how sure they are. Each clause is read by itself.
 * Only what denies, plans or fears the act itself takes it back: *overdose, no loss of consciousness* and *overdose not
 * staggered* are events; *self-harm: none*, *thoughts of overdose* and *overdose advice* are not. What another did to
 * somebody, and a mishap, is none.
 */
export function readSelfHarm(words: string, where: ToldIn = 'elsewhere'): Certainty | undefined {
  return READ[where](words)
}

/** A record has the names of the same tests and problems again and again. */
const READ: Readonly<Record<ToldIn, (words: string) => Certainty | undefined>> = {
  emergency: remembered((words) => readClauses(words, 'emergency')),
  elsewhere: remembered((words) => readClauses(words, 'elsewhere')),
}

function readClauses(words: string, where: ToldIn): Certainty | undefined {
  const clauses = toClauses(words)
  const read = clauses.flatMap((clause, at) =>
    SELF_HARM_KINDS.flatMap((kind) =>
      [...clause.matchAll(kind.says)].flatMap((match) => {
        const { 0: event, index } = match
        const told = {
          event,
          before: clause.slice(0, index),
          behind: clause.slice(index + event.length),
          next: clauses[at + 1] ?? '',
        }
        if (isTakenBack(told, where)) return []
        const isElse = kind.isOpen === true && isOfElse(words)
        if (isElse && (kind.certainty === 'maybe' || BY_ANOTHER.test(clause))) return []
        return [isElse || isDoubtful(told) ? 'maybe' : kind.certainty] as const
      }),
    ),
  )
  return read.includes('surely') ? 'surely' : read[0]
}

interface Told {
  readonly event: string
  readonly before: string
  readonly behind: string
  /** The clause behind it, which may be the answer to it. */
  readonly next: string
}

const ACTS =
  'took|taken|attempted|tried|cut|stabbed|jumped|hanged|hung|ingested|swallowed|overdosed|drank|injected|slit|slashed|set fire'

const CLAUSES = new RegExp(
  String.raw`[.,;:()\n\r–—=]+|\?(?=\s|$)|\s-\s|\b(?:but|however)\b|\b(?:and|then|so|&)\s+(?=(?:then |now |has |had |have |she |he |they )*(?:${ACTS})\b)`,
  'i',
)

/** `OD - intentional`: behind an OD that stands alone, and so is no dose, why it was. */
const OD_AND_WHY =
  /((?:^|[.;])\s*(?:[a-z]+ )?)OD(?:\s*[-–—:,(]+\s*|\s+)(intentional|deliberate|impulsive|staggered|(?:non-)?accidental|suicidal)(?=\s*(?:$|[.,;):-]|overdose\b|over\b))\)?/gi

function toClauses(words: string): readonly string[] {
  return words
    .replace(/\b(approx|ca|tabs|caps|pt)\./gi, '$1')
    .replace(/\bO\/D\b/gi, 'OD')
    .replace(OD_AND_WHY, '$1$2 OD')
    .replace(/(^|[\s(,;:])\?\s*(?=\w)/g, '$1possible ')
    .split(CLAUSES)
    .filter((clause) => clause.trim() !== '')
}

function isTakenBack({ event, before, behind, next }: Told, where: ToldIn): boolean {
  // What was felt before it, or was not so after it, is told of the time and not of the act.
  const near = (before.split(/\b(?:after|following|post)\b/i).at(-1) ?? '').replace(NO_DENIAL, ' ')
  return (
    DENIED.test(near) ||
    (where === 'elsewhere' && !/^found/i.test(event) && NOT_NOW.test(before)) ||
    (SLIP.test(before) && !/dos|OD\b/.test(event)) ||
    NO_EVENT.test(behind) ||
    (behind.trim() === '' && ANSWERED_NO.test(next))
  )
}

/** A mishap or an assault, unless the words say why it was done. */
function isOfElse(words: string): boolean {
  return !ON_PURPOSE.test(words) && (BY_ANOTHER.test(words) || MISHAP.test(words))
}

function isDoubtful({ before }: Told): boolean {
  return /\b(?:possible|possibly|probable|probably|suspected|query|likely|alleged\w*|presumed|(?:may|might|could) have|worried|concern\w*|planned)\b/i.test(
    before,
  )
}

/** Words of denial and of feeling that leave the act itself standing. */
const NO_DENIAL =
  /\bnot (?:planned|impulsive|intended|staggered|intentional|accidental|coping|known|the first|first)\b|\b(?:could|can) ?not cope\b|\b(?:want\w*|wish\w*) to die\b|\bintent to die\b|\bno (?:previous |known |past )?(?:MH|mental health|psychiatric|medical) history\b|\bno (?:intent|intention|suicidal intent)\b/gi

/** Before it in its clause: it did not happen, or not yet. */
const DENIED =
  /\b(?:no|not|nil|never|denies|denied|denying|without|risk|risks|thoughts?|thinking|ideation|ideas?|urges?|threat\w*|plan|plans|planned to|planning|intends?|intent to|intention to|prevent\w*|screen\w*|wants? to|wanted to|wish\w*|if|(?:may|might|could)(?! have)|would|fear\w*|(?:worried|concerns?) (?:about|of|that (?:s?he|they) (?:may|might|will))|family history|fh)\b/i

/** Nobody meant it; an overdose is told all the same, since that is what it is called. */
const SLIP = /\b(?<!not )(?:accidental\w*|unintentional\w*)\b/i

/** Before it in its clause, where somebody is not being helped for it just then: another time, or another person. */
const NOT_NOW =
  /\b(?:mother|father|mum|dad|brother|sister|son|daughter|partner|husband|wife|relative|friend|carer|sibling|after|following|follow[- ]?up|post|since|advice|education|training|previous|prev|past|history|hx|phx|h\/o)\b/i

/** Right behind it: a thing to be assessed or prevented, or the whole answer that there was none. */
const NO_EVENT =
  /^\W*(?:(?:risk|risks|thoughts?|ideation|ideas?|urges?|intent(?! to| denied| unclear)|plans?(?! to\b| for\b)|planning|prevention|screen\w*|score|scale|assessment|questionnaire|advice|education|training|policy|pathway|denied|excluded|ruled out)\b|(?:no|not|nil|none|never)(?: (?:present|known|reported|observed|noted|seen|evident|disclosed|suspected|recently|currently|to date))*\W*$)/i

/** The whole of the clause behind it: the answer to its question. */
const ANSWERED_NO =
  /^\W*(?:(?:no|not|none|nil|never|n\/a|0|denies|denied|negative|absent|excluded|ruled out)(?: (?:known|reported|disclosed|recorded|noted|identified|present|evident|seen|observed|assessed|asked|any|all|ever|current|currently|recent|recently|at present|today|to date|history|concerns?|risks?|thoughts?|episodes?|incidents?|(?:since|in|for|during|this) .*))*|(?:low|medium|moderate|high|unknown)(?: risk)?)\W*$/i

const ON_PURPOSE =
  /\b(?:deliberate\w*|(?<!un)intentional\w*|on purpose|suicid\w*|to die|end (?:it|life|(?:his|her|their) life)|self[- ]?(?:harm|inflicted)|distress\w*|upset)\b/i

const BY_ANOTHER =
  /\b(?:assault\w*|attacked|domestic (?:abuse|violence))\b|(?<!(?:found|brought in|witnessed|seen|reported|called|discovered|removed|down) )\bby (?:(?:her|his|their|a|an|the|ex|former|unknown|another|other) |ex-)*(?:partner|husband|wife|boyfriend|girlfriend|ex|father|mother|son|daughter|brother|sister|stranger|man|men|woman|assailant|attacker|others?|another|someone|somebody|gang|resident|patient|peer|flatmate|neighbour|persons?|people|youths?)\b/i

const MISHAP =
  /\b(?:kettle|iron|oven|cooker|hob|hot|boiling|tea|coffee|steam|pan|sun\w*|hair ?(?:straighteners?|dryer)|bath|radiator|cooking|shaving|playing|rugby|football|netball|gardening|at work|working|lifting|falling|fell|fall|slipp\w*|tripp\w*|opening|tin|DIY|chopping|chainsaw|saw|mower|machinery|nail gun|needlestick|sports?|skiing|cycling|running|accident\w*|unintentional\w*|(?:child|toddler|infant|baby) (?:has |had )?(?:swallowed|ingested|drank|cut|jumped)|button|mistook|by mistake|surgery|operation|ward stock)\b|\bon (?:a |an |some |the |broken |sharp )*(?:glass|metal|wire|fence|gate|nail|edge|tin|lid|can|door)\b/i
