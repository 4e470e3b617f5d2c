import { hasCode, wordsOf } from '../../reading/coded-text.js'
import { all, choiceAt, textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { createAspect, sameText, type Agreement } from '../aspect.js'
import { sideIn } from '../words/side-in.js'
import { saidOfProblem } from '../words/said-of-problem.js'
import { toProblemName } from '../words/problem-name.js'
import { LASTING, PROBLEMS } from '../words/problems.js'
import { readConcept } from './concept.js'
import { compareWhen, readWhen, type When } from './when.js'
import { isVerifiedAs } from '../../reading/verified-as.js'

interface Certainty {
  readonly sure: string
  readonly onset: When | undefined
}

/**
 * How sure a source is: a suspicion is not the same as what it is a suspicion of. Where a status alone hedges what both name
 * outright, and both say since when, the one is of the other; the line says who is not sure.
 */
export const certainty = createAspect<Certainty>({
  read({ type, json, source }) {
    const coded = ['refuted', 'differential', 'provisional', 'unconfirmed'].find((code) =>
      isVerifiedAs(json, [code]),
    )
    // Systems of practices send every allergy as unconfirmed: it says nothing of how sure anybody is.
    const isOfEveryAllergy =
      type === 'AllergyIntolerance' && source.kind === 'primary-care' && coded === 'unconfirmed'
    const inWords = certaintyInWords(wordsOf(json['code']))
    const isHedged = type === 'Condition' && inWords === 'confirmed' && HEDGED.includes(coded ?? '')
    return {
      sure: isOfEveryAllergy ? 'confirmed' : isHedged ? 'hedged' : (coded ?? inWords),
      onset: type === 'Condition' ? onsetOf(json) : undefined,
    }
  },
  compare(one, other) {
    if (one.sure === other.sure) return 'same'
    const both = [one.sure, other.sure]
    if (both.every((told) => DOUBTED.includes(told))) return 'near'
    return both.includes('hedged') && both.includes('confirmed') && areOfOneOnset(one, other)
      ? 'near'
      : 'apart'
  },
})

/** Ways to doubt; `hedged` is what a status alone doubts. */
const DOUBTED = ['provisional', 'unconfirmed', 'hedged']

function areOfOneOnset({ onset: one }: Certainty, { onset: other }: Certainty): boolean {
  return one !== undefined && other !== undefined && compareWhen(one, other, NEAR) !== 'apart'
}

const HEDGED = ['provisional', 'unconfirmed']

const DENIED = ['not so', 'cleared']

/** `?PE`, `Suspected sepsis`, `DVT excluded`: what many write in the name alone. */
function certaintyInWords(words: string): string {
  if (/^\s*(?:no|not|nil|nkd?a)\b|\b(?:excluded|ruled out)\b/i.test(words)) return 'refuted'
  if (DENIED.includes(saidOfProblem(words)?.says ?? '')) return 'refuted'
  return /\?|\b(?:suspected|possible|probable|query|likely)\b/i.test(words) ? 'provisional' : 'confirmed'
}

/** Whether it is ruled out. */
export const refuted = createAspect<boolean>({
  read: ({ json }) => isVerifiedAs(json, ['refuted']),
  compare: (one, other) => (one === other ? 'same' : 'apart'),
})

const OVER = ['resolved', 'inactive', 'remission']
const ACTIVE = ['active', 'recurrence', 'relapse']

interface Activity {
  readonly isOver: boolean
  readonly onset: When | undefined
  /** The day of a contact of which it is the diagnosis: it was so then, and says nothing of now. */
  readonly ofContact: When | undefined
  /** When it was over. */
  readonly ended: When | undefined
  readonly isEpisode: boolean
}

/**
 * Whether it is active or over, where both say it. The diagnosis of a contact is of its day: that an illness which began on the same
 * day is over by now, on a list of problems, contradicts nothing.
 */
export const activity = createAspect<Activity>({
  read(resource) {
    const { type, json } = resource
    const isOver = hasCode(json['clinicalStatus'], OVER)
    if (!isOver && !hasCode(json['clinicalStatus'], ACTIVE)) return undefined
    const isOfContact =
      type === 'Condition' && all(json, 'category').some((one) => hasCode(one, ['encounter-diagnosis']))
    return {
      isOver,
      onset: type === 'Condition' ? onsetOf(json) : undefined,
      ofContact: isOfContact ? readWhen(resource, ['recordedDate', 'onsetDateTime']) : undefined,
      ended: readWhen(resource, ['abatementDateTime', 'abatementPeriod.end']),
      isEpisode: EPISODIC.test(wordsOf(json['code'])),
    }
  },
  compare(one, other) {
    if (one.isOver === other.isOver) return 'same'
    const [active, over] = one.isOver ? [other, one] : [one, other]
    return isOverSince(active, over) ? 'unknown' : 'apart'
  },
})

function isOverSince(active: Activity, over: Activity): boolean {
  if (!active.isEpisode && !over.isEpisode) return false
  if (!active.ofContact || !active.onset || !over.onset) return false
  if (compareWhen(active.onset, over.onset, { days: 0, coarse: false }) === 'apart') return false
  return over.ended === undefined || over.ended.range[1] > active.ofContact.range[0]
}

interface Course {
  readonly lasts: boolean
  readonly episodic: boolean
  readonly onset: When | undefined
  readonly recorded: When | undefined
  readonly isOver: boolean
  /** What happens in a moment, and may happen again within days. */
  readonly isMoment: boolean
  /** Whose onset is the first symptom to one, the biopsy to another. */
  readonly isCancer: boolean
}

const MOMENT =
  /\bfalls?\b|\bfell\b|seizure|\bfits?\b|convulsion|overdose|self.?harm|collapse|syncope|lacerat|head injury|choking|road traffic/i
const SAME_DAYS = { days: 1, coarse: true }

/** What comes back, each time as an episode of its own. */
export const EPISODIC =
  /\bacute|infection|infectious|pneumonia|bronchitis|sinusitis|pharyngitis|tonsillitis|otitis|cystitis|pyelonephritis|cellulitis|gastroenteritis|fracture|injur|lacerat|sprain|strain|wound|burn|concussion|abscess|overdose|poisoning|self.?harm|delirium|sepsis|septic|embolism|thrombosis|infarction|attack|seizure|convulsion|fall\b|fell|haemorrhage|hemorrhage|bleed|collapse|syncope|exacerbation|urticaria|anaphyla|stroke|cerebrovascular accident|dislocation|vomiting|diarrh|fever|rash|cough|miscarriage|pregnan|covid|influenza|viral|suicid/i

const NEAR: { readonly days: number; readonly coarse: boolean } = { days: 14, coarse: true }

/**
 * Whether two tellings are of one episode. What a person has once and keeps is one, whatever the dates of it; of what
 * comes back the dates must be near; of anything else they must be near where both give them.
 */
export const episode = createAspect<Course>({
  read({ json }: ReadResource) {
    const meanings = readConcept([json['code']], PROBLEMS, toProblemName)?.meanings ?? []
    const words = wordsOf(json['code'])
    return {
      lasts: meanings.some((meaning) => LASTING.has(meaning)),
      episodic: [words, ...meanings].some((text) => EPISODIC.test(text)),
      onset: onsetOf(json),
      recorded: readWhen({ json } as ReadResource, ['recordedDate']),
      isOver: hasCode(json['clinicalStatus'], OVER),
      isMoment: MOMENT.test(words),
      isCancer: CANCER.test(toProblemName(words)),
    }
  },
  compare(one, other) {
    if (one.lasts || other.lasts) return 'near'
    if (one.onset && other.onset) return compareOnsets(one, other, [one.onset, other.onset])
    return comesBack(one) || comesBack(other)
      ? compareAny(one.onset ?? one.recorded, other.onset ?? other.recorded)
      : 'near'
  },
})

const CANCER = /\bcancer\b|\blymphoma\b|\bleukaemia\b|\bmyeloma\b|\bmelanoma\b/i

function compareOnsets(one: Course, other: Course, [onset, others]: readonly [When, When]): Agreement {
  if (one.isCancer && other.isCancer && isYearBeside(onset, others)) return 'near'
  return compareWhen(onset, others, toleranceOf(one, other))
}

function isYearBeside(one: When, other: When): boolean {
  return Math.abs(yearOf(one) - yearOf(other)) <= 1
}

function yearOf({ range }: When): number {
  return new Date(range[0]).getUTCFullYear()
}

function toleranceOf(one: Course, other: Course): typeof NEAR {
  return one.isMoment && other.isMoment ? SAME_DAYS : NEAR
}

/** Of what is over, and of what people have more than once, another may follow. */
function comesBack({ episodic, isOver }: Course): boolean {
  return episodic || isOver
}

function onsetOf(json: Element): When | undefined {
  return choiceAt(json, 'onset') === undefined
    ? undefined
    : readWhen({ json } as ReadResource, ['onsetDateTime', 'onsetPeriod.start'])
}

function compareAny(one: When | undefined, other: When | undefined): Agreement {
  return one && other ? compareWhen(one, other, NEAR) : 'unknown'
}

/** Left, right or both: of a body site, or in the name. */
export const side = createAspect<string>({ read: ({ json }) => sideOf(json), compare: sameText })

/** Left or right, and never both: who tells of both sides may tell of two operations. */
export const oneSide = createAspect<string>({
  read({ json }) {
    const told = sideOf(json)
    return told === 'both' ? undefined : told
  },
  compare: sameText,
})

function sideOf(json: Element): string | undefined {
  const words = [
    ...['bodySite', 'site', 'code', 'vaccineCode']
      .flatMap((key) => all(json, key))
      .map((element) => wordsOf(element)),
    ...['description', 'title'].map((key) => textAt(json, key) ?? ''),
  ].join(' ')
  return sideIn(words)
}
