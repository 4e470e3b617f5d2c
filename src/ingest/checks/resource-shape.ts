import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import { readObjects, readText } from '../../fhir/read-element.js'
import { RESOURCE_TYPES } from '../../fhir/resource-types.js'
import { findElement, hasElements } from '../../fhir/xml/element-order.js'
import { NEVER_PRIMITIVE } from './never-primitive.js'
import { severalOfAChoice } from './several-of-a-choice.js'
import { createUnknownElements, type UnknownElements } from './unknown-elements.js'

/**
 * The rules of FHIR's JSON that hold for every resource whatever its type, and a warning of elements that its type does not
 * have in R4. @see http://hl7.org/fhir/R4/json.html
 */
export function checkResourceShape(resource: JsonObject, path: string): readonly OperationOutcomeIssue[] {
  const issues: OperationOutcomeIssue[] = []
  const found: Found = (...issue) => issues.push(anIssue(...issue))
  const unknown = createUnknownElements()
  checkId(resource, path, found)
  checkMeta(resource, path, found)
  checkContained(resource, path, found)
  checkObject(resource, { found, unknown, path, depth: 0, type: typeOfResource(resource) })
  return [...issues, ...unknown.toIssues()]
}

type Found = (...issue: Parameters<typeof anIssue>) => void

/** An object of the resource. Paths of what is in it are made only for faults: most of what comes has none. */
interface Place {
  readonly found: Found
  readonly unknown: UnknownElements
  readonly path: string
  /** Of R4: `Observation.component`; empty where what is in it is not known. */
  readonly type: string
  /** 0 in the resource itself, 1 in what stands directly in it, and so on. */
  readonly depth: number
}

const ID = /^[A-Za-z0-9.-]{1,64}$/

function checkId(resource: JsonObject, path: string, found: Found): void {
  const id = resource['id']
  if (id === undefined || (typeof id === 'string' && ID.test(id))) return
  found('value', 'An id has 1 to 64 letters, digits, hyphens and dots.', `${path}.id`)
}

function checkMeta(resource: JsonObject, path: string, found: Found): void {
  const meta = resource['meta']
  if (meta === undefined) return
  if (!isJsonObject(meta)) {
    found('structure', 'meta is an object.', `${path}.meta`)
    return
  }
  for (const key of ['tag', 'security', 'profile']) {
    if (meta[key] !== undefined && !isJsonArray(meta[key])) {
      found('structure', `meta.${key} is a list.`, `${path}.meta.${key}`)
    }
  }
  if (readObjects(meta, 'tag').some((tag) => readText(tag, 'code') === 'SUBSETTED')) {
    found(
      'business-rule',
      'This is marked SUBSETTED, a part of a resource: send all of it.',
      `${path}.meta.tag`,
    )
  }
}

function checkContained(resource: JsonObject, path: string, found: Found): void {
  const { contained } = resource
  if (contained !== undefined && !isJsonArray(contained)) {
    found('structure', 'contained is a list.', `${path}.contained`)
  }
  for (const [index, { resourceType }] of readObjects(resource, 'contained').entries()) {
    if (typeof resourceType === 'string' && RESOURCE_TYPES.has(resourceType)) continue
    found('structure', NOT_A_RESOURCE, `${path}.contained[${index}].resourceType`)
  }
}

const NOT_A_RESOURCE = 'What is contained is a resource: its resourceType is one of FHIR R4.'

const ELEMENT = /^_?[a-z][A-Za-z0-9]*$/

function checkObject(object: JsonObject, place: Place): void {
  let isEmpty = true
  for (const key in object) {
    isEmpty = false
    if (!ELEMENT.test(key)) {
      place.found('structure', 'A key that cannot be the name of a FHIR element.', place.path)
      continue
    }
    checkElement(object, key, place)
    checkKind(object, key, place)
    checkValue(object, key, place)
  }
  for (const { choice, keys } of severalOfAChoice(Object.keys(object))) {
    const words = `${choice}[x] is there as ${keys.join(' and ')}: send one of them, because which is meant cannot be known.`
    place.found('structure', words, `${place.path}.${choice}[x]`)
  }
  if (isEmpty) place.found('structure', 'An empty object: leave it out.', place.path)
}

/** Of which type it is what stands there. An element that R4 does not have is noted: what is in it nobody knows. */
function typeWithin(object: JsonObject, key: string, { type, path, unknown }: Place): string {
  const isBeside = key.startsWith('_')
  const name = isBeside ? key.slice(1) : key
  const element = findElement(type, name)
  if (element) return isBeside ? '' : typeOfElement(element.type)
  const isNoted = isBeside && name in object
  if (type !== '' && !isNoted && !EVERYWHERE.has(name)) unknown.note(type, name, () => `${path}.${name}`)
  return ''
}

function typeOfElement(type: string | undefined): string {
  return type !== undefined && (type === RESOURCE || hasElements(type)) ? type : ''
}

const EVERYWHERE = new Set(['id', 'resourceType'])

