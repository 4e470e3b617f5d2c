import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../../fhir/json-value.js'
import { hasAny, shapeOf, type Shape } from '../../../fhir/needed-elements.js'
import { DATA_ABSENT_REASON_URL, OBSERVATION_VALUE_SYSTEM } from '../../../fhir/profiles.js'
import { readObject, readObjects, readText } from '../../../fhir/read-element.js'
import { withoutKeys } from '../../../fhir/without-keys.js'
import { changesMeaning } from '../changes-meaning.js'
import { PROCESS_INLINE } from '../security-labels.js'

/** What becomes of an element: it stays, it goes, or something else stands in its place. */
export type Change = 'keep' | 'drop' | JsonObject

export interface Redacted {
  readonly json: JsonObject
  readonly isChanged: boolean
  /** What was to be dropped and stands there all the same: without it the resource would be invalid, or say something else. */
  readonly stuck: readonly JsonObject[]
}

/**
 * What becomes of what a resource cannot do without: it stays and is told, or it says that it is not known. Narratives stay
 * where what is dropped is no secret of theirs.
 */
export type Needed = 'stays' | 'is-unknown' | 'is-unknown-and-narratives-stay'

/**
 * A copy of a resource without the elements that `change` drops. `change` is asked of every object below the resource,
 * outermost first, with the key under which it stands; of a primitive it is asked by the object that carries its
 * extensions, and takes the primitive with it. What is left empty goes too, and what would be invalid or say something else
 * without what was dropped of it: a note with its text, a diagnosis of a visit with its condition.
 *
 * The narratives of whatever something was dropped from go, of the sections around it too, for they repeat it; those of other
 * sections stay. What stood outside of any section may be told by each of them.
 */
export function redact(
  resource: JsonObject,
  change: (element: JsonObject, key: string) => Change,
  needed: Needed = 'is-unknown',
): Redacted {
  const dropped: Dropped[] = []
  const stuck: JsonObject[] = []
  let isFilling = false
  let changes = 0

  function toChange(element: JsonValue | undefined, key: string): Change {
    if (!isJsonObject(element)) return 'keep'
    const changed = change(element, key)
    if (changed === 'keep') return changed
    changes += 1
    if (changed !== 'drop') return changed
    if (isFilling) return NOT_KNOWN
    dropped.push({ element, key })
    return changed
  }

  /** `undefined` for an element that is nothing without what was dropped of it. */
  function copyObject(object: JsonObject, type: string | undefined): JsonObject | undefined {
    const before = changes
    const copying: Copying = {
      object,
      type,
      shape: shapeOf(type),
      copy: Object.create(null) as Record<string, JsonValue>,
      lost: new Map(),
      isOutsideSections: false,
    }
    const missed = [
      ...Object.keys(object).flatMap((key) => copyMember(copying, key)),
      ...(isFilling ? [] : missedOf(copying)),
    ]
    const isResource = 'resourceType' in object
    if (missed.length > 0 && !isResource) return undefined
    for (const name of missed) keep(copying, name)
    if (changes === before || needed === 'is-unknown-and-narratives-stay') return copying.copy
    const quiet = withoutNarrative(copying.copy)
    return isResource && copying.isOutsideSections ? withoutNarratives(quiet) : quiet
  }

  /** Copies one member, and gives its name where the rest would say something else without what was dropped of it. */
  function copyMember(copying: Copying, key: string): readonly string[] {
    const { object, type, shape, copy, lost } = copying
    const isShadow = key.startsWith('_')
    const name = isShadow ? key.slice(1) : key
    const value = object[key] as JsonValue
    const extensions = isShadow ? value : object[`_${key}`]
    const [drops, before] = [dropped.length, changes]
    const copied = copyValue(value, { key: name, extensions, isShadow, type: typeOf(name, shape) })
    if (copied !== undefined) copy[key] = copied
    if (changes === before) return []
    copying.isOutsideSections ||= !APART.has(name)
    const here = dropped.slice(drops)
    lost.set(name, [...lostOf(copying, name), ...here.map(({ element }) => element)])
    if (needed !== 'stays') return []
    return changesMeaning(object, type, { name, value, copied, keys: here.map((one) => one.key) })
      ? [name]
      : []
  }

  /** What stands under a name as it was, or as far as it may be told. */
  function keep(copying: Copying, name: string): void {
    const { object, shape, copy } = copying
    stuck.push(...lostOf(copying, name))
    for (const key of [name, `_${name}`]) {
      const value = object[key]
      const kept = needed === 'stays' ? value : fill(value, typeOf(name, shape), name)
      if (kept !== undefined) copy[key] = kept
    }
  }

  /** The first of what is needed, with `unknown` in the place of whatever was to be dropped. */
  function fill(value: JsonValue | undefined, type: string | undefined, key: string): JsonValue | undefined {
    const first = isJsonArray(value) ? value[0] : value
    if (!isJsonObject(first)) return undefined
    isFilling = true
    const filled = copyValue(first, { key, extensions: undefined, isShadow: false, type })
    isFilling = false
    return filled !== undefined && isJsonArray(value) ? [filled] : filled
  }

  function copyValue(value: JsonValue, at: Member): JsonValue | undefined {
    if (isJsonArray(value)) return copyList(value, at)
    const element = isJsonObject(value) ? value : at.extensions
    const changed = toChange(element, at.key)
    if (changed === 'drop') return undefined
    if (!isJsonObject(value)) return value
    if (changed !== 'keep') return changed
    const copied = copyObject(value, readText(value, 'resourceType') ?? at.type)
    return copied && unlessEmpty(copied)
  }

  function copyList(items: readonly JsonValue[], at: Member): JsonValue | undefined {
    const { key, extensions, isShadow } = at
    const kept = items.flatMap((item, index) => {
      const own = isJsonArray(extensions) ? extensions[index] : undefined
      if (isShadow) return toChange(own, key) === 'drop' ? [] : [copyShadow(item)]
      const copied = copyValue(item, { ...at, extensions: own })
      return copied === undefined ? [] : [copied]
    })
    return kept.every((item) => item === null) ? undefined : kept
  }

  /** The extensions of one primitive of a list, which keep its place. */
  function copyShadow(item: JsonValue): JsonValue {
    const copied = isJsonObject(item) ? copyObject(item, undefined) : undefined
    return (copied && unlessEmpty(copied)) ?? null
  }

  const json = copyObject(resource, readText(resource, 'resourceType')) ?? {}
  return { json, isChanged: changes > 0, stuck }
}

