import { wordsOf } from '../../reading/coded-text.js'
import { all, at, isTrueAt, textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { saidInAnswer, saidInProse, type Read } from './cpr-in-prose.js'
import type { CprSaid } from './cpr-words.js'
import { deniesDecision } from './asks-for-decision.js'
import { readAttachments, readDocument } from './told-in-document.js'

/** What is said of resuscitation somewhere in a plan or in answers, and in which words. */
export interface ToldWithin {
  readonly said: Exclude<CprSaid, 'undecided'>
  readonly words: string
}

/**
 * What a plan says of resuscitation in its description, its notes and its steps, a form in its answers, a goal in its words and a
 * document of such a decision in its sections: whoever made it may have called it by any name. Where two places differ, or one of them is not surely read, it is unclear. `undefined` where nothing is said.
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

/** Whether a form that tells of no decision on resuscitation was answered that there is none. */
export function deniesWithin(resource: Pick<ReadResource, 'type' | 'json'>): boolean {
  const { type, json } = resource
  if (type !== 'QuestionnaireResponse' || toldWithin(resource) !== undefined) return false
  return readIn(type, json).some(({ said, words }) => said === 'undecided' && DENIED.test(words))
}

const DENIED =
  /(?:\bu?dna-?\s?cpr\b|\bdnar\b|\bdnr\b|\bnot for (?:attempted )?(?:cpr|resuscitation)\b).*: \W*(?:no|none|nil|false)\W*$/i

function readIn(type: string, json: ReadResource['json']): readonly Read[] {
  if (type === 'QuestionnaireResponse') return all(json, 'item').flatMap(readItem)
  if (type === 'Composition') return readDocument(json)
  if (type === 'Goal') return readGoal(json)
  if (type === 'DocumentReference') return readAttachments(json)
  return type === 'CarePlan' ? readPlan(json) : []
}

/** Neither agreed to nor worked at: whether it holds is not sure. */
const NOT_AGREED = ['proposed', 'on-hold']

function readGoal(goal: Element): readonly Read[] {
  const texts = [
    wordsOf(at(goal, 'description')),
    ...all(goal, 'target').map((target) => textAt(target, 'detailString')),
    ...all(goal, 'note').map((note) => textAt(note, 'text')),
  ]
  const isSure = !NOT_AGREED.includes(textAt(goal, 'lifecycleStatus') ?? '')
  return texts.flatMap((words) => {
    const said = words === undefined ? undefined : saidInProse(words)
    return words === undefined || said === undefined ? [] : [{ said: isSure ? said : 'unclear', words }]
  })
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

function readItem(item: Element): readonly Read[] {
  const question = textAt(item, 'text') ?? ''
  const answers = all(item, 'answer')
  const below = [...all(item, 'item'), ...answers.flatMap((answer) => all(answer, 'item'))]
  const words = answers.map(answerWords).filter((answer) => answer !== '')
  const own = words.map((answer): Read => ({
    said: deniesDecision(question, answer) ? 'undecided' : saidInAnswer(question, answer),
    words: `${question}: ${answer}`,
  }))
  return [...own, ...below.flatMap(readItem)]
}

function answerWords(answer: Element): string {
  const flag = at(answer, 'valueBoolean')
  if (typeof flag === 'boolean') return flag ? 'yes' : 'no'
  return (
    textAt(answer, 'valueString') ??
    textAt(answer, 'valueCoding', 'display') ??
    wordsOf(at(answer, 'valueCodeableConcept'))
  )
}
