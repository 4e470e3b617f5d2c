import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import { readObjects, readText } from '../../fhir/read-element.js'
import { writeJson } from '../../fhir/write-json.js'
import { stricter, type LabelLevel } from './label.js'
import { isInlineLabel, readInlineLabels, readSecurity, type Strictness } from './security-labels.js'

/**
 * Whether a version of a resource is labelled less strictly than the one before: a lower level, a sensitivity that is
 * no longer named, or an element that had a label of its own and stands there without it. What an element says may go
 * together with its label; another element MUST NOT say it unlabelled in its place.
 */
export function isLessStrict(before: JsonObject, after: JsonObject): boolean {
  const whole = readSecurity(after, ANY_CODE)
  if (!covers(whole, readSecurity(before, ANY_CODE))) return true
  const places = placesIn(after)
  return placesIn(before).some((one) => !covers(whole, one.labels) && isBared(one, places))
}

/** Whether a code is a sensitivity does not matter here: what was named must still be named. */
const ANY_CODE = { levelOf: (): LabelLevel => 'R' }

interface Place {
  /** Without indexes: elements of a list may change places. */
  readonly path: string
  readonly labels: readonly Strictness[]
  /** What it says, without its labels. */
  readonly content: string
}

/** Whether what was labelled stands there as it was with less, or others stand in its place and none has its labels. */
function isBared({ path, labels, content }: Place, places: readonly Place[]): boolean {
  const there = places.filter((place) => place.path === path)
  const same = there.filter((place) => place.content === content)
  if (same.length > 0) return same.some((place) => !covers(place.labels, labels))
  return there.length > 0 && !there.some((place) => covers(place.labels, labels))
}

function covers(after: readonly Strictness[], before: readonly Strictness[]): boolean {
  const level = levelOf(after)
  const named = new Set(after.flatMap(({ sensitivities }) => sensitivities))
  return (
    stricter(level, levelOf(before)) === level &&
    before.every(({ sensitivities }) => sensitivities.every((one) => named.has(one)))
  )
}

function levelOf(labels: readonly Strictness[]): LabelLevel {
  return labels.map(({ level }) => level).reduce(stricter, 'N')
}

/** An element, and what stands beside it under the name with `_`: the labels of a primitive. */
interface Element {
  readonly path: string
  readonly value: JsonValue | undefined
  readonly beside: JsonValue | undefined
}

function placesIn(resource: JsonObject): readonly Place[] {
  return membersOf(resource, '').flatMap(placesOf)
}

function placesOf(element: Element): readonly Place[] {
  const { path, value, beside } = element
  if (isJsonArray(value) || isJsonArray(beside)) return itemsOf(element).flatMap(placesOf)
  const objects = [value, beside].filter(isJsonObject)
  const place = { path, labels: objects.flatMap(labelsOf), content: contentOf(value ?? null) }
  return [place, ...objects.flatMap((object) => membersOf(object, path)).flatMap(placesOf)]
}

function membersOf(object: JsonObject, path: string): readonly Element[] {
  const names = new Set(Object.keys(object).map((key) => key.replace('_', '')))
  return [...names].map((name) => ({
    path: `${path}.${name}`,
    value: object[name],
    beside: object[`_${name}`],
  }))
}

function itemsOf({ path, value, beside }: Element): readonly Element[] {
  const [values, others] = [toList(value), toList(beside)]
  return Array.from({ length: Math.max(values.length, others.length) }, (_item, index) => ({
    path: toPath(path, values[index]),
    value: values[index],
    beside: others[index],
  }))
}

function toList(value: JsonValue | undefined): readonly (JsonValue | undefined)[] {
  return isJsonArray(value) ? value : [value]
}

/** Extensions of one element are each something else: one does not stand in the place of another. */
function toPath(path: string, item: JsonValue | undefined): string {
  if (!path.endsWith('.extension') && !path.endsWith('.modifierExtension')) return path
  return [path, ...[item].filter(isJsonObject).map((extension) => readText(extension, 'url'))].join(' ')
}

function labelsOf(object: JsonObject): readonly Strictness[] {
  const own = 'resourceType' in object ? readSecurity(object, ANY_CODE) : []
  return [...own, ...readInlineLabels(object, ANY_CODE)]
}

const LABELS: ReadonlySet<string> = new Set(['meta', 'securityLabel'])

/** Without labels; the extensions of an extension are what it says. */
function contentOf(value: JsonValue): string {
  if (!isJsonObject(value)) return writeJson(value)
  const rest = Object.fromEntries(Object.entries(value).filter(([key]) => !LABELS.has(key)))
  const within = readObjects('url' in value ? value : undefined, 'extension')
  return writeJson({ ...rest, extension: within.filter((one) => !isInlineLabel(one)) })
}
