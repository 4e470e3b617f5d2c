import { isJsonObject } from '../../../fhir/json-value.js'
import { choiceText } from '../../reading/choice-text.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { toItem } from '../../reading/section-item.js'
import { placed, type SectionContent } from '../section-content.js'
import { isPlainNo } from './plain-no.js'

const ASKS = /allerg/i
/** What was answered to questions about allergies, but for a plain no, each with its question. */
function allergyAnswers(json: Element): readonly string[] {
  return all(json, 'item').flatMap((item) => {
    const question = textAt(item, 'text') ?? ''
    const answers = all(item, 'answer')
    const told = answers.flatMap((answer) => wordsOf(answer) ?? [])
    const own = ASKS.test(question) ? told.filter((answer) => !isPlainNo(answer)) : []
    return [
      ...own.map((answer) => `${question.replace(/[?:\s]+$/, '')}: ${answer}`),
      ...allergyAnswers(item),
      ...answers.flatMap(allergyAnswers),
    ]
  })
}

function wordsOf(answer: Element): string | undefined {
  const flag = at(answer, 'valueBoolean')
  if (typeof flag === 'boolean') return flag ? 'yes' : 'no'
  return isJsonObject(answer) ? choiceText(answer, 'value') : undefined
}

const ANSWERED = ['completed', 'amended', 'in-progress']

/** Whether a form has an answer about allergies that is no plain no: it is looked for among the allergies. */
export function answersAllergy({ type, json }: Pick<ReadResource, 'type' | 'json'>): boolean {
  return (
    type === 'QuestionnaireResponse' &&
    ANSWERED.includes(textAt(json, 'status') ?? '') &&
    allergyAnswers(json).length > 0
  )
}

/** Among the allergies as what they were told: what they are to is in words that nobody read here. */
export function toAllergyAnswers(resources: readonly ReadResource[]): SectionContent {
  return placed(
    resources.map((form) => {
      const date = textAt(form.json, 'authored')
      return {
        item: toItem(form, {
          what: allergyAnswers(form.json).join('; '),
          details: [],
          when: [['answered', date]],
          marks: [{ text: 'told as an answer: not compared with medicines', tone: 'warning' }],
        }),
        isPast: false,
        date,
      }
    }),
  )
}
