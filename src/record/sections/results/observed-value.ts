import { isJsonNumber, LEXEME, type JsonValue } from '../../../fhir/json-value.js'
import { withoutSemanticTag } from '../../../fhir/terminology/semantic-tag.js'
import { toClinicalDate } from '../../reading/clinical-date.js'
import { codedWords, namesOf } from '../../reading/coded-text.js'
import { all, at, choiceAt, textAt, type Element } from '../../reading/element.js'
import {
  absentReason,
  quantityText,
  rangeText,
  readQuantity,
  toNumber,
  type ReadQuantity,
} from '../../reading/quantity.js'
import { timingText } from '../../reading/timing.js'
import type { ValuePart } from '../section.js'

/** A value as it was sent, whatever its type. */
export interface ObservedValue extends ReadQuantity {
  /** The values that it is made of, when it is one reading of several: systolic and diastolic pressure. */
  readonly parts?: readonly ValuePart[]
}

/** The value of an observation or of a component; `undefined` when it has none. */
export function observedValue(element: Element): ObservedValue | undefined {
  const choice = choiceAt(element, 'value')
  const value = choice && toValue(choice.type, choice.value)
  if (value !== undefined) return value
  const reason = codedWords(at(element, 'dataAbsentReason')) ?? absentReason(choice?.value)
  if (reason !== undefined) return words(`no value: ${reason}`)
  return choice === undefined ? undefined : words(emptyWords(choice.value))
}

/** What a value is called besides: `Weakly reactive` beside `Positive`. */
export function otherNamesOfValue(element: Element): readonly string[] {
  const choice = choiceAt(element, 'value')
  if (choice?.type !== 'CodeableConcept') return []
  const shown = codedWords(choice.value) ?? ''
  const others = namesOf(choice.value).map(withoutSemanticTag)
  const told = new Map(others.map((name) => [name.toLowerCase(), name]))
  told.delete(shown.toLowerCase())
  return [...told.values()].map((name) => `value coded as: ${name}`)
}

/** A value that was sent without one is no result that is missing: what came of it is told. */
function emptyWords(value: JsonValue): string {
  const unit = textAt(value, 'unit') ?? textAt(value, 'code')
  return unit === undefined ? 'no value given' : `no value given (unit ${unit})`
}

function toValue(type: string, value: JsonValue): ObservedValue | undefined {
  const lexeme = isJsonNumber(value) ? value[LEXEME] : undefined
  if (lexeme !== undefined) return { value: lexeme, number: toNumber(lexeme), unit: '' }
  if (type === 'Quantity') return readQuantity(value)
  return words(wordsOfValue(type, value))
}

const DATES = ['Date', 'DateTime', 'Instant']

function wordsOfValue(type: string, value: JsonValue): string | undefined {
  if (DATES.includes(type)) return dateText(textAt(value))
  switch (type) {
    case 'CodeableConcept':
      return codedWords(value)
    case 'Boolean':
      return value === true ? 'yes' : 'no'
    case 'Range':
      return rangeText(value)
    case 'Ratio':
      return [at(value, 'numerator'), at(value, 'denominator')]
        .map((part) => quantityText(part) ?? '?')
        .join(' : ')
    case 'Period':
      return ['start', 'end'].map((key) => dateText(textAt(value, key)) ?? '…').join(' to ')
    case 'Timing':
      return timingText(value)
    case 'SampledData':
      return 'a recording that cannot be shown here'
    default:
      return textAt(value)
  }
}

function dateText(iso: string | undefined): string | undefined {
  return iso === undefined ? undefined : toClinicalDate(iso).text
}

function words(value: string | undefined): ObservedValue | undefined {
  return value === undefined ? undefined : { value, number: undefined, unit: '' }
}

const FLAGS: Readonly<Record<string, string>> = {
  N: 'normal',
  H: 'high',
  L: 'low',
  HH: 'critically high',
  LL: 'critically low',
  HU: 'significantly high',
  LU: 'significantly low',
  A: 'abnormal',
  AA: 'critically abnormal',
  POS: 'positive',
  NEG: 'negative',
  IND: 'indeterminate',
}

/** The flag as the source gave it, in words; empty where it gave none. */
export function flagOf(element: Element): string {
  return all(element, 'interpretation')
    .map((interpretation) => {
      const code = textAt(interpretation, 'coding', 'code') ?? ''
      return Object.hasOwn(FLAGS, code) ? FLAGS[code] : codedWords(interpretation)
    })
    .filter((flag) => flag !== undefined)
    .join(', ')
}
