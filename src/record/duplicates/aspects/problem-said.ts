import { withoutSemanticTag } from '../../../fhir/terminology/semantic-tag.js'
import { wordsOf } from '../../reading/coded-text.js'
import { all, textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { createAspect } from '../aspect.js'
import { toProblemName } from '../words/problem-name.js'
import { PROBLEMS } from '../words/problems.js'
import { saidOfProblem, type SaidOfProblem } from '../words/said-of-problem.js'
import { compareConcepts, readConcept, type Concept } from './concept.js'
import { EPISODIC } from './problem.js'
import { isDoubted, isOverAlready } from './problem-status.js'
import { compareWhen, readWhen, type When } from './when.js'

/** What the code of a problem says of it besides, where its words and the names of its codings say one thing. */
export function problemSaidIn(code: Element): SaidOfProblem | undefined {
  const [first, ...others] = [code, ...all(code, 'coding')]
    .map((one) => textAt(one, 'text') ?? textAt(one, 'display'))
    .filter((name) => name !== undefined && name !== '')
    .map((name) => withoutSemanticTag(name ?? ''))
  const said = saidOfProblem(first ?? '')
  if (said === undefined) return undefined
  const isAlike = (name: string): boolean =>
    saidOfProblem(name)?.says === said.says || isOneProblem(name, said.of)
  return others.every(isAlike) ? said : undefined
}

function isOneProblem(one: string, other: string): boolean {
  const [named, told] = [conceptOf({ text: one }), conceptOf({ text: other })]
  return named !== undefined && told !== undefined && isOne(named, told)
}

function conceptOf(code: Element): Concept | undefined {
  return readConcept([code], PROBLEMS, toProblemName)
}

function isOne(one: Concept, other: Concept): boolean {
  return ['same', 'near'].includes(compareConcepts(one, other))
}

interface Told {
  readonly of: Concept
  readonly says: SaidOfProblem['says'] | 'so'
  /** The kinds of problem of which it is one, and which may be denied as a whole. */
  readonly kinds: readonly string[]
  readonly isEpisode: boolean
  readonly on: When | undefined
}

/** What is no problem of this person, or not surely. */
const NOT_SURE =
  /family history|\bfh\b|\brisk\b|screen|suspected|query|possible|probable|\?|history of|remission|resolved|carrier|contact|prophyla|immune|vaccin|\bnot?\b|negative|clear/i

/** Problems of several kinds that are denied in one word. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\bdiabet(?!\w* insipidus)|\bt[12]dm\b|\bn?iddm\b/i, 'diabetes'],
  [/dementia|alzheimer/i, 'dementia'],
  [/\bepilep/i, 'epilepsy'],
  [/(?<!cardiac )\basthma/i, 'asthma'],
  [/\bhepatitis b\b|\bhep\.? b\b|\bhbv\b/i, 'hepatitis b'],
  [/\bhepatitis c\b|\bhep\.? c\b|\bhcv\b/i, 'hepatitis c'],
  [/\bhiv\b|human immunodeficiency virus/i, 'hiv'],
]

/**
 * That somebody has a problem, or that a source denies it by name, or has it as cleared, over or in remission. One that is doubted
 * says neither.
 */
export const problemSaid = createAspect<Told>({
  read(resource) {
    const { json } = resource
    const code = json['code']
    if (isDoubted(json)) return undefined
    const said = problemSaidIn(code)
    const words = said?.of ?? wordsOf(code)
    if (said === undefined && !isHad(resource, words)) return undefined
    const of = conceptOf(said === undefined ? code : { text: said.of })
    return (
      of && {
        of,
        says: said?.says ?? 'so',
        kinds: KINDS.filter(([pattern]) => pattern.test(words)).map(([, kind]) => kind),
        isEpisode: [words, ...of.meanings].some((name) => EPISODIC.test(name)),
        on: readWhen(resource, ['onsetDateTime', 'onsetPeriod.start', 'recordedDate']),
      }
    )
  },
  compare(one, other) {
    if (!isOne(one.of, other.of) && !isOfKind(one, other) && !isOfKind(other, one)) return 'unknown'
    if (areTwoEpisodes(one, other)) return 'unknown'
    if (one.says === other.says) return 'same'
    return one.says === 'so' || other.says === 'so' ? 'apart' : 'unknown'
  },
  keys: ({ of: { names, meanings }, kinds }) => [...names, ...meanings, ...kinds.map((kind) => `of ${kind}`)],
})

function isHad({ json }: ReadResource, words: string): boolean {
  return !isOverAlready(json) && words !== '' && !NOT_SURE.test(words)
}

/** The bare word denies every problem of its kind: `No evidence of dementia` that it is Alzheimer’s. */
function isOfKind({ kinds }: Told, { of: { names, meanings }, says }: Told): boolean {
  return says !== 'so' && kinds.some((kind) => [...names, ...meanings].some((name) => BARE[kind]?.test(name)))
}

const BARE: Readonly<Record<string, RegExp>> = {
  diabetes: /^(?:diabet(?:es|ic)|diabetes mellitus)$/,
  dementia: /^dementia$/,
  epilepsy: /^epilep(?:sy|tic)$/,
  asthma: /^asthma(?:tic)?$/,
  'hepatitis b': /^(?:b hepatitis|hepatitis b|hbv|b hep)\b/,
  'hepatitis c': /^(?:c hepatitis|hepatitis c|hcv|c hep)\b/,
  hiv: /^hiv$|human immunodeficiency virus/,
}

/** A clot that was excluded last week is not that of five years ago. */
function areTwoEpisodes(one: Told, other: Told): boolean {
  if (!one.isEpisode || !other.isEpisode || one.on === undefined || other.on === undefined) return false
  return compareWhen(one.on, other.on, { days: 60, coarse: true }) === 'apart'
}