/** An object that is being copied. */
interface Copying {
  readonly object: JsonObject
  readonly type: string | undefined
  readonly shape: Shape | undefined
  readonly copy: Record<string, JsonValue>
  /** What was dropped, by the name under which it stood, to any depth. */
  readonly lost: Map<string, readonly JsonObject[]>
  /** Whether anything was dropped but in sections and what is contained. */
  isOutsideSections: boolean
}

function lostOf({ lost }: Copying, name: string): readonly JsonObject[] {
  return lost.get(name) ?? []
}

/** The names of what was needed, and is not there any more. */
function missedOf({ object, shape, copy }: Copying): readonly string[] {
  const missed = (shape?.needs ?? []).filter((keys) => hasAny(object, keys) && !hasAny(copy, keys))
  return missed.flatMap((keys) => Object.keys(object).filter((name) => hasAny({ [name]: true }, keys)))
}

interface Dropped {
  readonly element: JsonObject
  readonly key: string
}

/** What stands in the place of what nobody may know, where something has to: it tells as little as a sender who did not know. */
const NOT_KNOWN: JsonObject = {
  extension: [{ url: DATA_ABSENT_REASON_URL, valueCode: 'unknown' }],
}

/** What has narratives of its own: each repeats what is in it. */
const APART: ReadonlySet<string> = new Set(['section', 'contained'])

function typeOf(key: string, shape: Shape | undefined): string | undefined {
  return key === 'extension' || key === 'modifierExtension' ? 'Extension' : shape?.holds.get(key)
}

/** Without the narrative of its own. A section that would be left with nothing says that it has no text: it must have something. */
function withoutNarrative(object: JsonObject, isOut: IsOut = () => true): JsonObject {
  const isResource = 'resourceType' in object
  const narrative = object['text']
  if (narrative === undefined || !(isResource || isNarrative(narrative)) || !isOut(narrative)) return object
  const rest = withoutKeys(object, ['text'])
  return isResource || 'entry' in object || 'section' in object ? rest : { ...rest, text: NO_TEXT }
}

type IsOut = (narrative: JsonValue) => boolean

/**
 * Without any narrative, at any depth: where it is not known what each of them repeats.
 *
 * @param isOut which of them go; all when left out
 */
export function withoutNarratives(value: JsonObject, isOut?: IsOut): JsonObject {
  const copied = Object.entries(withoutNarrative(value, isOut)).map(([key, one]): [string, JsonValue] => {
    if (isJsonArray(one))
      return [key, one.map((item) => (isJsonObject(item) ? withoutNarratives(item, isOut) : item))]
    return [key, isJsonObject(one) ? withoutNarratives(one, isOut) : one]
  })
  return Object.fromEntries(copied)
}

function isNarrative(value: JsonValue | undefined): value is JsonObject {
  return isJsonObject(value) && 'div' in value
}

const NO_TEXT: JsonObject = {
  status: 'empty',
  div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>No text.</p></div>',
}

/** Whether there is a narrative that says something. */
export function hasWords(value: JsonValue | undefined): boolean {
  return isNarrative(value) && readText(value, 'status') !== 'empty'
}

function unlessEmpty(object: JsonObject): JsonObject | undefined {
  return Object.keys(object).length === 0 ? undefined : object
}

interface Member {
  readonly key: string
  /** Of a primitive: what stands under the same key with a `_` before it. */
  readonly extensions: JsonValue | undefined
  /** Whether it is itself what stands under a `_`. */
  readonly isShadow: boolean
  /** Of what type elements under this key are, where that matters. */
  readonly type: string | undefined
}

/**
 * A resource from which something was left out, as if it had never been there: without the label that says that a part has
 * a label of its own. The narratives that repeat it went with it.
 */
export function withoutTraces(resource: JsonObject): JsonObject {
  const meta = readObject(resource, 'meta')
  if (!meta || !('security' in meta)) return resource
  const security = readObjects(meta, 'security').filter((label) => readText(label, 'code') !== PROCESS_INLINE)
  const others = withoutKeys(meta, ['security'])
  return { ...resource, meta: security.length === 0 ? others : { ...others, security } }
}

/** Marks a resource as one from which something was left out. */
export function asRedacted(resource: JsonObject): JsonObject {
  const rest = withoutTraces(resource)
  const meta = readObject(rest, 'meta')
  const mark = { system: OBSERVATION_VALUE_SYSTEM, code: 'REDACTED' }
  return { ...rest, meta: { ...meta, security: [...readObjects(meta, 'security'), mark] } }
}
