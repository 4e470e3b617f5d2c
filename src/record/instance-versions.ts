import type { CodeSets } from '../access/labels/code-sets.js'
import {
  alternativesOf,
  readLabelClass,
  toLabelClass,
  type LabelClassKey,
} from '../access/labels/label-class.js'
import { labelResource } from '../access/labels/label-resource.js'
import { inherit, type Label } from '../access/labels/label.js'
import { isJsonObject } from '../fhir/json-value.js'
import { parseJson } from '../fhir/parse-json.js'
import { SEARCH_GRAMMAR } from '../fhir/search-grammar.js'
import type { AdmittedInstance, InstanceDeps } from './admit-to-instance.js'
import { encode } from './join-bytes.js'
import { isCovered } from './label-cover.js'
import { WHOLE_RECORD, type EntryCeiling } from './search/entry-ceiling.js'
import { toIndexValues, type IndexEntry } from './search/index-entry.js'

/** One version of a resource that may be seen. */
export interface SeenVersion {
  readonly version: number
  /** Milliseconds since 1970. */
  readonly lastUpdated: number
  readonly body: Uint8Array
}

/**
 * The versions of a resource that may be seen, the latest first. The resource as it is now may be seen; an earlier
 * version of it only where its own label, as it was then, may be seen too, and where the scopes leave what it said then.
 */
export async function readSeenVersions(
  { store, codeSets }: Pick<InstanceDeps, 'store' | 'codeSets'>,
  { permit, index, entry, within }: AdmittedInstance,
): Promise<readonly SeenVersion[]> {
  const latest = Number(entry.version)
  const now = { version: latest, lastUpdated: entry.lastUpdated, body: index.cut(entry) }
  // What was taken out of it now would stand in what it was.
  if (
    index.state.isAtRisk ||
    entry.type === 'Provenance' ||
    alternativesOf(entry.labelClass).some((one) => readLabelClass(one).part)
  )
    return [now]

  const { rest } = readLabelClass(entry.labelClass)
  const isSeen = (text: string): boolean =>
    isCovered(permit, labelThen(text, rest, codeSets)) && isLeft(text, entry, within)
  const earlier = (await store.readVersions(permit, entry.reference))
    .filter(({ version, text }) => version < latest && isSeen(text))
    .map(({ version, writtenAt, text }) => ({
      version,
      lastUpdated: Date.parse(writtenAt),
      body: encode(text),
    }))
    .sort((one, other) => other.version - one.version)
  return [now, ...earlier]
}

/** Whether the scopes leave a version: one that is narrowed is held to what the version said. */
function isLeft(text: string, now: IndexEntry, within: EntryCeiling): boolean {
  if (within === WHOLE_RECORD) return true
  const parsed = parseJson(text)
  if (parsed.outcome === 'refused' || !isJsonObject(parsed.value)) return false
  return within.mayRead({ ...now, values: toIndexValues(now.type, parsed.value, SEARCH_GRAMMAR) })
}

/** The class of a version: as strict as the resource is now, and as what it said then. */
function labelThen(text: string, now: Label, codeSets: CodeSets): LabelClassKey {
  const parsed = parseJson(text)
  if (parsed.outcome === 'refused' || !isJsonObject(parsed.value))
    return toLabelClass({ ...now, level: 'locked' })
  const then = labelResource(parsed.value, { controller: now.controller, codeSets, byDefault: now })
  return toLabelClass(inherit(now, then))
}
