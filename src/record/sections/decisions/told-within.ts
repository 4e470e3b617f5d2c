import { wordsOf } from '../../reading/coded-text.js'
import { all, at, isTrueAt, textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { cprSaidIn, mayEndIt, type CprSaid } from './cpr-words.js'

/** What is said of resuscitation somewhere in a plan or in answers, and in which words. */
export interface ToldWithin {
  readonly said: Exclude<CprSaid, 'undecided'>
  readonly words: string
}

/**
 * What a plan says of resuscitation in its description, its notes and its steps, or a form in its answers: whoever made it may have
 * called it by any name. Where two places differ, or one of them is not surely read, it is unclear. `undefined` where nothing is said.
 */
export function toldWithin({ type, json }: Pick<ReadResource, 'type' | 'json'>): ToldWithin | undefined {
  const told = readIn(type, json).flatMap(({ said, words }) =>
    said === undefined || said === 'undecided' ? [] : [{ said, words }],
  )
  const [first] = told
  if (first === undefined) return undefined
  const isOneMind = told.every(({ said }) => said === first.said)
  return isOneMind ? first : { said: 'unclear', words: told.map(({ words }) => words).join(' · ') }
}

interface Read {
  readonly said: CprSaid | undefined
  readonly words: string
}

function readIn(type: string, json: Element): readonly Read[] {
  if (type === 'QuestionnaireResponse') return all(json, 'item').flatMap(readItem)
  return type === 'CarePlan' ? readPlan(json) : []
}

function readPlan(plan: Element): readonly Read[] {
  const texts = [
    textAt(plan, 'description'),
    ...all(plan, 'note').map((note) => textAt(note, 'text')),
    ...all(plan, 'activity').flatMap((activity) =>
      all(activity, 'progress').map((note) => textAt(note, 'text')),
    ),
  ]
  return [
    ...texts.flatMap((words) => (words === undefined ? [] : [{ said: saidInProse(words), words }])),
    ...all(plan, 'activity').flatMap((activity) => readStep(at(activity, 'detail'))),
  ]
}

/** Steps that are taken no more tell nobody what holds now. */
const NOT_TAKEN = ['cancelled', 'stopped', 'on-hold']

/** The code of a step is read with the names of its plan. */
function readStep(step: Element): readonly Read[] {
  const words = textAt(step, 'description')
  const said = words === undefined ? undefined : saidInProse(words)
  if (words === undefined || said === undefined || textAt(step, 'status') === 'entered-in-error') return []
  const isSure = !NOT_TAKEN.includes(textAt(step, 'status') ?? '') && !isTrueAt(step, 'doNotPerform')
  return [{ said: isSure ? said : 'unclear', words }]
}

/**
 * A text of several sentences: those that name resuscitation decide, each by itself, unless one of the others may end or limit what
 * they say.
 */
function saidInProse(text: string): CprSaid | undefined {
  const sentences = text.split(/(?<=[.;!?])\s+|\n+/).map((words) => ({ words, said: cprSaidIn(words) }))
  const told = new Set(sentences.flatMap(({ said }) => said ?? []))
  const [only] = told
  if (only === undefined) return undefined
  const isLimited = sentences.some(({ words, said }) => said === undefined && mayEndIt(words))
  return told.size > 1 || isLimited ? 'unclear' : only
}

function readItem(item: Element): readonly Read[] {
  const question = textAt(item, 'text') ?? ''
  const answers = all(item, 'answer')
  const below = [...all(item, 'item'), ...answers.flatMap((answer) => all(answer, 'item'))]
  const words = answers.map(answerWords).filter((answer) => answer !== '')
  const own = words.map((answer): Read => ({
    said: saidInAnswer(question, answer),
    words: `${question}: ${answer}`,
  }))
  return [...own, ...below.flatMap(readItem)]
}

/** What an answer says by itself; what it says to its question, where that asks and does not say; a plain yes to what says it. */
function saidInAnswer(question: string, answer: string): CprSaid | undefined {
  const [asked, said] = [cprSaidIn(question), saidInProse(answer)]
  const isAsserted = asked === 'for' || asked === 'not for'
  if (said !== undefined) return isAsserted && said !== asked ? 'unclear' : said
  if (isAsserted) return YES.test(answer) ? asked : 'unclear'
  const together = cprSaidIn(`${question}: ${answer}`)
  return together === undefined || !NO.test(answer) ? together : 'unclear'
}

const YES = /^\s*(?:yes|true|agreed)\s*\.?\s*$/i
const NO = /^\s*(?:no|none|nil|false|n\/?a|not (?:applicable|known)|unknown)\s*\.?\s*$/i

function answerWords(answer: Element): string {
  const flag = at(answer, 'valueBoolean')
  if (typeof flag === 'boolean') return flag ? 'yes' : 'no'
  return (
    textAt(answer, 'valueString') ??
    textAt(answer, 'valueCoding', 'display') ??
    wordsOf(at(answer, 'valueCodeableConcept'))
  )
}
