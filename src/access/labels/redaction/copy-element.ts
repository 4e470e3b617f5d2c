import {
  isJsonArray,
  isJsonNumber,
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from '../../../fhir/json-value.js'
import { readObjects, readText } from '../../../fhir/read-element.js'
import { isCodeValue } from '../../../fhir/terminology/code-values.js'
import { isAnsweredByWhereabouts } from '../code-sets/clinical-codings.js'
import { copyCoding, copyQuantity, isCoding } from './copy-coded.js'
import { copyInlineLabel, labelled, labelsBeside } from './copy-inline-label.js'
import { copyReference, isReference, type Names } from './copy-reference.js'
import { CLINICAL_EXTENSIONS, KEPT_KEYS } from './kept-elements.js'
import { mayBeTelephone } from '../whereabouts/may-be-telephone.js'
import { isInlineLabel } from '../security-labels.js'
import { PEOPLE_KEYS } from '../whereabouts/whereabouts-rules.js'

/** Elements that say what the thing is they stand in: without them nothing else of it has a meaning. */
const SAYS_WHAT = [
  'code',
  'medicationCodeableConcept',
  'medicationReference',
  'vaccineCode',
  'itemCodeableConcept',
]

/** Whether what a resource or an element is asks where somebody is, how they are reached or who their kin are. */
export function isOfWhereabouts(object: JsonObject): boolean {
  return SAYS_WHAT.flatMap((key) => {
    const value = object[key]
    return isJsonObject(value) ? [value] : []
  }).some(isAnsweredByWhereabouts)
}

/**
 * An element of a resource about a person at risk with no more than what may be told. `undefined` where what it is cannot
 * be told.
 *
 * @param left elements that are left out here
 */
export function copyObject(
  object: JsonObject,
  names: Names,
  left: readonly string[] = [],
): JsonObject | undefined {
  const members = Object.entries(object).flatMap(([key, value]) => {
    if (left.includes(key)) return []
    if (key !== 'extension' && !KEPT_KEYS.has(key) && !PEOPLE_KEYS.has(key)) return []
    const label = labelsBeside(object[`_${key}`] ?? null)
    if (label === 'unclear') return []
    const copy = copyValue(key, value, names)
    if (copy === undefined) return []
    return [[key, copy] as const, ...(label.length === 0 ? [] : [[`_${key}`, { extension: label }] as const])]
  })
  const copy = Object.fromEntries<JsonValue>(members)
  const isLost = SAYS_WHAT.some((key) => isJsonObject(object[key]) && !(key in copy))
  return isLost || isOfWhereabouts(object) ? undefined : copy
}

function copyValue(key: string, value: JsonValue, names: Names): JsonValue | undefined {
  if (isJsonArray(value)) {
    const items = value.flatMap((item) => copyValue(key, item, names) ?? [])
    return items.length === 0 ? undefined : items
  }
  if (!isJsonObject(value)) return mayStay(key, value) ? value : undefined
  const copy = copyElement(key, value, names)
  return copy === undefined || Object.keys(copy).length === 0 ? undefined : copy
}

function mayStay(key: string, value: JsonValue): boolean {
  if (typeof value === 'string') return isDateOrTime(value) || isCodeValue(key, value)
  return isJsonNumber(value) ? !mayBeTelephone(value) : value !== null
}

const DATE_OR_TIME =
  /^(?:\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?|\d{2}:\d{2}(?::\d{2})?)$/

/** Whether a text is a date, an instant or a time of day, and nothing that only begins like one. */
export function isDateOrTime(text: string): boolean {
  return DATE_OR_TIME.test(text)
}

function copyElement(key: string, element: JsonObject, names: Names): JsonObject | undefined {
  if (key === 'extension') return copyExtension(element, names)
  if (isReference(element)) return copyReference(key, element, names)
  if (isJsonNumber(element['value'])) return copyQuantity(element)
  if (isCoding(element)) return copyCoding(element)
  if ('coding' in element || 'text' in element) return copyConcept(element, names)
  return copyObject(element, names)
}

function copyExtension(element: JsonObject, names: Names): JsonObject | undefined {
  if (isInlineLabel(element)) return copyInlineLabel(element)[0]
  const url = readText(element, 'url') ?? ''
  if (!CLINICAL_EXTENSIONS.has(url)) return undefined
  const copy = copyObject(element, names)
  return copy === undefined || Object.keys(copy).length === 0 ? undefined : { url, ...copy }
}

/** What is said of a concept in free text only is not said. */
function copyConcept(concept: JsonObject, names: Names): JsonObject | undefined {
  const coding = readObjects(concept, 'coding').flatMap((one) => copyCoding(one) ?? [])
  return coding.length === 0
    ? copyRest(concept, names)
    : { ...labelled(concept), ...copyRest(concept, names), coding }
}

/** `text` is an element of many others too: those of theirs that stay are copied. */
function copyRest(element: JsonObject, names: Names): JsonObject | undefined {
  const rest = Object.entries(element).filter(([key]) => key !== 'coding' && key !== 'extension')
  return copyObject(Object.fromEntries(rest), names)
}
