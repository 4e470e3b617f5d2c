import { readLabelClass, writeLabelClass, type ReadLabelClass } from '../../access/labels/label-class.js'
import { readObject } from '../../fhir/read-element.js'
import { writeJson } from '../../fhir/write-json.js'
import { hiddenWithTargets, isOwnProvenance } from './hidden-with-targets.js'
import type { LabelledRecord } from '../assembly/labelled-resources.js'
import { toOpenHistory, type Hiding, type OpenHistory, type OpenVersion } from './open-history.js'
import type { ReadResource } from '../reading/record-view.js'
import type { ReplacedVersion } from '../record-store.js'
import { lacksToldPart } from './redacted-versions.js'

/** An earlier version of a resource, for whoever sees what is of its class. */
export interface EarlierVersion extends Pick<OpenVersion, 'version' | 'receivedAt'> {
  /** `Type/id`. */
  readonly reference: string
  readonly labelClass: string
  readonly text: string
}

export interface AsIfNeverSent {
  readonly resources: readonly ReadResource[]
  readonly earlier: readonly EarlierVersion[]
}

interface Before {
  /** As it is stored, by `Type/id`. */
  readonly stored: readonly ReadResource[]
  /** What resources said before, as far as something sealed and locked can have been in it. */
  readonly replaced: readonly ReplacedVersion[]
}

/**
 * The resources of a record, where each in which something is, or was, sealed and locked stands for those who are not told
 * of it as if it had never been sent: with the version, the time and the narrative of what they were shown before. Nothing
 * of it tells that somebody wrote something; who may see it sees every version.
 */
export function asIfNeverSent(
  { labelled, atRisk, withoutLocked }: LabelledRecord,
  { stored, replaced }: Before,
): AsIfNeverSent {
  const earlierOf = new Map<string, ReplacedVersion[]>()
  for (const one of replaced) {
    const known = earlierOf.get(one.reference)
    if (known) known.push(one)
    else earlierOf.set(one.reference, [one])
  }
  const candidates = new Set([
    ...earlierOf.keys(),
    ...labelled.filter(({ labelClass }) => labelClass.includes('!')).map(({ reference }) => reference),
  ])
  const historiesOf = (
    some: readonly ReadResource[],
    hidingOf: (one: ReadResource) => Omit<Hiding, 'withoutLocked'>,
  ): ReadonlyMap<string, OpenHistory> =>
    new Map(
      some.flatMap((one) => {
        const before = earlierOf.get(one.reference) ?? []
        const history = toOpenHistory(one, before, { withoutLocked, ...hidingOf(one) })
        return history ? [[one.reference, history] as const] : []
      }),
    )
  const changed = historiesOf(
    stored.filter((one) => candidates.has(one.reference) && hasHistory(one)),
    () => ({}),
  )
  const hiddenWhole = hiddenWithTargets(stored, changed)
  const written = historiesOf(candidates.size === 0 ? [] : stored.filter(isOwnProvenance), (one) => {
    const now = hiddenWhole(one)
    // What it said before would have to be freed of what tells where somebody at risk is.
    return { hiddenWhole: atRisk && now ? () => now : hiddenWhole }
  })
  const earlier: EarlierVersion[] = []
  const resources = labelled.flatMap((one) => {
    if (one.isBare === true) return [asEver(one, earlierOf.get(one.reference)?.[0]?.receivedAt)]
    const history = changed.get(one.reference) ?? written.get(one.reference)
    if (!history) return [one]
    const variants = apart(one, history).flatMap((variant) => asIfNever(variant, history, atRisk))
    if (!atRisk) earlier.push(...variants.flatMap((variant) => earlierVersions(variant, history)))
    return variants
  })
  return { resources, earlier }
}

/** What is about nobody, what a document holds and who sent something is shown with other things. */
function hasHistory({ type, shared }: ReadResource): boolean {
  return !shared && type !== 'Binary' && type !== 'Provenance'
}

/** What had something sealed and locked in it before stands there twice: for those who knew, and for those who did not. */
function apart(one: ReadResource, { locked }: OpenHistory): readonly ReadResource[] {
  const read = readLabelClass(one.labelClass)
  if (read.parts.some(({ label }) => label.level === 'locked')) return [one]
  const withLocked = (isThere: boolean): ReadLabelClass => ({
    rest: read.rest,
    parts: [...read.parts, { label: locked, isThere }],
  })
  return [true, false].map((isThere) => ({ ...one, labelClass: writeLabelClass(withLocked(isThere)) }))
}

/** What stands in the place of something is what it was when that first came, whatever became of that. */
function asEver(one: ReadResource, receivedAt = one.receivedAt): ReadResource {
  const json = stamped({ version: 1, receivedAt, json: one.json })
  return { ...one, receivedAt, shownChanges: [Date.parse(receivedAt)], json, text: writeJson(json) }
}

/** Without what is left out; none where nothing would ever have come. */
function asIfNever(
  one: ReadResource,
  { now, earlier }: OpenHistory,
  atRisk: boolean,
): readonly ReadResource[] {
  if (!lacksLocked(one)) return [one]
  if (!now) return []
  const { receivedAt } = now
  const shownChanges = [...earlier, now].map((version) => Date.parse(version.receivedAt))
  // What lacks a part of which it tells has a version of its own, made of what it shows.
  if (lacksToldPart(one)) return [{ ...one, receivedAt, shownChanges }]
  const json = stamped(atRisk ? { ...now, json: one.json } : now)
  return [{ ...one, receivedAt, shownChanges, json, text: writeJson(json) }]
}

function earlierVersions(one: ReadResource, { earlier }: OpenHistory): readonly EarlierVersion[] {
  if (!lacksLocked(one) || lacksToldPart(one)) return []
  const { reference, labelClass } = one
  return earlier.map((version) => ({
    reference,
    labelClass,
    version: version.version,
    receivedAt: version.receivedAt,
    text: writeJson(stamped(version)),
  }))
}

function lacksLocked({ labelClass }: ReadResource): boolean {
  return readLabelClass(labelClass).parts.some(({ label, isThere }) => label.level === 'locked' && !isThere)
}

function stamped({ version, receivedAt, json }: OpenVersion): ReadResource['json'] {
  const meta = { ...readObject(json, 'meta'), versionId: String(version), lastUpdated: receivedAt }
  return { ...json, meta }
}
