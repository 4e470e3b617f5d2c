import type { JsonObject } from '../../fhir/json-value.js'
import { ABOUT_SYSTEM, CANONICAL_BASE, RECORD_TAG_SYSTEM, SOURCE_KIND_SYSTEM } from '../../fhir/profiles.js'
import { readObjects, readText, readTexts } from '../../fhir/read-element.js'
import { asPlainLabel } from './security-labels.js'

const OWN_TAGS = new Set([ABOUT_SYSTEM, RECORD_TAG_SYSTEM, SOURCE_KIND_SYSTEM])
const PROFILE = /^https?:\/\/(?:hl7\.org\/fhir|fhir\.hl7\.org\.uk)\/[\w/.|-]+$/

/** What the record of a person at risk says of itself: how it is labelled, and not which organisation it has it from. */
export function copyMeta(
  meta: JsonObject | undefined,
  tells: (text: string) => boolean,
): JsonObject | undefined {
  const copy = {
    ...texts(meta, ['versionId', 'lastUpdated']),
    ...listed(
      'profile',
      readTexts(meta, 'profile').filter((one) => PROFILE.test(one) && !tells(one)),
    ),
    ...listed(
      'security',
      readObjects(meta, 'security').flatMap((label) => copyLabel(label)),
    ),
    ...listed(
      'tag',
      readObjects(meta, 'tag')
        .filter((tag) => OWN_TAGS.has(readText(tag, 'system') ?? ''))
        .map((tag) => texts(tag, ['system', 'code'])),
    ),
  }
  return Object.keys(copy).length === 0 ? undefined : copy
}

const LABEL_SYSTEMS = [
  CANONICAL_BASE,
  'http://terminology.hl7.org/',
  'http://hl7.org/fhir/',
  'urn:oid:2.16.840.1.113883.',
]

/**
 * A label, of which neither its words stay nor a system that would name who gave it. One that would say less without them
 * is copied as its level in our own code; what is no label says nothing here.
 */
export function copyLabel(
  label: JsonObject,
  how: { readonly isInline?: boolean } = {},
): readonly JsonObject[] {
  const plain = asPlainLabel(label, how)
  const system = readText(label, 'system') ?? ''
  const code = readText(label, 'code') ?? ''
  const copy = {
    ...(LABEL_SYSTEMS.some((one) => system.startsWith(one)) ? { system } : {}),
    ...(/^[A-Za-z][A-Za-z-]{0,30}$/.test(code) ? { code } : {}),
  }
  if ('code' in copy && asPlainLabel(copy, how) === plain) return [copy]
  return plain === undefined ? [] : [plain]
}

function texts(object: JsonObject | undefined, keys: readonly string[]): JsonObject {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const text = readText(object, key)
      return text === undefined ? [] : [[key, text] as const]
    }),
  )
}

function listed<Item>(key: string, items: readonly Item[]): Readonly<Record<string, readonly Item[]>> {
  return items.length === 0 ? {} : { [key]: items }
}
