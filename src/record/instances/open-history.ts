import type { WithoutLocked } from '../../access/labels/whereabouts/to-variants.js'
import type { Label } from '../../access/labels/label.js'
import { inherit } from '../../access/labels/label.js'
import { mayRepeat } from '../../access/labels/spreading/gathered.js'
import { hasWords, withoutNarratives, withoutTraces } from '../../access/labels/redaction/redact.js'
import { canonicalJson } from '../../fhir/canonical-json.js'
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../../fhir/json-value.js'
import { parseJson } from '../../fhir/parse-json.js'
import { readObject, readText } from '../../fhir/read-element.js'
import { withoutKeys } from '../../fhir/without-keys.js'
import type { ReplacedVersion } from '../record-store.js'
import type { ReadResource } from '../reading/record-view.js'

/** A version as it would stand had nothing that is sealed and locked ever been sent. */
export interface OpenVersion {
  readonly version: number
  /** When it came, ISO instant. */
  readonly receivedAt: string
  readonly json: JsonObject
}

/** What became of a resource for whoever is not told what of it is, or was, sealed and locked. */
export interface OpenHistory {
  /** `undefined` where for them nothing of it ever came. */
  readonly now: OpenVersion | undefined
  /** From the first on that can have had anything sealed and locked in it, the oldest first. */
  readonly earlier: readonly OpenVersion[]
  /** When what is left out came alone, in milliseconds since 1970. */
  readonly hiddenAt: readonly number[]
  /** The label of what is left out. */
  readonly locked: Label
}

/** What of the versions of a resource nobody is told. */
export interface Hiding {
  readonly withoutLocked: (reference: string, json: JsonObject) => WithoutLocked
  /** The label of a version that is hidden as it is; none is when left out. */
  readonly hiddenWhole?: (version: Pick<OpenVersion, 'receivedAt' | 'json'>) => Label | undefined
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
  { withoutLocked, hiddenWhole = () => undefined }: Hiding,
): OpenHistory | undefined {
  const versions = [...replaced.map(toVersion), { ...current, version: versionOf(current) }]
  const told = new Set<string>()
  const withheld = new Set<string>()
  const views = versions.map(({ json, ...rest }): View => {
    const whole = hiddenWhole({ ...rest, json })
    const view = withoutLocked(current.reference, json)
    const { text } = json
    // What was shown before the part came does not tell of it; what came with the part does, also when that is taken out.
    const isTold = text !== undefined && told.has(canonicalJson(text))
    const shown = withoutNarratives(isTold ? { ...view.json, text } : view.json, (one) =>
      withheld.has(canonicalJson(one)),
    )
    if (!whole) for (const one of narrativesIn(shown)) told.add(one)
    for (const one of narrativesIn(json)) if (!told.has(one)) withheld.add(one)
    return {
      ...rest,
      json: shown,
      lost: lostOf(json, shown),
      locked: whole ?? view.locked,
      isHidden: whole !== undefined,
    }
  })
  const locked = views.flatMap((view) => view.locked ?? [])
  const [first] = views
  if (locked.length === 0 || !first || (first.version > 1 && first.locked && !first.isHidden))
    return undefined

  const shown: View[] = []
  for (const view of views.filter(({ isHidden }) => !isHidden)) {
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
  return { now, earlier: numbered.slice(0, -1), hiddenAt, locked: locked.reduce(inherit) }
}

function narrativesIn(json: JsonObject): readonly string[] {
  const found: string[] = []
  withoutNarratives(json, (narrative) => {
    found.push(canonicalJson(narrative))
    return false
  })
  return found
}

interface View extends WithoutLocked, Pick<OpenVersion, 'version' | 'receivedAt'> {
  readonly isHidden: boolean
  readonly lost: readonly string[]
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

/**
 * A narrative goes with what is left out, and with a result what else may repeat it: whether it is another one is not known
 * where only one of them has it.
 */
function isSame(one: View, other: View): boolean {
  const lost = [...one.lost, ...other.lost]
  return isAlike(withoutKeys(unstamped(one.json), lost), withoutKeys(unstamped(other.json), lost))
}

/** Without which elements it is shown, that may have repeated a result which is left out. */
function lostOf(whole: JsonObject, shown: JsonObject): readonly string[] {
  const type = readText(whole, 'resourceType')
  return Object.keys(whole).filter((key) => !(key in shown) && mayRepeat(type, key))
}

function isAlike(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (isJsonArray(one) && isJsonArray(other)) {
    return one.length === other.length && one.every((item, index) => isAlike(item, other[index]))
  }
  if (!isJsonObject(one) || !isJsonObject(other)) {
    return one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other)
  }
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => isGone(one, other, key) || isAlike(one[key], other[key]))
}

/** Whether one of two has a narrative where the other has none, or one that says nothing. */
function isGone(one: JsonObject, other: JsonObject, key: string): boolean {
  return key === 'text' && hasWords(one[key]) !== hasWords(other[key])
}

/** All that is said but the version, the time and that there are labels within. */
function unstamped(json: JsonObject): JsonObject {
  const open = withoutTraces(json)
  const meta = Object.entries(readObject(open, 'meta') ?? {}).filter(
    ([key]) => key !== 'versionId' && key !== 'lastUpdated',
  )
  return { ...open, meta: Object.fromEntries(meta) }
}
