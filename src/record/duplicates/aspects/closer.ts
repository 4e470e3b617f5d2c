import type { Element } from '../../reading/element.js'
import { createAspect, type Aspect } from '../aspect.js'
import { codeAndNameDisagree } from '../words/code-and-name.js'
import { toPlainName } from '../words/plain-name.js'
import { toProblemName } from '../words/problem-name.js'
import { PROBLEMS } from '../words/problems.js'
import { withoutSide } from '../words/procedure-name.js'
import { PROCEDURES } from '../words/procedures.js'
import type { Meanings } from '../words/meanings.js'
import { codesThatDiffer } from './codes-that-differ.js'
import { readConcept } from './concept.js'

/** Words that say nothing by themselves: what has no other has no name of its own. */
const NO_NAME = new Set(
  'disease disorder infection pain injury fracture cancer ulcer failure lesion wound swelling hypertension hernia embolism thrombosis oedema edema bleed bleeding haemorrhage hemorrhage tumor cyst stone insertion removal change replacement repair injection biopsy drainage excision scan review assessment therapy treatment surgery operation procedure care check test examination dressing infusion'.split(
    ' ',
  ),
)

/** Words that make another thing of a name, or another step of it. */
const ANOTHER =
  /^(?:no|non|not|with|without|never|remission|resolv\w*|negative|neg|clear\w*|den(?:y|ied|ies)|absent|absence|nil|none|immun\w*|prophyla\w*|declin\w*|refus\w*|unlikely|doubt\w*|unconfirmed|end\w*|over|treat\w*|cured|history|family|fh|h|suspect\w*|possible|probable|query|exclu\w*|rule\w*|risk|screen\w*|fear|old|previous|past|second\w*|due|follow\w*|post\w*|pre\w*|after|complicat\w*|metasta\w*|recurr\w*|relaps\w*|fail\w*|attempt\w*|abandon\w*|revis\w*|remov\w*|revers\w*|redo|repeat\w*|re\w*mov\w*|gestational|pregnan\w*|congenital|neonatal|induced|pulmonary|portal|intracranial|ocular|carer|partner|husband|wife|mother|father|carrier|trait|contact|exposure|vaccin\w*|resistan\w*|\d.*|lettera|b|c)$/

/** What makes two things of one name. */
interface Dividing {
  readonly another?: RegExp
  readonly saysTwoThings?: (code: Element) => boolean
}

interface Named {
  readonly names: readonly string[]
  /** What the tables know it to mean: two of them are two things. */
  readonly meanings: readonly string[]
}

/**
 * Names of which every word of the one stands in the other, and what the other has more makes no other thing of it: `Pneumonia` and
 * `Community acquired pneumonia`. It is for rules that know the day: without one, the general name may be of anything.
 */
function createCloser(
  known: Meanings,
  shorten: (name: string) => string,
  { another = ANOTHER, saysTwoThings = () => false }: Dividing = {},
): Aspect {
  return createAspect<Named>({
    read({ json }) {
      if (saysTwoThings(json['code'])) return undefined
      const concept = readConcept([json['code']], known, shorten)
      if (concept === undefined || codeAndNameDisagree(known, concept.codes, concept.names)) return undefined
      const names = concept.names.filter((name) => name.split(' ').some((word) => isName(word)))
      return names.length === 0 ? undefined : { names, meanings: concept.meanings }
    },
    compare: (one, other) =>
      !areTwo(one.meanings, other.meanings) &&
      one.names.some((name) =>
        other.names.some((others) => isCloser(name, others, another) || isCloser(others, name, another)),
      )
        ? 'near'
        : 'unknown',
    keys: ({ names }) => [...new Set(names.flatMap((name) => name.split(' ').filter(isName)))],
  })
}

/** Two that the tables know, neither of which is a kind of the other: lobar pneumonia is one of pneumonia. */
function areTwo(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0 || one.some((meaning) => other.includes(meaning))) return false
  return !one.some((meaning) =>
    other.some((others) => isKindOf(meaning, others) || isKindOf(others, meaning)),
  )
}

function isKindOf(general: string, exact: string): boolean {
  const [name, others] = [toPlainName(general), toPlainName(exact)]
  return name.split(' ').some(isName) && isCloser(name, others, ANOTHER)
}

function isName(word: string): boolean {
  return word.length > 3 && !NO_NAME.has(word)
}

/** What has the name of a disease and is no kind of it; of plain names the words are in order of the alphabet. */
const NO_KIND =
  /^asthma (?:cardiac|heart)$|^angina (?:ludwig|vincent)$|\bcoat\b.*\bwhite\b|\bgroup\b.*\bhealth\b|^diabetes insipidus$|^fever hay$/

function isCloser(general: string, exact: string, another: RegExp): boolean {
  const [words, more] = [general.split(' '), exact.split(' ')]
  if (NO_KIND.test(exact)) return false
  return (
    words.every((word) => more.includes(word)) &&
    more.every((word) => words.includes(word) || !another.test(word))
  )
}

export const problemCloser = createCloser(PROBLEMS, toProblemName, {
  saysTwoThings: (code) => codesThatDiffer(code).length > 0,
})

/** Of what was done besides: that it is still to come, was offered or put off, that it was a part or several. */
const ANOTHER_STEP =
  /^(?:plan\w*|await\w*|book\w*|list(?:ed|ing)?|schedul\w*|cancel\w*|postpon\w*|defer\w*|consider\w*|offer\w*|request\w*|refer\w*|consent\w*|assess\w*|unsuccess\w*|unable|incomplete|interrupt\w*|convert\w*|aborted|open|second|third|first|next|further|again|partial|closure|clos\w*|chang\w*|replac\w*|advice|discuss\w*|education)$/
export const procedureCloser = createCloser(PROCEDURES, withoutSide, {
  another: new RegExp(`${ANOTHER.source}|${ANOTHER_STEP.source}`),
})
