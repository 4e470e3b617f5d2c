import { choiceAt, all, textAt, type Element } from '../../reading/element.js'
import { readCoded } from '../../reading/coded-text.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { labelled, toItem, notesOf } from '../../reading/section-item.js'
import { statusMarks } from '../../reading/status-marks.js'
import { toObserved } from './observations.js'
import { observedValue } from './observed-value.js'
import { placed, type PlacedItem, type SectionContent } from '../section-content.js'

/** Vital signs and scores as series; assessments and impressions, latest first. */
export function toExamination(resources: readonly ReadResource[], view: RecordView): SectionContent {
  const { series, items } = toObserved(
    resources.filter(({ type }) => type === 'Observation'),
    view,
  )
  const others = resources
    .filter(({ type }) => type !== 'Observation')
    .map((resource) =>
      resource.type === 'QuestionnaireResponse' ? toAnswers(resource, view) : toImpression(resource),
    )
  return { ...placed([...others, ...items]), series }
}

/** How many answers stand on the page; how many more there are is said. */
const ANSWERS_SHOWN = 20

/** A questionnaire with its answers, in the order in which they were asked. */
export function toAnswers(resource: ReadResource, view: RecordView): PlacedItem {
  const { json } = resource
  const named = textAt(json, 'questionnaire') ?? ''
  const questionnaire = view.resolve({ reference: named }, resource) ?? view.questionnaire(named, resource)
  const asked = questionsOf(questionnaire)
  const answers = all(json, 'item').flatMap((item) => answersOf(item, asked))
  const date = textAt(json, 'authored')
  return {
    item: toItem(resource, {
      what:
        textAt(json, 'title') ??
        textAt(json, '_questionnaire', 'extension', 'valueString') ??
        textAt(json, 'text', 'title') ??
        textAt(questionnaire, 'title') ??
        'Questionnaire',
      details: [
        ...answers.slice(0, ANSWERS_SHOWN),
        answers.length > ANSWERS_SHOWN ? `first ${ANSWERS_SHOWN} of ${answers.length} answers` : undefined,
        labelled('by', view.nameOf(json['author'], resource)),
        labelled('told by', view.nameOf(json['source'], resource)),
      ],
      when: [['on', date]],
      marks:
        textAt(json, 'status') === 'in-progress'
          ? [{ text: 'not finished', tone: 'caution' }]
          : statusMarks(json),
    }),
    isPast: textAt(json, 'status') === 'stopped',
    date,
  }
}

const DEEPEST = 8

/** The questions of a questionnaire that is held, by the id that an answer gives: the words of a question may stand there alone. */
function questionsOf(questionnaire: Element): ReadonlyMap<string, string> {
  const visit = (item: Element, depth: number): readonly (readonly [string, string])[] => {
    const [id, text] = [textAt(item, 'linkId'), textAt(item, 'text')]
    const own = id === undefined || text === undefined ? [] : [[id, text] as const]
    return depth === DEEPEST ? own : [...own, ...all(item, 'item').flatMap((one) => visit(one, depth + 1))]
  }
  return new Map(all(questionnaire, 'item').flatMap((item) => visit(item, 0)))
}

function answersOf(item: Element, asked: ReadonlyMap<string, string>, depth = 0): readonly string[] {
  const id = textAt(item, 'linkId') ?? ''
  const question = textAt(item, 'text') ?? asked.get(id) ?? id
  const answers = all(item, 'answer')
    .map((answer) => answerText(answer))
    .filter((answer) => answer !== undefined)
  const own = answers.length === 0 ? [] : [`${question}: ${answers.join(', ')}`]
  if (depth === DEEPEST) return own
  const below = [...all(item, 'item'), ...all(item, 'answer').flatMap((answer) => all(answer, 'item'))]
  return [...own, ...below.flatMap((one) => answersOf(one, asked, depth + 1))]
}

function answerText(answer: Element): string | undefined {
  const choice = choiceAt(answer, 'value')
  if (choice?.type === 'Coding') return readCoded({ coding: [choice.value] })?.text
  const observed = observedValue(answer)
  return observed === undefined
    ? undefined
    : [observed.value, observed.unit].filter((part) => part !== '').join(' ')
}

function toImpression(resource: ReadResource): PlacedItem {
  const { json } = resource
  const date = textAt(json, 'effectiveDateTime') ?? textAt(json, 'date')
  return {
    item: toItem(resource, {
      what: readCoded(json['code']) ?? textAt(json, 'description'),
      details: [textAt(json, 'summary'), ...notesOf(resource)],
      when: [['on', date]],
      marks: statusMarks(json),
    }),
    isPast: false,
    date,
  }
}
