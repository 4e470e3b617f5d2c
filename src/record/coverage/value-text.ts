import { isJsonNumber, isJsonObject, type JsonValue } from '../../fhir/json-value.js'
import { toClinicalDate } from '../reading/clinical-date.js'
import { codedWords, codingWords } from '../reading/coded-text.js'
import { at, textAt } from '../reading/element.js'
import { addressOf, formalName } from '../reading/people-names.js'
import { quantityText, rangeText, ratioText } from '../reading/quantity.js'
import type { ReadResource, RecordView } from '../reading/record-view.js'

/** What an element says in words, whatever its type; `undefined` for one that has no words of its own. */
export function valueText(value: JsonValue, from: ReadResource, view: RecordView): string | undefined {
  if (value === true) return 'yes'
  if (value === false) return 'no'
  if (!isJsonObject(value) || isJsonNumber(value)) return plainText(textAt(value))
  return SHAPES.find(({ has }) => has.some((key) => at(value, key) !== undefined))?.say(value, from, view)
}

const DATE = /^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/
const CODE = /^[a-z]+(-[a-z]+)+$/

function plainText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  if (DATE.test(text) && text.length > 4) return toClinicalDate(text).text
  return CODE.test(text) ? text.replaceAll('-', ' ') : text
}

interface Shape {
  /** One of these keys is enough to tell the type by. */
  readonly has: readonly string[]
  readonly say: (value: JsonValue, from: ReadResource, view: RecordView) => string | undefined
}

/** FHIR's data types, told by their elements: the first that fits. */
const SHAPES: readonly Shape[] = [
  { has: ['coding'], say: (value) => codedWords(value) },
  { has: ['reference', 'display', 'identifier'], say: (value, from, view) => wordsOf(value, from, view) },
  { has: ['family', 'given'], say: (value) => formalName(value) },
  { has: ['line', 'city', 'postalCode'], say: (value) => addressOf([value]) },
  { has: ['start', 'end'], say: (value) => periodText(value) },
  { has: ['low', 'high'], say: (value) => rangeText(value) },
  { has: ['numerator', 'denominator'], say: (value) => ratioText(value) },
  { has: ['unit'], say: (value) => quantityText(value) },
  { has: ['text'], say: (value) => textAt(value, 'text') },
  { has: ['value'], say: (value) => textAt(value, 'value') },
  { has: ['code'], say: (value) => codingWords(value) },
]

/** A Reference, or a Coding with its display. */
function wordsOf(value: JsonValue, from: ReadResource, view: RecordView): string | undefined {
  return at(value, 'system') === undefined ? view.nameOf(value, from) : codingWords(value)
}

function periodText(period: JsonValue): string {
  const [start, end] = ['start', 'end'].map((key) => {
    const iso = textAt(period, key)
    return iso === undefined ? '…' : toClinicalDate(iso).text
  })
  return `${start} to ${end}`
}
