import { PROBLEMS } from './problems.js'
import { toPlainName } from './plain-name.js'
import { toProblemName } from './problem-name.js'

/** What the name of a problem says of it besides, and of which. */
export interface SaidOfProblem {
  readonly says: 'not so' | 'cleared' | 'over' | 'in remission'
  /** The problem by its name alone. */
  readonly of: string
}

/**
 * Whether a name denies the problem that it names (`Epilepsy excluded`, `No evidence of dementia`, `HIV negative`), or says that
 * it was cleared, is over or in remission. Surely so alone: of two clauses, with a doubt, of a part of it (`no evidence of
 * recurrence`) or of what is no problem (`no evidence of immunity`) nothing is read, and the problem stands by all its words.
 */
export function saidOfProblem(name: string): SaidOfProblem | undefined {
  const whole = withoutSuspicion(
    name
      .replace(/\s+/g, ' ')
      .replace(/\s*\.$/, '')
      // `Asthma? No` asks and answers: it is no doubt.
      .replace(ASKED, ': ')
      .trim(),
  )
  if (DOUBTFUL.test(whole)) return undefined
  for (const { says, pattern, isOf } of WAYS) {
    const of = pattern.exec(whole)?.groups?.['of']?.replace(FOUND_BY, '').trim() ?? ''
    if (of !== '' && isOf(of)) return { says, of: isInfection(of) ? withoutTest(of) : of }
  }
  return undefined
}

/** A suspicion that is excluded is no longer one: `?PE excluded`. */
function withoutSuspicion(name: string): string {
  return /\b(?:excluded|ruled out)\b/i.test(name)
    ? name.replace(/^(?:\?\s*|(?:suspected|possible|probable|query)\s+)/i, '')
    : name
}

const FOUND_BY = /\s+(?:on|by|at) [^,]*$/i

interface Way extends Pick<SaidOfProblem, 'says'> {
  readonly pattern: RegExp
  /** Whether words of it say so of what stands in this place. */
  readonly isOf: (name: string) => boolean
}

