import type { WithoutLocked } from '../access/labels/to-variants.js'
import type { Label } from '../access/labels/label.js'
import { inherit } from '../access/labels/label.js'
import { withoutTraces } from '../access/labels/redact.js'
import { canonicalJson } from '../fhir/canonical-json.js'
import { isJsonObject, type JsonObject } from '../fhir/json-value.js'
import { parseJson } from '../fhir/parse-json.js'
import { readObject } from '../fhir/read-element.js'
import type { ReplacedVersion } from './record-store.js'
import type { ReadResource } from './reading/record-view.js'

/** A version as it would stand had nothing that is sealed and locked ever been sent. */
export interface OpenVersion {
  readonly version: number
  /** When it came, ISO instant. */
  readonly receivedAt: string
  readonly json: JsonObject
}

/** What became of a resource for whoever is not told what of it is, or was, sealed and locked. */
export interface OpenHistory {
  readonly now: OpenVersion
  /** From the first on that can have had anything sealed and locked in it, the oldest first. */
  readonly earlier: readonly OpenVersion[]
  /** When what is left out came alone, in milliseconds since 1970. */
  readonly hiddenAt: readonly number[]
  /** The label of what is left out. */
  readonly locked: Label
}

/**
 * The history of a resource as if what is sealed and locked had never been in it: versions that differ in nothing else are
 * one, with the number and the time of the first of them. `undefined` where there never was any such thing, and where what
 * it said before is not known: who does not know how often it changed MUST NOT count.
 *
 * @param replaced what it said before, the oldest first
 */
export function toOpenHistory(
  current: ReadResource,
  replaced: readonly ReplacedVersion[],
  withoutLocked: (reference: string, json: JsonObject) => WithoutLocked,
): OpenHistory | undefined {
  const versions = [...replaced.map(toVersion), { ...current, version: versionOf(current) }]
  const views = versions.map(({ json, ...rest }) => ({ ...rest, ...withoutLocked(current.reference, json) }))
  const locked = views.flatMap((view) => view.locked ?? [])
  const [first] = views
  if (locked.length === 0 || !first || (first.version > 1 && first.locked)) return undefined

  const shown: View[] = []
  for (const view of views) {
    const before = shown.at(-1)
    if (!before || !isSame(before, view)) shown.push(view)
  }
  const numbered = shown.map(({ receivedAt, json }, index) => ({
    version: first.version + index,
    receivedAt,
    json,
  }))
  const now = numbered.at(-1)
  const times = new Set(shown.map(({ receivedAt }) => Date.parse(receivedAt)))
  const hiddenAt = views.map(({ receivedAt }) => Date.parse(receivedAt)).filter((time) => !times.has(time))
  return now && { now, earlier: numbered.slice(0, -1), hiddenAt, locked: locked.reduce(inherit) }
}

interface View extends WithoutLocked {
  readonly receivedAt: string
}

/** What cannot be read says nothing, and is another version than what can. */
function toVersion({ version, receivedAt, text }: ReplacedVersion) {
  const parsed = parseJson(text)
  const json = parsed.outcome === 'parsed' && isJsonObject(parsed.value) ? parsed.value : {}
  return { version, receivedAt, json }
}

function versionOf({ json }: ReadResource): number {
  return Number(readObject(json, 'meta')?.['versionId'] ?? 1)
}

/** A narrative goes with what is left out: whether it is another one is not known where only one of them has it. */
function isSame(one: View, other: View): boolean {
  if (!one.locked && !other.locked) return contentOf(one.json) === contentOf(other.json)
  return contentOf(withoutTraces(one.json)) === contentOf(withoutTraces(other.json))
}

/** All that is said but the version and the time. */
function contentOf(json: JsonObject): string {
  const meta = Object.entries(readObject(json, 'meta') ?? {}).filter(
    ([key]) => key !== 'versionId' && key !== 'lastUpdated',
  )
  return canonicalJson({ ...json, meta: Object.fromEntries(meta) })
}
