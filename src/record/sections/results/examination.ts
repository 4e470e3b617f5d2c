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
  const answers = all(json, 'item').flatMap((item) => answersOf(item, 0))
  const date = textAt(json, 'authored')
  return {
    item: toItem(resource, {
      what:
        textAt(json, 'title') ??
        textAt(json, '_questionnaire', 'extension', 'valueString') ??
        textAt(json, 'text', 'title') ??
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

function answersOf(item: Element, depth: number): readonly string[] {
  const question = textAt(item, 'text') ?? textAt(item, 'linkId') ?? ''
  const answers = all(item, 'answer')
    .map((answer) => answerText(answer))
    .filter((answer) => answer !== undefined)
  const own = answers.length === 0 ? [] : [`${question}: ${answers.join(', ')}`]
  if (depth === DEEPEST) return own
  const below = [...all(item, 'item'), ...all(item, 'answer').flatMap((answer) => all(answer, 'item'))]
  return [...own, ...below.flatMap((one) => answersOf(one, depth + 1))]
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
