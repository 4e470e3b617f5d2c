import { namesAnyOf } from '../assembly/without-kin-places.js'
import type { CodeSets } from '../../access/labels/code-sets/code-sets.js'
import { alternativesOf, readLabelClass, toLabelClass } from '../../access/labels/label-class.js'
import { labelResource } from '../../access/labels/label-resource.js'
import { inherit, type Label } from '../../access/labels/label.js'
import { createFindTargets, identifierIn, type FindTargets } from '../../access/labels/find-targets.js'
import { isToWhoOrWhere } from '../../access/labels/redaction/leads-nowhere.js'
import { isNowhere } from '../../access/labels/redaction/nowhere.js'
import { eachObject, targetOf } from '../../access/labels/references.js'
import { whoOrWhereIn } from '../../access/labels/redaction/who-or-where.js'
import { isJsonObject, type JsonObject } from '../../fhir/json-value.js'
import { parseJson } from '../../fhir/parse-json.js'
import { readText } from '../../fhir/read-element.js'
import { SEARCH_GRAMMAR } from '../../fhir/search-grammar.js'
import type { AdmittedInstance, InstanceDeps } from './admit-to-instance.js'
import type { EarlierVersion } from './as-if-never-sent.js'
import { encode } from '../assembly/join-bytes.js'
import { isCovered, isCoverName } from '../assembly/label-cover.js'
import type { RecordedVersion, RecordStore } from '../record-store.js'
import { lacksToldPart } from './redacted-versions.js'
import { WHOLE_RECORD, type EntryCeiling } from '../search/entry-ceiling.js'
import { toIndexValues, type IndexEntry } from '../search/index-entry.js'

/** One version of a resource that may be seen. */
export interface SeenVersion {
  readonly version: number
  /** Milliseconds since 1970. */
  readonly lastUpdated: number
  readonly body: Uint8Array
}

/** In what others are named with where they live and how they are reached, in other words than by a number too. */
const TELLS_OF_KIN: ReadonlySet<string> = new Set(['Patient', 'RelatedPerson'])

/**
 * The versions of a resource that may be seen, the latest first. The resource as it is now may be seen; an earlier
 * version of it only where its own label, as it was then, may be seen too, where what it referred to then may be seen
 * now, and where the scopes leave what it said then.
 */
export async function readSeenVersions(
  { store, codeSets }: Pick<InstanceDeps, 'store' | 'codeSets'>,
  { permit, index, entry, within }: AdmittedInstance,
): Promise<readonly SeenVersion[]> {
  const { kinAtRisk = [] } = index.state
  const latest = Number(entry.version)
  const now = { version: latest, lastUpdated: entry.lastUpdated, body: index.cut(entry) }
  // What was taken out of it now would stand in what it was; what is joined was joined from what not all may see.
  if (
    index.state.isAtRisk ||
    (kinAtRisk.length > 0 && TELLS_OF_KIN.has(entry.type)) ||
    entry.type === 'Provenance' ||
    isCoverName(entry.labelClass) ||
    lacksToldPart(entry)
  )
    return [now]

  const rest = alternativesOf(entry.labelClass)
    .map((one) => readLabelClass(one).rest)
    .reduce((one, other) => inherit(one, other))
  const named = new Map(index.entries.map((one) => [one.reference, one]))
  const namedNow = new Set(linksIn(parsed(new TextDecoder().decode(now.body)) ?? {}).map(({ name }) => name))
  const findByIdentifier = finderOf(index)
  const seenBy = (link: JsonObject): readonly IndexEntry[] => {
    const target = targetOf(link)
    const targets = target === undefined ? findByIdentifier()(link) : [target]
    return targets.flatMap((one) => named.get(one) ?? [])
  }
  const kept = await store.readVersions(permit, entry.reference)
  const known = asKnown(kept, index.earlierOf(entry)).flatMap((one): readonly KnownVersion[] => {
    const then = one.version < latest && !namesAnyOf(one.text, kinAtRisk) ? parsed(one.text) : undefined
    if (!then) return []
    const others = linksIn(then).filter(({ name }) => !namedNow.has(name))
    return [{ ...one, then, others: others.map(({ link }) => ({ link, seen: seenBy(link) })) }]
  })
  const isTold = await tellsOfNobodyHeld(store, permit, known.flatMap(toWhoOrWhere))
  const isSeen = (one: KnownVersion): boolean => {
    const told = new Set(toWhoOrWhere(one).filter(isTold))
    // What it referred to and what is not here for this one may be what nobody may tell them of.
    if (one.others.some(({ link, seen }) => seen.length === 0 && !told.has(link))) return false
    if (!isLeft(one.then, entry, within)) return false
    const label = one.others
      .flatMap(({ seen }) => seen)
      .reduce(withWhatItTold, labelThen(one.then, rest, codeSets))
    return isCovered(permit, toLabelClass(label))
  }
  const earlier = known
    .filter(isSeen)
    .map(({ version, writtenAt, text }) => ({
      version,
      lastUpdated: Date.parse(writtenAt),
      body: index.asTold(encode(text)),
    }))
    .sort((one, other) => other.version - one.version)
  return [now, ...earlier]
}

