import { ABOUT_NOBODY } from '../../fhir/about-nobody.js'
import { confidentialityOf } from '../../fhir/confidentiality.js'
import {
  isJsonArray,
  isJsonNumber,
  isJsonObject,
  type JsonObject,
  type JsonValue,
} from '../../fhir/json-value.js'
import { hasReferenceKeysOnly } from '../../fhir/reference-keys.js'
import { NHS_NUMBER_SYSTEM } from '../../fhir/nhs-number.js'
import { INLINE_LABEL_URL } from '../../fhir/profiles.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'
import { asksWhereabouts, clinicalCodeOf } from './clinical-codings.js'
import { copyLabel, copyMeta } from './copy-meta.js'
import { CLINICAL_EXTENSIONS, CODE_KEYS, KEPT_KEYS } from './kept-elements.js'
import { tellsPlace } from './place-words.js'
import { targetOf } from './references.js'
import { isInlineLabel } from './security-labels.js'
import { KEPT_PEOPLE, PEOPLE_KEYS, WHEREABOUTS_OF_TYPE, WHEREABOUTS_TYPES } from './whereabouts-rules.js'

/** Whether a Patient is at risk: PDS marks people whose whereabouts nobody may see as restricted or very restricted. */
export function isAtRisk(patient: JsonObject): boolean {
  return confidentialityOf(patient) !== 'N'
}

/**
 * A resource about a person at risk: of it only what is coded, dated, counted or measured, bare references, and the
 * person's own name, so that nothing tells where they live, are treated or can be reached, or who their kin are.
 * Callers MUST send out nothing else of such a person, on any path.
 *
 * - `absent`: it is nothing but a place or kin; nobody is told of it.
 * - `withheld`: it is a document, of a type that is not known here, or says in free text only what it is; nobody can
 *   tell what it says.
 *
 * Callers MUST label a resource as it came, and copy what is left for those who may see that: some of its labels are not
 * in the copy.
 *
 * @param isKnown whether a text names a place or kin that is known of this person: see `knownWhereabouts`
 * @param gone what of the record nothing names, as `Type/id`
 */
export function withoutWhereabouts(
  resource: JsonObject,
  isKnown: (text: string) => boolean = () => false,
  gone: ReadonlySet<string> = new Set(),
): JsonObject | 'withheld' | 'absent' {
  return copyResource(resource, { tells: (text) => tellsPlace(text) || isKnown(text), gone })
}

interface Rules {
  readonly tells: (text: string) => boolean
  /** What is not named: of the record as `Type/id`, contained resources that are left out as `#id`. */
  readonly gone: ReadonlySet<string>
}

function copyResource(resource: JsonObject, rules: Rules): JsonObject | 'withheld' | 'absent' {
  const { tells } = rules
  const type = readText(resource, 'resourceType') ?? ''
  const outcome = WHEREABOUTS_TYPES.get(type) ?? 'withheld'
  if (outcome !== 'shown') return outcome
  if (conceptsOf(resource).some(asksWhereabouts)) return 'absent'

  const inside = readObjects(resource, 'contained').map((one) => ({
    id: `#${readText(one, 'id') ?? ''}`,
    copy: copyResource(one, rules),
  }))
  const contained = inside.flatMap(({ copy }) => (typeof copy === 'string' ? [] : [withoutName(copy)]))
  const gone = new Set([
    ...rules.gone,
    ...inside.flatMap(({ id, copy }) => (typeof copy === 'string' ? [id] : [])),
  ])
  const elements = copyObject(resource, { tells, gone }, WHEREABOUTS_OF_TYPE.get(type))
  if (!elements || (type === 'Observation' && !('code' in elements))) return 'withheld'
  return {
    ...kept(resource, ['resourceType', 'id']),
    ...optional('meta', copyMeta(readObject(resource, 'meta'), tells)),
    ...listed('contained', contained),
    ...listed(
      'identifier',
      readObjects(resource, 'identifier')
        .map(copyIdentifier)
        .filter((one) => one !== undefined),
    ),
    ...listed(
      'name',
      type === 'Patient' ? readObjects(resource, 'name').map((one) => copyOwnName(one, tells)) : [],
    ),
    ...elements,
  }
}

/** What is contained is never the person themselves. */
function withoutName(resource: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(resource).filter(([key]) => key !== 'name'))
}

function optional(key: string, value: JsonObject | undefined): JsonObject {
  return value === undefined ? {} : { [key]: value }
}

function listed(key: string, items: readonly JsonObject[]): JsonObject {
  return items.length === 0 ? {} : { [key]: items }
}

