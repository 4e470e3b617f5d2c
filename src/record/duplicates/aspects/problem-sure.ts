import { wordsOf } from '../../reading/coded-text.js'
import { all, textAt } from '../../reading/element.js'
import { isVerifiedAs } from '../../reading/verified-as.js'
import { createAspect } from '../aspect.js'
import { toProblemName } from '../words/problem-name.js'
import { PROBLEMS } from '../words/problems.js'
import { saidOfProblem } from '../words/said-of-problem.js'
import { codesThatDiffer } from './codes-that-differ.js'
import { compareConcepts, readConcept, type Concept } from './concept.js'
import { isOverAlready } from './problem-status.js'

/** A problem, and whether its source is sure of it. */
interface Sure {
  readonly of: Concept
  readonly isSure: boolean
}

const UNSURE = ['provisional', 'differential', 'unconfirmed']

/** What stands before or behind a name that is not surely so. */
const SUSPECTED =
  /^\s*(?:\?+|(?:query|suspected|possible|probable|likely|presumed|working diagnosis|differential(?: diagnosis)?)(?: of)?\s*:?\s)\s*|[\s,(]*(?:\?+|\((?:suspected|possible|probable|query|provisional)\)|-\s*(?:suspected|possible|probable))\s*$/gi

/** What is of somebody else, to come, or not so: nobody is or is not sure of it. */
const ANOTHER_MATTER =
  /family history|\bfh\b|\brisk\b|screen|history of|remission|resolved|carrier|contact|prophyla|immune|vaccin/i

/**
 * Whether a source is sure of a problem that it has now, by its status or by its words: `?PE` and a provisional embolism are as
 * unsure. What is ruled out or over is told by other rules.
 */
export const problemSure = createAspect<Sure>({
  read({ json }) {
    const code = json['code']
    if (isVerifiedAs(json, ['refuted', 'entered-in-error']) || isOverAlready(json)) return undefined
    const words = wordsOf(code)
    if (ANOTHER_MATTER.test(words) || saidOfProblem(words) || codesThatDiffer(code).length > 0)
      return undefined
    const names = [textAt(code, 'text'), ...all(code, 'coding').map((coding) => textAt(coding, 'display'))]
      .filter((name) => name !== undefined)
      .map((name) => ({ name, bare: name.replace(SUSPECTED, '').trim() }))
    const isSuspected = names.some(({ name, bare }) => name.trim() !== bare)
    const of = readConcept(
      [
        { ...(isSuspected ? {} : { coding: all(code, 'coding') }) },
        ...names.map(({ bare }) => ({ text: bare })),
      ],
      PROBLEMS,
      toProblemName,
    )
    return of && { of, isSure: !isSuspected && !isVerifiedAs(json, UNSURE) }
  },
  compare(one, other) {
    if (!['same', 'near'].includes(compareConcepts(one.of, other.of))) return 'unknown'
    return one.isSure === other.isSure ? 'same' : 'apart'
  },
  keys: ({ of: { codes, names, meanings } }) => [...codes, ...names, ...meanings],
})