interface KnownVersion extends Pick<RecordedVersion, 'version' | 'writtenAt' | 'text'> {
  readonly then: JsonObject
  /** What it referred to and does not now, with what may be seen of that. */
  readonly others: readonly { readonly link: JsonObject; readonly seen: readonly IndexEntry[] }[]
}

/** The links to what is not seen that can lead to nothing but staff, organisations and places, and so are told to all. */
function toWhoOrWhere({ then, others }: KnownVersion): readonly JsonObject[] {
  const toldThere = whoOrWhereIn(then)
  return others
    .filter(({ link, seen }) => seen.length === 0 && isToWhoOrWhere(link, toldThere))
    .map(({ link }) => link)
}

/** Which of some links name nothing that the record has: of one that it has and does not show nothing is told. */
async function tellsOfNobodyHeld(
  store: Pick<RecordStore, 'readResources'>,
  permit: AdmittedInstance['permit'],
  links: readonly JsonObject[],
): Promise<(link: JsonObject) => boolean> {
  if (links.length === 0) return () => false
  const held = (await store.readResources(permit)).map(({ type, id, text }) => ({
    reference: `${type}/${id}`,
    json: parsed(text) ?? {},
  }))
  const findTargets = createFindTargets(held)
  const known = new Set(held.map(({ reference }) => reference))
  return (link) => !findTargets(link).some((one) => known.has(one))
}

/**
 * What is known of earlier versions: those as if something had never come, from the first of them on, in the place of those
 * that are kept. Where the system of record keeps none, it would have kept none of these.
 */
function asKnown(
  kept: readonly RecordedVersion[],
  open: readonly EarlierVersion[],
): readonly Pick<RecordedVersion, 'version' | 'writtenAt' | 'text'>[] {
  const [first] = open
  if (!first || kept.length === 0) return kept
  return [
    ...kept.filter(({ version }) => version < first.version),
    ...open.map(({ version, receivedAt: writtenAt, text }) => ({ version, writtenAt, text })),
  ]
}

/** A version as it was stored; `undefined` for what cannot be read, which is shown to nobody. */
function parsed(text: string): JsonObject | undefined {
  const read = parseJson(text)
  return read.outcome === 'refused' || !isJsonObject(read.value) ? undefined : read.value
}

/** All links of a version to other resources, by address or by identifier, and to the content that it has in a Binary. */
function linksIn(version: JsonObject): readonly { readonly name: string; readonly link: JsonObject }[] {
  const links: { readonly name: string; readonly link: JsonObject }[] = []
  eachObject(version, (link) => {
    const target = targetOf(link)
    if (target?.startsWith('#') === true) return
    const isNamed = readText(link, 'reference') !== undefined || target?.startsWith('Binary/') === true
    const name = isNamed ? target : identifierIn(link)
    if (name !== undefined) links.push({ name, link })
  })
  return links
}

/** Finds by identifier what may be seen of the record, which is read when the first is asked for. */
function finderOf(index: AdmittedInstance['index']): () => FindTargets {
  let found: FindTargets | undefined
  return () => {
    found ??= createFindTargets(
      index.entries.map((one) => ({
        reference: one.reference,
        json: parsed(new TextDecoder().decode(index.cut(one))) ?? {},
      })),
    )
    return found
  }
}

/** As strict as what it referred to is now: all of that, since it may have told of any of it. */
function withWhatItTold(label: Label, { type, labelClass, shared }: IndexEntry): Label {
  if (type === 'Patient' || shared) return label
  return alternativesOf(labelClass)
    .map(readLabelClass)
    .flatMap(({ rest, parts }) => [rest, ...parts.map((part) => part.label)])
    .filter((one) => !isNowhere(one))
    .reduce(inherit, label)
}

/** Whether the scopes leave a version: one that is narrowed is held to what the version said. */
function isLeft(version: JsonObject, now: IndexEntry, within: EntryCeiling): boolean {
  if (within === WHOLE_RECORD) return true
  return within.mayRead({ ...now, values: toIndexValues(now.type, version, SEARCH_GRAMMAR) })
}

/** The label of a version: as strict as the resource is now, and as what it said then. */
function labelThen(version: JsonObject, now: Label, codeSets: CodeSets): Label {
  return inherit(now, labelResource(version, { controller: now.controller, codeSets, byDefault: now }))
}
