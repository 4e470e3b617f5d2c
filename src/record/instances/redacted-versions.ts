import { createHash } from 'node:crypto'
import {
  alternativesOf,
  readLabelClass,
  toLabelClass,
  type LabelClassKey,
  type PartOfClass,
} from '../../access/labels/label-class.js'
import { isNowhere } from '../../access/labels/redaction/nowhere.js'
import { canonicalJson } from '../../fhir/canonical-json.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { readObject } from '../../fhir/read-element.js'
import { writeJson } from '../../fhir/write-json.js'
import { contentVersion } from '../assembly/content-version.js'
import type { ReadResource } from '../reading/record-view.js'
import type { RedactedVersion } from '../record-store.js'

export interface Restamped {
  readonly resources: readonly ReadResource[]
  /** What to keep for the next time: of every resource that is shown without a part. */
  readonly redacted: readonly RedactedVersion[]
}

/**
 * Gives what is shown without a part the version and the time at which it last changed itself: whoever reads it is not
 * told, by its version, its time or its tag, that the part changed, not before the first time that it was shown so
 * either: the version is made of what is shown. The time begins with that of the whole, for none before it was told.
 * What lacks nothing but what nobody is told of stands already as if that had never come: see `asIfNeverSent`.
 */
export function restampRedacted(
  labelled: readonly ReadResource[],
  known: readonly RedactedVersion[],
): Restamped {
  const before = new Map(known.map((one) => [one.reference, one]))
  const redacted = new Map<string, RedactedVersion>()
  const resources = labelled.map((resource) => {
    if (!lacksPart(resource)) return resource
    const key = keyOf(resource)
    const now = { ...versionNow(resource, before.get(key)), reference: key }
    redacted.set(key, now)
    return isMadeOfRest(resource) ? restamp(resource, now) : resource
  })
  return { resources, redacted: [...redacted.values()] }
}

/**
 * Whether what is shown is the rest of something: it lacks a part and says so, or lacks one of which nobody is told, and it
 * is not known what it said before that came.
 */
export function isMadeOfRest(resource: Pick<ReadResource, 'labelClass' | 'shownChanges'>): boolean {
  return lacksToldPart(resource) || (lacksPart(resource) && resource.shownChanges === undefined)
}

/** Whether it is shown without a part of it, be it one of which nobody is told. */
function lacksPart({ labelClass }: Pick<ReadResource, 'labelClass'>): boolean {
  return missingFrom(labelClass).length > 0
}

/** Whether it is shown without a part of it, and says so: of what is sealed and locked nobody is told. */
export function lacksToldPart({ labelClass }: Pick<ReadResource, 'labelClass'>): boolean {
  return missingFrom(labelClass).some(({ label }) => label.level !== 'locked')
}

/** The parts that it lacks. References that lead nowhere are none: without them it has the versions that it has. */
function missingFrom(labelClass: LabelClassKey): readonly PartOfClass[] {
  return alternativesOf(labelClass).flatMap((one) =>
    readLabelClass(one).parts.filter(({ label, isThere }) => !isThere && !isNowhere(label)),
  )
}

/** One that is shown without one part and with another has a version of its own. */
function keyOf({ reference, labelClass }: ReadResource): string {
  const there = alternativesOf(labelClass)
    .flatMap((one) => readLabelClass(one).parts)
    .flatMap(({ label, isThere }) => (isThere ? [toLabelClass(label)] : []))
  if (there.length === 0) return reference
  return `${reference}~${createHash('sha256').update(there.join(' ')).digest('hex').slice(0, 16)}`
}

function versionNow(
  { reference, json, receivedAt }: ReadResource,
  before: RedactedVersion | undefined,
): RedactedVersion {
  const digest = digestOf(json)
  return { reference, digest, version: contentVersion(digest), changedAt: changedAtOf() }

  function changedAtOf(): string {
    if (!before) return receivedAt
    const isLater = Date.parse(before.changedAt) > Date.parse(receivedAt)
    return before.digest === digest || isLater ? before.changedAt : receivedAt
  }
}

/** Of all that is shown but the version and the time. */
function digestOf(json: JsonObject): string {
  const meta = Object.entries(readObject(json, 'meta') ?? {}).filter(([key]) => !STAMPED.includes(key))
  return createHash('sha256')
    .update(canonicalJson({ ...json, meta: Object.fromEntries(meta) }))
    .digest('hex')
}

const STAMPED = ['versionId', 'lastUpdated']

function restamp(resource: ReadResource, { version, changedAt }: RedactedVersion): ReadResource {
  const versionId = String(version)
  const meta = { ...readObject(resource.json, 'meta'), versionId, lastUpdated: changedAt }
  const json = { ...resource.json, meta }
  return { ...resource, receivedAt: changedAt, json, text: writeJson(json) }
}
