import type { JsonObject } from '../../../fhir/json-value.js'
import { parsePersonId } from '../../../fhir/person-id.js'
import {
  ABOUT_SYSTEM,
  JOINED_TAG,
  RECEIVED_TAG,
  RECORD_TAG_SYSTEM,
  SOURCE_KIND_SYSTEM,
} from '../../../fhir/profiles.js'
import { readObjects, readText } from '../../../fhir/read-element.js'
import { SOURCE_KINDS } from '../../../fhir/source-kind.js'
import { asPlainLabel, isLabelCode, LABEL_SYSTEMS } from '../security-labels.js'

/** The tags that the record itself gives, and what they may say. */
const OWN_TAGS: ReadonlyMap<string, (code: string) => boolean> = new Map([
  [ABOUT_SYSTEM, (code) => parsePersonId(code) !== undefined],
  [RECORD_TAG_SYSTEM, (code) => code === JOINED_TAG || code === RECEIVED_TAG],
  [SOURCE_KIND_SYSTEM, (code) => SOURCE_KINDS.some((kind) => kind === code)],
])

const STAMPS = [
  ['versionId', /^\d{1,20}$/],
  ['lastUpdated', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/],
] as const

/**
 * What the record of a person at risk says of itself: how it is labelled, and not which organisation it has it from, nor
 * by which profiles that wrote it, which it keeps no longer.
 */
export function copyMeta(meta: JsonObject | undefined): JsonObject | undefined {
  const security = readObjects(meta, 'security').flatMap((label) => copyLabel(label))
  const tag = readObjects(meta, 'tag').flatMap(copyTag)
  const copy = {
    ...Object.fromEntries(
      STAMPS.flatMap(([key, shape]) => {
        const text = readText(meta, key)
        return text !== undefined && shape.test(text) ? [[key, text] as const] : []
      }),
    ),
    ...(security.length === 0 ? {} : { security }),
    ...(tag.length === 0 ? {} : { tag }),
  }
  return Object.keys(copy).length === 0 ? undefined : copy
}

function copyTag(tag: JsonObject): readonly JsonObject[] {
  const system = readText(tag, 'system') ?? ''
  const code = readText(tag, 'code') ?? ''
  return OWN_TAGS.get(system)?.(code) === true ? [{ system, code }] : []
}

/**
 * A label, of which neither its words stay nor a system that would name who gave it. One that would say less without them
 * is copied as its level in our own code, and so is a code that is not known, which may be a word; what is no label says
 * nothing here.
 */
export function copyLabel(
  label: JsonObject,
  how: { readonly isInline?: boolean } = {},
): readonly JsonObject[] {
  const plain = asPlainLabel(label, how)
  const system = readText(label, 'system') ?? ''
  const code = readText(label, 'code') ?? ''
  const copy = { ...(LABEL_SYSTEMS.has(system) ? { system } : {}), code }
  if (isLabelCode(code) && asPlainLabel(copy, how) === plain) return [copy]
  return plain === undefined ? [] : [plain]
}
