import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import { writeJson } from '../../fhir/write-json.js'
import { stricter, type LabelLevel } from './label.js'
import { readInlineLabels, readSecurity, type Strictness } from './security-labels.js'

/**
 * Whether a version of a resource is labelled less strictly than the one before: a lower level, a sensitivity that is
 * no longer named, or an element that had a label of its own and stands there without it. What an element says may go
 * together with its label; another element MUST NOT say it unlabelled in its place.
 */
export function isLessStrict(before: JsonObject, after: JsonObject): boolean {
  const whole = readSecurity(after, ANY_CODE)
  if (!covers(whole, readSecurity(before, ANY_CODE))) return true
  const places = placesIn(after)
  return placesIn(before).some(
    (one) => one.labels.length > 0 && !covers(whole, one.labels) && isBared(one, places),
  )
}

/** Whether a code is a sensitivity does not matter here: what was named must still be named. */
const ANY_CODE = { levelOf: (): LabelLevel => 'R' }

interface Place {
  /** Without indexes: elements of a list may change places. */
  readonly path: string
  readonly labels: readonly Strictness[]
  /** Without its labels; `undefined` where only the extensions of a primitive are known. */
  readonly content: string | undefined
}

/** Whether what was labelled stands there as it was with less, or others stand in its place and none has its labels. */
function isBared({ path, labels, content }: Place, places: readonly Place[]): boolean {
  const there = places.filter((place) => place.path === path)
  const same = content === undefined ? [] : there.filter((place) => place.content === content)
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

function placesIn(resource: JsonObject): readonly Place[] {
  const places: Place[] = []

  function visit(value: JsonValue, path: string, isShadow: boolean): void {
    if (isJsonArray(value)) {
      for (const item of value) visit(item, path, isShadow)
      return
    }
    places.push(
      isJsonObject(value) ? toPlace(value, path, isShadow) : { path, labels: [], content: undefined },
    )
    if (isJsonObject(value)) visitMembers(value, path)
  }

  function visitMembers(object: JsonObject, path: string): void {
    for (const [key, value] of Object.entries(object)) {
      if (!LABELS.has(key)) visit(value, `${path}.${key.replace(/^_/u, '')}`, key.startsWith('_'))
    }
  }

  visitMembers(resource, '')
  return places
}

const LABELS: ReadonlySet<string> = new Set(['extension', 'meta', 'securityLabel'])

function toPlace(element: JsonObject, path: string, isShadow: boolean): Place {
  const own = 'resourceType' in element ? readSecurity(element, ANY_CODE) : []
  const rest = Object.fromEntries(Object.entries(element).filter(([key]) => !LABELS.has(key)))
  return {
    path,
    labels: [...own, ...readInlineLabels(element, ANY_CODE)],
    content: isShadow ? undefined : writeJson(rest),
  }
}
