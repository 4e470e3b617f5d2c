import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import { OBSERVATION_VALUE_SYSTEM } from '../../fhir/profiles.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'
import { PROCESS_INLINE } from './security-labels.js'

/** What becomes of an element: it stays, it goes, or something else stands in its place. */
export type Change = 'keep' | 'drop' | JsonObject

export interface Redacted {
  readonly json: JsonObject
  readonly isChanged: boolean
}

/**
 * A copy of a resource without the elements that `change` drops. `change` is asked of every object below the resource,
 * outermost first, with the key under which it stands; of a primitive it is asked by the object that carries its
 * extensions, and takes the primitive with it. What is left empty goes too.
 */
export function redact(resource: JsonObject, change: (element: JsonObject, key: string) => Change): Redacted {
  let isChanged = false

  function toChange(element: JsonValue | undefined, key: string): Change {
    if (!isJsonObject(element)) return 'keep'
    const changed = change(element, key)
    if (changed !== 'keep') isChanged = true
    return changed
  }

  function copyObject(object: JsonObject): JsonObject {
    const copy = Object.create(null) as Record<string, JsonValue>
    for (const [key, value] of Object.entries(object)) {
      const isShadow = key.startsWith('_')
      const extensions = isShadow ? value : object[`_${key}`]
      const copied = copyValue(value, { key: isShadow ? key.slice(1) : key, extensions, isShadow })
      if (copied !== undefined) copy[key] = copied
    }
    return copy
  }

  function copyValue(value: JsonValue, at: Member): JsonValue | undefined {
    if (isJsonArray(value)) return copyList(value, at)
    const element = isJsonObject(value) ? value : at.extensions
    const changed = toChange(element, at.key)
    if (changed === 'drop') return undefined
    if (!isJsonObject(value)) return value
    return changed === 'keep' ? unlessEmpty(copyObject(value)) : changed
  }

  function copyList(
    items: readonly JsonValue[],
    { key, extensions, isShadow }: Member,
  ): JsonValue | undefined {
    const kept = items.flatMap((item, index) => {
      const own = isJsonArray(extensions) ? extensions[index] : undefined
      if (isShadow) return toChange(own, key) === 'drop' ? [] : [copyShadow(item)]
      const copied = copyValue(item, { key, extensions: own, isShadow })
      return copied === undefined ? [] : [copied]
    })
    return kept.every((item) => item === null) ? undefined : kept
  }

  /** The extensions of one primitive of a list, which keep its place. */
  function copyShadow(item: JsonValue): JsonValue {
    return (isJsonObject(item) ? unlessEmpty(copyObject(item)) : undefined) ?? null
  }

  return { json: copyObject(resource), isChanged }
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
}

/**
 * A resource from which something was left out, as if it had never been there: without any narrative, which repeats it,
 * and without the label that says that a part has a label of its own.
 */
export function withoutTraces(resource: JsonObject): JsonObject {
  const { json: bare } = redact(resource, (element) => ('div' in element ? 'drop' : 'keep'))
  const meta = readObject(bare, 'meta')
  const rest = Object.fromEntries(Object.entries(bare).filter(([key]) => key !== 'text'))
  if (!meta || !('security' in meta)) return rest
  const security = readObjects(meta, 'security').filter((label) => readText(label, 'code') !== PROCESS_INLINE)
  const others = Object.fromEntries(Object.entries(meta).filter(([key]) => key !== 'security'))
  return { ...rest, meta: security.length === 0 ? others : { ...others, security } }
}

/** Marks a resource as one from which something was left out. */
export function asRedacted(resource: JsonObject): JsonObject {
  const rest = withoutTraces(resource)
  const meta = readObject(rest, 'meta')
  const mark = { system: OBSERVATION_VALUE_SYSTEM, code: 'REDACTED' }
  return { ...rest, meta: { ...meta, security: [...readObjects(meta, 'security'), mark] } }
}