/** What is of any type of resource: it says itself of which. */
const RESOURCE = 'Resource'

function typeOfResource({ resourceType }: JsonObject): string {
  return typeof resourceType === 'string' && hasElements(resourceType) ? resourceType : ''
}

/** Keys that have a rule of their own. */
function checkElement(object: JsonObject, key: string, place: Place): void {
  if (key === 'modifierExtension') {
    place.found('business-rule', modifierWords(object), `${place.path}.${key}`)
  }
  if (RULES.has(key)) place.found('business-rule', RULES_WORDS, `${place.path}.${key}`)
  if (key === 'resourceType' && place.depth > 0 && !isContained(place)) {
    place.found('structure', 'A resource inside a resource stands in contained only.', `${place.path}.${key}`)
  }
  if (key === 'reference' && isStrayReference(object[key])) {
    place.found('structure', 'Reference.reference is text.', `${place.path}.${key}`)
  }
  if (key.startsWith('_') && !isSibling(object[key])) {
    const words = 'Beside a primitive stand only its id and extensions, as an object.'
    place.found('structure', words, `${place.path}.${key}`)
  }
}

function checkKind(object: JsonObject, key: string, place: Place): void {
  if (NEVER_PRIMITIVE.has(key) && hasPrimitive(object[key])) {
    place.found(
      'structure',
      `${key} is an object in FHIR R4, and text or a number stands there.`,
      `${place.path}.${key}`,
    )
  }
}

function hasPrimitive(value: JsonValue | undefined): boolean {
  const items = isJsonArray(value) ? value : [value]
  return items.some((item) => item !== null && item !== '' && !isJsonArray(item) && !isJsonObject(item))
}

const RULES = new Set(['implicitRules', '_implicitRules'])

const RULES_WORDS =
  'implicitRules may change the meaning of all of it, and this record knows no such rules: send it without, or not at all.'

function isContained({ depth, path }: Place): boolean {
  return depth === 1 && /\.contained\[\d+\]$/.test(path)
}

/** `reference` is also the name of elements that are themselves a Reference or an Identifier. */
function isStrayReference(value: JsonValue | undefined): boolean {
  return typeof value !== 'string' && !isJsonObject(value)
}

function modifierWords(object: JsonObject): string {
  const urls = readObjects(object, 'modifierExtension').map(
    (extension) => readText(extension, 'url') ?? 'no url',
  )
  return (
    `A modifier extension can turn the meaning of what it is in, and this record knows none of these: ` +
    `${urls.join(', ').slice(0, 300)}. Send it only when both sides have agreed what it means.`
  )
}

function checkValue(object: JsonObject, key: string, place: Place): void {
  const value = object[key]
  const type = typeWithin(object, key, place)
  if (isJsonArray(value)) {
    checkList(value, siblingOf(object, key), { ...place, path: `${place.path}.${key}`, type })
  } else if (isJsonObject(value)) {
    checkObject(value, within(value, type, { place, path: `${place.path}.${key}` }))
  } else if (value === null || value === '') nothing(value, `${place.path}.${key}`, place)
}

function nothing(value: null | '', path: string, { found }: Place): void {
  if (value === null) found('structure', 'null is no value of FHIR: leave the element out.', path)
  else found('value', 'Empty text is no value of FHIR: leave the element out.', path)
}

/** `place` is that of the list; `sibling` stands beside a list of primitives. */
function checkList(list: readonly JsonValue[], sibling: JsonValue | undefined, place: Place): void {
  if (list.length === 0) place.found('structure', 'An empty list: leave it out.', place.path)
  list.forEach((item, index) => {
    if (typeof item !== 'object' && item !== '') return
    if (item === null && isPaired(sibling, index)) return
    const path = `${place.path}[${index}]`
    if (item === null || item === '') nothing(item, path, place)
    if (isJsonArray(item)) place.found('structure', 'FHIR has no lists of lists.', path)
    if (isJsonObject(item)) checkObject(item, within(item, place.type, { place, path }))
  })
}

function within(object: JsonObject, type: string, { place, path }: { place: Place; path: string }): Place {
  const { found, unknown, depth } = place
  const own = type === RESOURCE ? typeOfResource(object) : type
  return { found, unknown, path, depth: depth + 1, type: own }
}

/** In two lists side by side `null` keeps the place of what only the other one has. */
function isPaired(sibling: JsonValue | undefined, index: number): boolean {
  return isJsonArray(sibling) && sibling[index] !== undefined && sibling[index] !== null
}

function siblingOf(object: JsonObject, key: string): JsonValue | undefined {
  return key.startsWith('_') ? object[key.slice(1)] : object[`_${key}`]
}

function isSibling(value: JsonValue | undefined): boolean {
  const items = isJsonArray(value) ? value : [value]
  return items.every(
    (item) =>
      item === null ||
      (isJsonObject(item) && Object.keys(item).every((key) => key === 'id' || key === 'extension')),
  )
}
