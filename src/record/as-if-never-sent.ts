import { readLabelClass, writeLabelClass, type ReadLabelClass } from '../access/labels/label-class.js'
import { isReceived } from '../fhir/is-received.js'
import { inherit } from '../access/labels/label.js'
import { targetOf } from '../access/labels/references.js'
import { readObject, readObjects } from '../fhir/read-element.js'
import { writeJson } from '../fhir/write-json.js'
import type { LabelledRecord } from './labelled-resources.js'
import { toOpenHistory, type OpenHistory, type OpenVersion } from './open-history.js'
import type { ReadResource } from './reading/record-view.js'
import type { ReplacedVersion } from './record-store.js'
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
  const histories = new Map(
    stored
      .filter((one) => candidates.has(one.reference) && hasHistory(one))
      .flatMap((one) => {
        const history = toOpenHistory(one, earlierOf.get(one.reference) ?? [], withoutLocked)
        return history ? [[one.reference, history] as const] : []
      }),
  )
  const earlier: EarlierVersion[] = []
  const resources = labelled.flatMap((one) => {
    if (one.type === 'Provenance') return [asOfTargets(one, histories)]
    if (one.isBare === true) return [asEver(one, earlierOf.get(one.reference)?.[0]?.receivedAt)]
    const history = histories.get(one.reference)
    if (!history) return [one]
    const variants = apart(one, history).map((variant) => asIfNever(variant, history, atRisk))
    if (!atRisk) earlier.push(...variants.flatMap((variant) => earlierVersions(variant, history)))
    return variants
  })
  return { resources, earlier }
}

/** What its source itself says of who wrote something: where it came with nothing but what is left out, it goes with that. */
function asOfTargets(provenance: ReadResource, histories: ReadonlyMap<string, OpenHistory>): ReadResource {
  const { json, labelClass, receivedAt } = provenance
  const hidden = readObjects(json, 'target').flatMap((target) => {
    const history = histories.get(targetOf(target) ?? '')
    return history?.hiddenAt.includes(Date.parse(receivedAt)) ? [history.locked] : []
  })
  if (hidden.length === 0 || isReceived(json)) return provenance
  const { rest, parts } = readLabelClass(labelClass)
  const label = { ...hidden.reduce(inherit), controller: rest.controller }
  return { ...provenance, labelClass: writeLabelClass({ rest, parts: [...parts, { label, isThere: true }] }) }
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

function asIfNever(one: ReadResource, { now, earlier }: OpenHistory, atRisk: boolean): ReadResource {
  if (!lacksLocked(one)) return one
  const { receivedAt } = now
  const shownChanges = [...earlier, now].map((version) => Date.parse(version.receivedAt))
  // What lacks a part of which it tells has a version of its own, made of what it shows.
  if (lacksToldPart(one)) return { ...one, receivedAt, shownChanges }
  const json = stamped(atRisk ? { ...now, json: one.json } : now)
  return { ...one, receivedAt, shownChanges, json, text: writeJson(json) }
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
