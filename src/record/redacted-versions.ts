import { createHash } from 'node:crypto'
import { alternativesOf, readLabelClass } from '../access/labels/label-class.js'
import { canonicalJson } from '../fhir/canonical-json.js'
import type { JsonObject } from '../fhir/json-value.js'
import { readObject, readText } from '../fhir/read-element.js'
import { writeJson } from '../fhir/write-json.js'
import type { ReadResource } from './reading/record-view.js'
import type { RedactedVersion } from './record-store.js'

export interface Restamped {
  readonly resources: readonly ReadResource[]
  /** What to keep for the next time: of every resource that is shown without a part. */
  readonly redacted: readonly RedactedVersion[]
}

/**
 * Gives what is shown without a part the version and the time at which it last changed itself: whoever reads it is not
 * told, by its version, its time or its tag, that the part changed. One that was never shown so before goes by those of
 * the whole.
 */
export function restampRedacted(
  labelled: readonly ReadResource[],
  known: readonly RedactedVersion[],
): Restamped {
  const before = new Map(known.map((one) => [one.reference, one]))
  const redacted = new Map<string, RedactedVersion>()
  const resources = labelled.map((resource) => {
    if (!lacksPart(resource)) return resource
    const now = versionNow(resource, before.get(resource.reference))
    redacted.set(resource.reference, now)
    return restamp(resource, now)
  })
  return { resources, redacted: [...redacted.values()] }
}

function lacksPart({ labelClass }: ReadResource): boolean {
  return alternativesOf(labelClass).some((one) => readLabelClass(one).parts.some(({ isThere }) => !isThere))
}

function versionNow(
  { reference, json, receivedAt }: ReadResource,
  before: RedactedVersion | undefined,
): RedactedVersion {
  const digest = digestOf(json)
  if (!before) return { reference, digest, version: Number(versionOf(json)), changedAt: receivedAt }
  if (before.digest === digest) return before
  const changedAt = Date.parse(before.changedAt) > Date.parse(receivedAt) ? before.changedAt : receivedAt
  return { reference, digest, version: before.version + 1, changedAt }
}

/** Of all that is shown but the version and the time. */
function digestOf(json: JsonObject): string {
  const meta = Object.entries(readObject(json, 'meta') ?? {}).filter(([key]) => !STAMPED.includes(key))
  return createHash('sha256')
    .update(canonicalJson({ ...json, meta: Object.fromEntries(meta) }))
    .digest('hex')
}

const STAMPED = ['versionId', 'lastUpdated']

function versionOf(json: JsonObject): string {
  return readText(readObject(json, 'meta'), 'versionId') ?? '1'
}

function restamp(resource: ReadResource, { version, changedAt }: RedactedVersion): ReadResource {
  const versionId = String(version)
  if (versionId === versionOf(resource.json) && changedAt === resource.receivedAt) return resource
  const meta = { ...readObject(resource.json, 'meta'), versionId, lastUpdated: changedAt }
  const json = { ...resource.json, meta }
  return { ...resource, receivedAt: changedAt, json, text: writeJson(json) }
}
