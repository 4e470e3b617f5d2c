import { asRedacted, redact, withoutNarratives, type Change } from '../../access/labels/redaction/redact.js'
import { createFindTargets, type FindTargets } from '../../access/labels/find-targets.js'
import { targetOf } from '../../access/labels/references.js'
import { ABOUT_NOBODY } from '../../fhir/about-nobody.js'
import { isJsonObject, type JsonObject } from '../../fhir/json-value.js'
import { parseJson } from '../../fhir/parse-json.js'
import { readObjects, readText } from '../../fhir/read-element.js'
import { SEARCH_GRAMMAR } from '../../fhir/search-grammar.js'
import { writeJson } from '../../fhir/write-json.js'
import { encode } from '../assembly/join-bytes.js'
import type { EntryCeiling } from './entry-ceiling.js'
import { toIndexValues, type IndexValue, type IndexValues } from './index-entry.js'
import { reachedContent } from './reached-content.js'
import type { PlacedEntry } from './search-index.js'

/** The resources of a record that may be looked at, and their texts. */
export interface ReadableIndex {
  readonly entries: readonly PlacedEntry[]
  /** The stored text of a resource as its bytes. */
  cut(entry: PlacedEntry): Uint8Array
  /** A resource of this record that is not in the index, an earlier version, as it may be told. */
  asTold(resource: Uint8Array): Uint8Array
}

/**
 * An index as narrow scopes leave it. What they leave out is not named by what they leave: no reference leads there, no
 * display says what it is, no search finds by it, and a contained resource of its type is gone. The content of a document
 * goes with the document, and a Provenance with the last of its targets. Of the person, whom all of it is about, a bare
 * reference stays. Which staff, places and medicines a resource names is its own to say.
 *
 * Which resources the scopes leave is still for the caller to ask of `within`. Each resource that names something that
 * is left out is parsed.
 */
export function narrowIndex(index: Omit<ReadableIndex, 'asTold'>, within: EntryCeiling): ReadableIndex {
  const reached = reachedContent(index.entries, { cut: (entry) => index.cut(entry), within })
  const isLeft = (entry: PlacedEntry): boolean =>
    entry.shared ||
    ((entry.type !== 'Binary' || reached.has(entry.reference)) &&
      (within.mayRead(entry) || within.maySearch(entry)))
  const leftOut = new Set(index.entries.filter((entry) => !isLeft(entry)).map(({ reference }) => reference))
  const isTold = (entry: PlacedEntry): boolean => {
    if (entry.type === 'Binary') return reached.has(entry.reference)
    if (entry.type !== 'Provenance' || leftOut.has(entry.reference)) return true
    return targetsOf(index.cut(entry)).some((target) => !leftOut.has(target))
  }
  let found: FindTargets | undefined
  const findTargets: FindTargets = (link) => {
    found ??= createFindTargets(
      index.entries
        .filter(({ reference }) => leftOut.has(reference))
        .map((one) => ({
          reference: one.reference,
          json: toObject(new TextDecoder().decode(index.cut(one))) ?? {},
        })),
    )
    return found(link)
  }
  const asTold = (resource: Uint8Array): Uint8Array =>
    withoutNames(resource, { leftOut, findTargets }, within)
  return {
    entries: index.entries
      .filter(isTold)
      .map((entry) => ({ ...entry, values: withoutTargets(entry.values, leftOut) })),
    cut: (entry) => asTold(index.cut(entry)),
    asTold,
  }
}

/** What a Provenance says where something came from; searches know nothing of it. */
function targetsOf(provenance: Uint8Array): readonly string[] {
  return readObjects(toObject(new TextDecoder().decode(provenance)), 'target').flatMap(
    (target) => targetOf(target) ?? [],
  )
}

function toObject(text: string): JsonObject | undefined {
  const parsed = parseJson(text)
  return parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : undefined
}

function withoutTargets(values: IndexValues, leftOut: ReadonlySet<string>): IndexValues {
  const isKept = (value: IndexValue): boolean => typeof value !== 'string' || !leftOut.has(value)
  return Object.fromEntries(Object.entries(values).map(([name, all]) => [name, all.filter(isKept)]))
}

interface LeftOut {
  readonly leftOut: ReadonlySet<string>
  readonly findTargets: FindTargets
}

function withoutNames(
  resource: Uint8Array,
  { leftOut, findTargets }: LeftOut,
  within: EntryCeiling,
): Uint8Array {
  const text = new TextDecoder().decode(resource)
  if (!mayName(text, leftOut)) return resource
  const whole = toObject(text)
  // What cannot be read cannot be narrowed.
  if (!whole) return NOTHING
  const contained = readObjects(whole, 'contained').filter((one) => isBeyond(one, within))
  const hidden = new Set([
    ...leftOut,
    ...contained.flatMap((one) => readText(one, 'id') ?? []).map((id) => `#${id}`),
  ])
  const { json, isChanged } = redact(whole, (element) =>
    contained.includes(element)
      ? 'drop'
      : changeOf(
          element,
          findTargets(element).find((target) => hidden.has(target)),
        ),
  )
  return isChanged ? encode(writeJson(asRedacted(withoutNarratives(json)))) : resource
}

const NOTHING = encode('{}')
const REFERENCE = /(?=([A-Za-z]+\\?\/[A-Za-z0-9.-]{1,64}))[A-Za-z]+/g

/** References have one identifier, resources a list of them. */
const BY_IDENTIFIER = /"identifier"\s*:\s*\{/

/** By its address at its sender. */
const ELSEWHERE = /"reference"\s*:\s*"https?:|\/Binary\\?\//i

/** Whether it may be that a text names something that is left out, or has something within it. */
function mayName(text: string, leftOut: ReadonlySet<string>): boolean {
  if (text.includes('"contained"') || text.includes('\\u')) return true
  if (BY_IDENTIFIER.test(text) || ELSEWHERE.test(text)) return true
  return [...text.matchAll(REFERENCE)].some(([, one = '']) => leftOut.has(one.replace('\\', '')))
}

function isBeyond(contained: JsonObject, within: EntryCeiling): boolean {
  const type = readText(contained, 'resourceType') ?? ''
  if (ABOUT_NOBODY.has(type)) return false
  const values = toIndexValues(type, contained, SEARCH_GRAMMAR)
  const entry = {
    reference: '',
    type,
    id: '',
    version: '',
    labelClass: '',
    shared: false,
    lastUpdated: 0,
    values,
  }
  return !within.mayRead(entry) && !within.maySearch(entry)
}

/** @param target what it names of that which is left out */
function changeOf(element: JsonObject, target: string | undefined): Change {
  if (target === undefined) return 'keep'
  if (!('reference' in element) && !('identifier' in element)) return withoutAddress(element)
  if (!target.startsWith('Patient/')) return 'drop'
  return Object.keys(element).length === 1 ? 'keep' : { reference: target }
}

/** The address of a content that is left out; what else is said of it is its holder's own to say. */
function withoutAddress(element: JsonObject): Change {
  const rest = Object.entries(element).filter(([key]) => key !== 'url')
  return rest.length === 0 ? 'drop' : Object.fromEntries(rest)
}
