import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import { readObjects, readText } from '../../fhir/read-element.js'

/** The rules of FHIR's JSON that hold for every resource whatever its type. @see http://hl7.org/fhir/R4/json.html */
export function checkResourceShape(resource: JsonObject, path: string): readonly OperationOutcomeIssue[] {
  const issues: OperationOutcomeIssue[] = []
  const found: Found = (...issue) => issues.push(anIssue(...issue))
  checkId(resource, path, found)
  checkMeta(resource, path, found)
  checkObject(resource, path, { found, depth: 0 })
  return issues
}

type Found = (...issue: Parameters<typeof anIssue>) => void

interface Place {
  readonly found: Found
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

const ELEMENT = /^_?[a-z][A-Za-z0-9]*$/

function checkObject(object: JsonObject, path: string, place: Place): void {
  const entries = Object.entries(object)
  if (entries.length === 0) place.found('structure', 'An empty object: leave it out.', path)
  for (const [key, value] of entries) {
    if (!ELEMENT.test(key)) {
      place.found('structure', 'A key that cannot be the name of a FHIR element.', path)
      continue
    }
    checkElement(object, key, { ...place, path: `${path}.${key}` })
    checkValue(value, `${path}.${key}`, { ...place, sibling: siblingOf(object, key) })
  }
}

function checkElement(object: JsonObject, key: string, at: Place & { readonly path: string }): void {
  if (key === 'modifierExtension') {
    at.found('business-rule', modifierWords(object), at.path)
  }
  if (key === 'resourceType' && at.depth > 0 && !isContained(at)) {
    at.found('structure', 'A resource inside a resource stands in contained only.', at.path)
  }
  if (key === 'reference' && isStrayReference(object[key])) {
    at.found('structure', 'Reference.reference is text.', at.path)
  }
  if (key.startsWith('_') && !isSibling(object[key])) {
    at.found('structure', 'Beside a primitive stand only its id and extensions, as an object.', at.path)
  }
}

function isContained({ depth, path }: Place & { readonly path: string }): boolean {
  return depth === 1 && /\.contained\[\d+\]\.resourceType$/.test(path)
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

interface ValuePlace extends Place {
  /** The list that stands beside a list of primitives. */
  readonly sibling: JsonValue | undefined
}

function checkValue(value: JsonValue, path: string, place: ValuePlace): void {
  if (value === null) place.found('structure', 'null is no value of FHIR: leave the element out.', path)
  if (value === '') place.found('value', 'Empty text is no value of FHIR: leave the element out.', path)
  if (isJsonArray(value)) checkList(value, path, place)
  if (isJsonObject(value)) checkObject(value, path, { ...place, depth: place.depth + 1 })
}

function checkList(list: readonly JsonValue[], path: string, place: ValuePlace): void {
  if (list.length === 0) place.found('structure', 'An empty list: leave it out.', path)
  list.forEach((item, index) => {
    if (item === null && isPaired(place.sibling, index)) return
    if (isJsonArray(item)) place.found('structure', 'FHIR has no lists of lists.', `${path}[${index}]`)
    else checkValue(item, `${path}[${index}]`, { ...place, sibling: undefined })
  })
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