/** Two clauses, a doubt, a condition, or a part of something: none of them denies the whole. */
const DOUBTFUL =
  /[;·?\n]|\.\s|\b(?:but|however|although|though|except|apart|unless|until|if|pending|await\w*|to be|needs?|requires?|cannot|can['’]t|could not|not (?:yet |been |fully )*(?:excluded|ruled|cleared|eradicated|resolved|in)|never (?:excluded|cleared)|may|might|again|partial\w*|incomplete\w*|recurren\w*|recurr\w*|residual|metasta\w*|progress\w*|spread|relaps\w*|other|others|all|any|further|new|active|repeat\w*|suspected|possible|probable|query|likely|family|risk|mother|father|partner|baby)\b/i

/** What somebody has or is given, and nobody is glad not to: that there is no evidence of it is no denied problem. */
const NO_PROBLEM =
  /\b(?:immun\w*|respon\w*|capacity|improv\w*|benefit|insight|vaccin\w*|antibod\w*|pulse|life|heart ?beat|circulation|union|heal\w*|recover\w*|function\w*|ovulation|sperm\w*|flow|consent|understanding|movement|activity|sensation|support|engagement|adherence|compliance|mobility|speech|hearing|vision|sight|abode|school|club|service|nursery|home|child|pupil|patient|client|carers?|resus\w*|cpr)\b/i

/** The name of one thing: in two clauses the one may be denied and the other not. */
const isProblem = (name: string): boolean =>
  name.split(' ').length <= 6 &&
  !/[,:(–+&/]|\s-\s|\b(?:and|with|without|plus|due|secondary|after|following|post)\b/i.test(name) &&
  !NO_PROBLEM.test(name) &&
  !/^(?:from|by|in|of|for|on|to)\b|ly$/i.test(name)

/**
 * Of a bare `no`, and of what stands before its denial, the name must be a known one: `No fixed abode` denies nothing, and of
 * `Chest pain PE excluded` nobody can tell how much is. What is one word is one thing.
 */
const isKnown = (name: string): boolean =>
  isProblem(name) &&
  (/^(?:diabet(?:es|ic)|epileptic|asthmatic)$/i.test(name) ||
    PROBLEMS.of([], [toPlainName(name), toPlainName(toProblemName(name))]).length > 0)

/**
 * Of what is asked and answered with *no* it must be known that nobody is worse off without it: `Swallows safely: no` and `Capacity: no`
 * are problems.
 */
const isAnswerable = (name: string): boolean => isKnown(name) || STATE.test(name)

/** What somebody is or does and is asked, without being a problem of the table. */
const STATE =
  /^(?:(?:currently |known to be )?pregnan(?:t|cy)|(?:(?:a|current|cigarette|tobacco) )*smok(?:er|ing|es)|pacemaker(?: in situ)?)$/i

const isOneThing = (name: string): boolean => isKnown(name) || (isProblem(name) && /^[a-z]{6,}$/i.test(name))

/** Of these alone a negative test is that somebody has none: of a blood group, a tumour or an arthritis it is its kind. */
const INFECTION =
  /^(?:hiv(?:[ -]?(?:1|2|1 ?(?:and|&|\/) ?2))?|(?:hepatitis|hep\.?) ?[a-e]|h[abcde]v|hbsag|mrsa|mssa|vre|cpe|c\.? ?diff(?:icile)?|clostridi(?:um|oides) difficile|tb|tuberculosis|syphilis|chlamydia|gonorrh?oea|covid(?:[ -]?19)?|sars[- ]cov[- ]?2|influenza(?: [ab])?|flu|h(?:elicobacter|\.)? ?pylori|norovirus|malaria|scabies)$/i

/** What a test of an infection is called. That a load is not detected, or an `e` antigen, is said of who has it. */
const TEST =
  /[\s:,–-]*\b(?:infection|colonisation|carriage|carrier|test(?:ed)?|screen(?:ing)?|swabs?|status|serology|antibod(?:y|ies)|surface antigen|result)\b\s*$/i

function isInfection(name: string): boolean {
  return INFECTION.test(withoutTest(name))
}

function withoutTest(name: string): string {
  return name
    .replace(/[\s:,–-]+$/, '')
    .replace(TEST, '')
    .replace(TEST, '')
    .trim()
}

/** When, where and by what it was found; a comma begins another clause. */
const TAIL = String.raw`(?:[\s(–-]+(?:(?:by|on|in|at|after|following|since)\b(?:(?!\b(?:with|and|plus|has|have)\b)[^,:()])*|(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -])?\d[\d\w/ -]*))?\s*\)?$`
const IS = String.raw`[\s:,(–-]+(?:(?:now|has|have|been|was|is|are|were|formally|fully|completely|currently)\s+)*`
const NAME = String.raw`(?<of>.+?)`
const named = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'i')

/** An answer behind a question, by itself: `Asthma: no`, `Hypertension - nil`. */
const ANSWERED = String.raw`\s*(?:[:=]|\s[-–])\s*(?:no|nil|none|none known|nil known|n|false|absent|denied|denies|never(?: had)?)$`
const ASKED = /\s*\?\s*(?=(?:no|nil|n|not .*)$)/i

const WAYS: readonly Way[] = [
  {
    says: 'not so',
    pattern: named('^', NAME, IS, String.raw`(?:excluded|ruled out|disproved|disproven|refuted)`, TAIL),
    isOf: isOneThing,
  },
  { says: 'not so', pattern: /^(?:excluded|ruled out)[\s:–-]+(?<of>.+)$/i, isOf: isProblem },
  {
    says: 'not so',
    pattern:
      /^(?:there (?:is|was) )?no (?:(?:clinical|current|definite|objective|radiological|known|previous|past) )*(?:evidence|signs?|diagnosis|history|features|indication) of (?:an? )?(?<of>.+)$/i,
    isOf: isProblem,
  },
  {
    says: 'not so',
    pattern:
      /^(?:does not have|has not got|never had|not known to have|not diagnosed with) (?:an? )?(?<of>.+)$/i,
    isOf: isProblem,
  },
  { says: 'not so', pattern: /^(?:no|nil|not)(?: known)?[\s:]+(?<of>.+)$/i, isOf: isAnswerable },
  {
    says: 'not so',
    pattern: named('^', '(?:(?:past |any |known )*(?:history|hx) of |h/o )?', NAME, ANSWERED),
    isOf: isAnswerable,
  },
  { says: 'not so', pattern: /^(?<of>.+?)\s*:\s*not (?:an? )?\k<of>$/i, isOf: isAnswerable },
  {
    says: 'not so',
    pattern: named('^', NAME, IS, String.raw`(?:negative|neg|-ve|not detected|not present)`, TAIL),
    isOf: isInfection,
  },
  {
    says: 'cleared',
    pattern: named(
      '^',
      NAME,
      IS,
      String.raw`(?:cleared|eradicated|no longer (?:present|detected))(?: spontaneously| naturally)?`,
      TAIL,
    ),
    isOf: isInfection,
  },
  {
    says: 'in remission',
    pattern: named('^', NAME, IS, String.raw`in (?:full |complete |sustained |clinical )?remission`, TAIL),
    isOf: isProblem,
  },
  { says: 'over', pattern: named('^', NAME, IS, 'resolved', TAIL), isOf: isProblem },
]
