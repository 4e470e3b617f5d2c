import { CONTINGENCY_TRIGGER_URL } from '../../fhir/profiles.js'
import { codedWords } from '../reading/coded-text.js'
import { all, at, isTrueAt, textAt, type Element } from '../reading/element.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'
import { toClinicalDate } from '../reading/clinical-date.js'
import { joined } from '../reading/section-item.js'
import { stepDue } from '../open-loops/step-due.js'
import { dueWords } from './due-words.js'
import type { DetailGroup, GroupedDetail } from './section.js'

const TRIGGERS = 'What to do when something happens'
const OF_PERSON = 'What the person does'
const OF_OTHERS = 'What others do'
const GOALS_OF_PERSON = 'Goals of the person'
const OTHER_GOALS = 'Goals set with or for the person'

/** In which order they stand: what is to be done when something happens comes first, because it is looked for in a hurry. */
const TITLES = [TRIGGERS, OF_PERSON, OF_OTHERS, GOALS_OF_PERSON, OTHER_GOALS] as const

/** What a plan says is to be done and to be reached, by when and by whom. Nothing that the plan says of it is left out. */
export function planGroups(plan: ReadResource, view: RecordView): readonly DetailGroup[] {
  const lines = [
    ...all(plan.json, 'activity').flatMap((activity) => toStep(activity, plan, view)),
    ...all(plan.json, 'goal').flatMap((goal) => toGoalLine(goal, plan, view)),
  ]
  return TITLES.map((title) => ({
    title,
    lines: lines.filter((one) => one.title === title).map(({ text, detail }) => ({ text, detail })),
  })).filter((group) => group.lines.length > 0)
}

/** Whose goal it is, in words. */
export function whoseGoal(goal: ReadResource, view: RecordView): string {
  if (isOfPerson(goal.json['expressedBy'])) return 'goal of the person'
  const who = view.nameOf(goal.json['expressedBy'], goal)
  return who === undefined ? 'goal' : `goal set by ${who}`
}

interface Line extends GroupedDetail {
  readonly title: (typeof TITLES)[number]
}

function toStep(activity: Element, plan: ReadResource, view: RecordView): readonly Line[] {
  const detail = at(activity, 'detail')
  const performers = all(detail, 'performer')
  const isOwn = performers.length > 0 && performers.every(isOfPerson)
  const words = joined([
    codedWords(at(detail, 'code')),
    textAt(detail, 'description'),
    textAt(detail, 'scheduledString'),
    byWhom(performers, plan, view),
    view.nameOf(at(activity, 'reference'), plan),
    ...all(activity, 'progress').map((note) => textAt(note, 'text')),
  ])
  if (words === undefined) return []
  const line = lineOf(detail, words, view.today)
  const trigger = triggerOf(activity)
  if (trigger !== undefined) return [alike(TRIGGERS, `If ${trigger}: ${line}`)]
  if (isForWhenever(activity)) return [alike(TRIGGERS, line)]
  return [alike(isOwn ? OF_PERSON : OF_OTHERS, line)]
}

/** A step with its day before it and its standing behind. */
function lineOf(detail: Element, words: string, today: string): string {
  const status = textAt(detail, 'status')
  const day = isSaidAnyhow(detail) ? undefined : dayOfStep(detail, today)
  const named = day === undefined ? words : `${day}: ${words}`
  const shown =
    status === undefined || status === 'unknown' ? named : `${named} (${standingOf(status, detail)})`
  return isTrueAt(detail, 'doNotPerform') ? `DO NOT: ${shown}` : shown
}

/** `on hold: waits for the result`. */
function standingOf(status: string, detail: Element): string {
  return joined([status.replaceAll('-', ' '), codedWords(at(detail, 'statusReason'))], ': ') ?? ''
}

/** The words of a schedule stand there as they came. */
function isSaidAnyhow(detail: Element): boolean {
  return textAt(detail, 'scheduledString') !== undefined
}

/** By when a step is to be done, or the day for which it was that is not to be done any more. */
function dayOfStep(detail: Element, today: string): string | undefined {
  const when = stepDue(detail)
  if (when?.outcome !== 'dated') return undefined
  const isOpen = ['not-started', 'scheduled', 'in-progress'].includes(textAt(detail, 'status') ?? '')
  return isOpen ? dueWords(when.due, today) : `for ${toClinicalDate(when.due).text}`
}

/** `by Callum`: a name must not read on from what is to be done. */
export function byWhom(
  performers: readonly Element[],
  plan: ReadResource,
  view: RecordView,
): string | undefined {
  const names = joined(
    performers.map((who) => (isOfPerson(who) ? 'the person' : view.nameOf(who, plan))),
    ' and ',
  )
  return names === undefined ? undefined : `by ${names}`
}

function alike(title: Line['title'], text: string): Line {
  return { title, text, detail: text }
}

/** A source that has no element for the trigger says it first. */
const BEGINS_WITH_IF = /^(?:if|when|whenever|in case|should)\b/i

/** Whether a step is to be taken when something happens, and so at no time that anybody knows. */
export function isForWhenever(activity: Element): boolean {
  return (
    triggerOf(activity) !== undefined || BEGINS_WITH_IF.test(textAt(activity, 'detail', 'description') ?? '')
  )
}

function triggerOf(activity: Element): string | undefined {
  return [...all(activity, 'extension'), ...all(activity, 'detail', 'extension')]
    .filter((one) => textAt(one, 'url') === CONTINGENCY_TRIGGER_URL)
    .map((one) => textAt(one, 'valueString') ?? codedWords(at(one, 'valueCodeableConcept')))
    .find((words) => words !== undefined)
}

function toGoalLine(reference: Element, plan: ReadResource, view: RecordView): readonly Line[] {
  const goal = view.resolve(reference, plan)
  const text = view.nameOf(reference, plan) ?? codedWords(goal?.['description'])
  if (text === undefined) return []
  return isOfPerson(goal?.['expressedBy'])
    ? [{ title: GOALS_OF_PERSON, text, detail: `goal of the person: ${text}` }]
    : [{ title: OTHER_GOALS, text, detail: `goal: ${text}` }]
}

function isOfPerson(reference: Element): boolean {
  return /(?:^|\/)Patient\//.test(textAt(reference, 'reference') ?? '')
}
