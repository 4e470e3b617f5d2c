import { codedWords, wordsOf } from '../../reading/coded-text.js'
import { all, textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { isAllergyProblem } from './allergy-problem.js'
import type { Mark } from '../section.js'
import { statedNone } from '../nothing/stated-none.js'

type Told = Pick<ReadResource, 'type' | 'json'>

/**
 * Whether something that is no allergy by its type tells of one, or that there is none: a problem, an alert, a finding. It is
 * looked for among the allergies too.
 */
export function tellsAllergy(resource: Told): boolean {
  const { type, json } = resource
  switch (type) {
    case 'Condition':
      return isTold(json['code']) || statedNone(resource)?.of === 'allergies'
    case 'Flag':
      return isTold(json['code'])
    case 'Observation':
      return (
        ABOUT_ALLERGY.test(wordsOf(json['code'])) &&
        json['valueBoolean'] !== false &&
        isTold({ text: saidOf(resource) })
      )
    default:
      return false
  }
}

/** What is only suspected is told with that word, and looked for here as well. */
function isTold(code: Element): boolean {
  return isAllergyProblem(code) || isAllergyProblem({ text: wordsOf(code).replace(SUSPECTED, ' ').trim() })
}

const SUSPECTED = /\b(?:suspected|query|possible)\b|\?/gi

/** As what it was told, where that is not an allergy. */
export function toldAsMarks({ type }: Pick<ReadResource, 'type'>): readonly Mark[] {
  const as = Object.hasOwn(TOLD_AS, type) ? TOLD_AS[type] : undefined
  return as === undefined ? [] : [{ text: `told as ${as}`, tone: 'caution' }]
}

const TOLD_AS: Readonly<Record<string, string>> = {
  Condition: 'a problem',
  Flag: 'an alert',
  Observation: 'a finding',
}

/** A finding that is named for them; a test for one is none. */
const ABOUT_ALLERGY = /\b(?:allerg(?:y|ies|ic)|adverse reactions?|anaphylaxis)\b(?!.*\b(?:test|ige|score)\b)/i

/** What it is said to be: `Allergy: Penicillin`, whatever the finding itself is called. */
function saidOf({ json }: Told): string {
  const values = [...all(json, 'valueCodeableConcept').map(wordsOf), textAt(json, 'valueString')]
  const value = values.filter((words) => words !== undefined && words !== '').join(' ')
  return value === '' ? wordsOf(json['code']) : `Allergy: ${value}`
}

/** The name of what it is an allergy to: `Penicillin - allergic` is `Penicillin`. */
export function toldAllergen(resource: Told): string {
  const { type, json } = resource
  const said = type === 'Observation' ? saidOf(resource) : (codedWords(json['code']) ?? '')
  return said
    .replace(SUSPECTED, ' ')
    .replace(/^\s*(?:allerg(?:y|ies|ic)(?: status)? ?[-–:]\s*)+/i, '')
    .replace(/\s*(?:[-–,:]\s*)?\b(?:allergic|anaphyla\w+)\s*$/i, '')
    .replace(/^\s*(?:anaphyla(?:xis|ctic (?:reaction|shock)) (?:to|due to|caused by)|allergic to) /i, '')
    .trim()
}