/** A name of the person themselves, the one text that stays as it was written. */
function copyOwnName(name: JsonObject, tells: Rules['tells']): JsonObject {
  const parts = ['use', 'text', 'family', 'given', 'prefix', 'suffix', 'period'].flatMap((key) => {
    const value = name[key]
    const texts = isJsonArray(value) ? value : [value]
    const isHeldBack = `_${key}` in name || texts.some((one) => typeof one === 'string' && tells(one))
    return value === undefined || isHeldBack ? [] : [[key, value] as const]
  })
  return { ...labelled(name), ...Object.fromEntries(parts) }
}

/** Elements that say what the thing is they stand in: without them nothing else of it has a meaning. */
const SAYS_WHAT = [
  'code',
  'medicationCodeableConcept',
  'medicationReference',
  'vaccineCode',
  'itemCodeableConcept',
]

function conceptsOf(object: JsonObject): readonly JsonObject[] {
  return SAYS_WHAT.flatMap((key) => {
    const value = object[key]
    return isJsonObject(value) ? [value] : []
  })
}

/** `undefined` where what it is cannot be told. */
function copyObject(object: JsonObject, rules: Rules, left: readonly string[] = []): JsonObject | undefined {
  const members = Object.entries(object).flatMap(([key, value]) => {
    if (left.includes(key)) return []
    if (key !== 'extension' && !KEPT_KEYS.has(key) && !PEOPLE_KEYS.has(key)) return []
    const label = inlineLabels(object[`_${key}`] ?? null)
    if (label === 'unclear') return []
    const copy = copyValue(key, value, rules)
    if (copy === undefined) return []
    return [[key, copy] as const, ...(label.length === 0 ? [] : [[`_${key}`, { extension: label }] as const])]
  })
  const copy = Object.fromEntries<JsonValue>(members)
  const isLost = SAYS_WHAT.some((key) => isJsonObject(object[key]) && !(key in copy))
  return isLost || conceptsOf(object).some(asksWhereabouts) ? undefined : copy
}

/** The labels of one primitive. Which of a list they label would no longer be clear. */
function inlineLabels(beside: JsonValue): readonly JsonObject[] | 'unclear' {
  if (isJsonArray(beside)) return 'unclear'
  if (!isJsonObject(beside)) return []
  return readObjects(beside, 'extension').filter(isInlineLabel).map(copyInlineLabel)
}

/** Under the address of the extension, however it was written; one that cannot be read is as strict as that is. */
function copyInlineLabel(extension: JsonObject): JsonObject {
  const concept = readObject(extension, 'valueCodeableConcept')
  const said = concept ? readObjects(concept, 'coding') : readObjects(extension, 'valueCoding')
  const coding = (said.length === 0 ? [{}] : said).flatMap((one) => copyLabel(one, { isInline: true }))
  const [alone] = coding
  const value = concept || !alone ? { valueCodeableConcept: { coding } } : { valueCoding: alone }
  return { url: INLINE_LABEL_URL, ...value }
}

function copyValue(key: string, value: JsonValue, rules: Rules): JsonValue | undefined {
  if (typeof value === 'string') return isKeptText(key, value, rules) ? value : undefined
  if (isJsonArray(value)) {
    const items = value.flatMap((item) => copyValue(key, item, rules) ?? [])
    return items.length === 0 ? undefined : items
  }
  if (!isJsonObject(value)) return value ?? undefined
  const copy = copyElement(key, value, rules)
  return copy === undefined || Object.keys(copy).length === 0 ? undefined : copy
}

const DATE_OR_TIME =
  /^(?:\d{4}(?:-\d{2}(?:-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?)?)?|\d{2}:\d{2}(?::\d{2})?)$/
const CODE = /^[A-Za-z][A-Za-z-]{0,30}$/

function isKeptText(key: string, text: string, { tells }: Rules): boolean {
  return DATE_OR_TIME.test(text) || (CODE_KEYS.has(key) && CODE.test(text) && !tells(text))
}

function copyElement(key: string, element: JsonObject, rules: Rules): JsonObject | undefined {
  if (key === 'extension') return copyExtension(element, rules)
  if (isReference(element)) return copyReference(key, element, rules)
  if (isJsonNumber(element['value'])) return copyQuantity(element, rules)
  if (isCoding(element)) return copyCoding(element, rules)
  if ('coding' in element || 'text' in element) return copyConcept(element, rules)
  return copyObject(element, rules)
}

function copyExtension(element: JsonObject, rules: Rules): JsonObject | undefined {
  if (isInlineLabel(element)) return copyInlineLabel(element)
  const url = readText(element, 'url') ?? ''
  if (!CLINICAL_EXTENSIONS.has(url)) return undefined
  const copy = copyObject(element, rules)
  return copy === undefined || Object.keys(copy).length === 0 ? undefined : { url, ...copy }
}

