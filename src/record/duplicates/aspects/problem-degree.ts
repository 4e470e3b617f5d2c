import { wordsOf } from '../../reading/coded-text.js'
import { all, at, textAt } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { createAspect } from '../aspect.js'
import { gradeIn } from '../words/grade.js'
import { toPlainName } from '../words/plain-name.js'
import { toProblemName } from '../words/problem-name.js'
import { PROBLEMS } from '../words/problems.js'
import { readConcept } from './concept.js'
import { isDoubted, isOverAlready } from './problem-status.js'

/** How far a problem has gone, or whether there is too much or too little of something. */
interface Degree {
  readonly of: string
  readonly is: string
}

const NOT_SURE =
  /family history|\bfh\b|\brisk\b|screen|suspected|query|possible|probable|\?|history of|remission|resolved|excluded|ruled out|\bnot?\b|previous/i

function isHad({ json }: ReadResource): boolean {
  return !NOT_SURE.test(wordsOf(json['code'])) && !isDoubted(json) && !isOverAlready(json)
}

/** Every name of a problem: what it means by the table, then in the words of its source. */
function namesOf({ json }: ReadResource): readonly string[] {
  const code = json['code']
  const said = [textAt(code, 'text'), ...all(code, 'coding').map((coding) => textAt(coding, 'display'))]
  const meanings = readConcept([code], PROBLEMS, toProblemName)?.meanings ?? []
  return [...meanings, ...said.filter((name) => name !== undefined)]
}

const STAGE =
  /[\s,(:–-]*\b(?:stage|grade|categor(?:y|ies)|cat\.?)[\s:]*(?:(?:stage|grade|category|ckd)\s*)?g?(?:[1-5][ab]?|iv|i{1,3})(?![a-z0-9.])[\s)]*/i
const SHORT_STAGE = /\b(ckd)[\s:]*(?=g?[1-5])/gi
const DEGREE = /\b(?:mild|moderate|severe|profound)\b/gi

/** The stage or grade of a problem, or how bad it is where that makes another problem of it: a frailty, a learning disability. */
export const problemDegree = createAspect<Degree>({
  read(resource) {
    if (!isHad(resource)) return undefined
    const apart = wordsOf(at(resource.json, 'stage', 'summary'))
    for (const name of namesOf(resource)) {
      const whole = `${name} ${apart}`.replace(SHORT_STAGE, '$1 stage ')
      const stage = gradeIn(whole)
      if (stage !== undefined) return { of: subjectOf(whole.replace(STAGE, ' ')), is: stage }
      const [degree, ...more] = [...new Set((name.match(DEGREE) ?? []).map((word) => word.toLowerCase()))]
      if (degree !== undefined && more.length === 0)
        return { of: subjectOf(name.replaceAll(DEGREE, ' ')), is: degree }
    }
    return undefined
  },
  // `Stage 3` is `3a` as well.
  compare: (one, other) =>
    one.of !== other.of || /^\d/.test(one.is) !== /^\d/.test(other.is)
      ? 'unknown'
      : one.is.startsWith(other.is) || other.is.startsWith(one.is)
        ? 'same'
        : 'apart',
  keys: ({ of }) => [of],
})

function subjectOf(name: string): string {
  const spelled = name.replace(/\bckd\b|\bchronic renal (?:disease|failure)\b/gi, 'chronic kidney disease')
  return toPlainName(toProblemName(spelled.replace(/\s+/g, ' ').trim()))
}

/** Of blood sugar and blood pressure somebody may have both. */
const TWO_SIDED =
  /\b(hyper|hypo)(thyroid|parathyroid|adrenal|aldosteron|natr(?:a?emi)|kal(?:a?emi)|calc(?:a?emi)|magnes(?:a?emi)|phosphat(?:a?emi)|album)\w*/gi
const ALSO_CALLED: readonly (readonly [RegExp, Degree])[] = [
  [/\bthyrotoxic|\bgraves\b/i, { of: 'thyroid', is: 'hyper' }],
  [/\bmyxo?edema/i, { of: 'thyroid', is: 'hypo' }],
  [/\baddison|adrenal insufficiency/i, { of: 'adrenal', is: 'hypo' }],
  [/\bcushing/i, { of: 'adrenal', is: 'hyper' }],
]

/** Whether a problem is that there is too much or too little of something; of what is both, nothing. */
export const tooMuchOrLittle = createAspect<Degree>({
  read(resource) {
    if (!isHad(resource)) return undefined
    const words = namesOf(resource).join(' · ')
    const told = [
      ...[...words.matchAll(TWO_SIDED)].map(([, is = '', of = '']) => ({
        is: is.toLowerCase(),
        of: of.toLowerCase().replace('aemi', 'emi'),
      })),
      ...ALSO_CALLED.filter(([pattern]) => pattern.test(words)).map(([, degree]) => degree),
    ]
    const [first, ...others] = told
    return first && others.every(({ of, is }) => of === first.of && is === first.is) ? first : undefined
  },
  compare: (one, other) => (one.of !== other.of ? 'unknown' : one.is === other.is ? 'same' : 'apart'),
  keys: ({ of }) => [of],
})