function copyIdentifier(element: JsonObject): JsonObject | undefined {
  const value = readText(element, 'value')
  return readText(element, 'system') === NHS_NUMBER_SYSTEM && value !== undefined
    ? { system: NHS_NUMBER_SYSTEM, value }
    : undefined
}

const CODING_KEYS = new Set(['id', 'extension', 'system', 'version', 'code', 'display', 'userSelected'])

function isCoding(element: JsonObject): boolean {
  return (
    (typeof element['system'] === 'string' || typeof element['code'] === 'string') &&
    Object.keys(element).every((key) => CODING_KEYS.has(key))
  )
}

function copyCoding(coding: JsonObject, rules: Rules): JsonObject | undefined {
  const code = clinicalCodeOf(coding)
  if (code === undefined || rules.tells(code)) return undefined
  const display = readText(coding, 'display')
  return {
    ...labelled(coding),
    ...kept(coding, ['system', 'code', 'userSelected']),
    ...(display === undefined || rules.tells(display) ? {} : { display }),
  }
}

/** What is said of a concept in free text only is not said. */
function copyConcept(concept: JsonObject, rules: Rules): JsonObject | undefined {
  const coding = readObjects(concept, 'coding').flatMap((one) => copyCoding(one, rules) ?? [])
  return coding.length === 0
    ? copyRest(concept, rules)
    : { ...labelled(concept), ...copyRest(concept, rules), coding }
}

/** `text` is an element of many others too: those of theirs that stay are copied. */
function copyRest(element: JsonObject, rules: Rules): JsonObject | undefined {
  const rest = Object.entries(element).filter(([key]) => key !== 'coding' && key !== 'extension')
  return copyObject(Object.fromEntries(rest), rules)
}

const UNIT = /^[^\s,;:<>]{1,24}$/
const DEGREES = /^(?:deg|degrees?|°)/i

function copyQuantity(quantity: JsonObject, rules: Rules): JsonObject | undefined {
  const unit = readText(quantity, 'unit') ?? ''
  if (DEGREES.test(unit) || DEGREES.test(readText(quantity, 'code') ?? '')) return undefined
  return {
    ...labelled(quantity),
    ...kept(quantity, ['value']),
    ...kept(quantity, /^(?:[<>]=?|ad)$/.test(readText(quantity, 'comparator') ?? '') ? ['comparator'] : []),
    ...(UNIT.test(unit) && !rules.tells(unit) ? { unit } : {}),
    ...(clinicalCodeOf(quantity) === undefined ? {} : kept(quantity, ['system', 'code'])),
  }
}

function kept(element: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(element).filter(([key]) => keys.includes(key)))
}

function labelled(element: JsonObject): JsonObject {
  const extension = readObjects(element, 'extension').filter(isInlineLabel).map(copyInlineLabel)
  return extension.length === 0 ? {} : { extension }
}

/** A Reference says in one of three ways whom it names. */
function isReference(element: JsonObject): boolean {
  return (
    hasReferenceKeysOnly(element) &&
    !isJsonObject(element['reference']) &&
    ('reference' in element || 'display' in element || 'identifier' in element)
  )
}

const TARGET = /^(?:#[\w.-]+|[A-Za-z]+\/[\w.-]+)$/

/** Whatever is referred to is named by a bare reference or not at all, for its display may say anything. */
function copyReference(key: string, element: JsonObject, rules: Rules): JsonObject | undefined {
  const named = nameOf(key, element, rules)
  return named && { ...labelled(element), ...named }
}

function nameOf(key: string, element: JsonObject, { gone }: Rules): JsonObject | undefined {
  const target = targetOf(element)
  if (target !== undefined)
    return TARGET.test(target) && mayBeNamed(key, target, gone) ? { reference: target } : undefined
  const identifier = copyIdentifier(readObject(element, 'identifier') ?? {})
  return identifier && { identifier }
}

/** What is about nobody has the same id in every record: in another it may stand with a name and a place. */
function mayBeNamed(key: string, target: string, gone: ReadonlySet<string>): boolean {
  if (gone.has(target)) return false
  if (target.startsWith('#')) return true
  const type = target.slice(0, target.indexOf('/'))
  if (ABOUT_NOBODY.has(type) && type !== 'Device') return false
  if (PEOPLE_KEYS.has(key)) return KEPT_PEOPLE.has(type)
  return (WHEREABOUTS_TYPES.get(type) ?? 'absent') !== 'absent'
}
