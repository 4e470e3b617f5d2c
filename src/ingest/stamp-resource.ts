import { isJsonArray, type JsonObject, type JsonValue } from '../fhir/json-value.js'
import { ODS_CODE_SYSTEM } from '../fhir/ods-code.js'
import {
  ABOUT_SYSTEM,
  RECORD_TAG_SYSTEM,
  SENDER_ADDRESS_SYSTEM,
  SENDER_ID_SYSTEM,
  SOURCE_KIND_SYSTEM,
} from '../fhir/profiles.js'
import type { PersonId } from '../fhir/person-id.js'
import { readObject, readObjects, readText } from '../fhir/read-element.js'
import { withoutKeys } from '../fhir/without-keys.js'
import type { Contribution } from './contribution.js'
import { labelClassOf } from './label-class.js'
import type { Sender } from './reading/submission.js'
import { toStoredText } from './to-stored-text.js'

export interface Stamp {
  readonly type: string
  readonly id: string
  readonly senderId: string | undefined
  readonly sender: Sender
  /** Whom it is about, where its own references do not say so. */
  readonly about?: PersonId | undefined
  /** Tags besides those of the source. */
  readonly tags?: readonly JsonObject[]
}

export type StampedText = Pick<Contribution, 'head' | 'tail' | 'contentHash' | 'labelClass'>

/**
 * Gives a resource its id and says in `meta` where it came from; what the sender claims about that is dropped. Its
 * profiles, labels and tags stay.
 */
export function stampResource(resource: JsonObject, stamp: Stamp): StampedText {
  const meta = readObject(resource, 'meta') ?? {}
  const stored = toStoredText(stamp, stampMeta(meta, stamp), withoutKeys(resource, ENVELOPE))
  return { ...stored, labelClass: labelClassOf(resource) }
}

/** Members that are written first, by the record. */
const ENVELOPE: readonly string[] = ['resourceType', 'id', 'meta']

/** Members of meta that only the record says. */
const OURS: readonly string[] = [
  'versionId',
  'lastUpdated',
  'source',
  '_versionId',
  '_lastUpdated',
  '_source',
  'tag',
]

function stampMeta(meta: JsonObject, stamp: Stamp): JsonObject {
  const kept = withoutKeys(meta, OURS)
  return { source: `urn:ods:${stamp.sender.organisation}`, ...kept, tag: toTags(meta, stamp) }
}

const OUR_TAG_SYSTEMS = new Set([
  ODS_CODE_SYSTEM,
  SOURCE_KIND_SYSTEM,
  SENDER_ID_SYSTEM,
  SENDER_ADDRESS_SYSTEM,
  ABOUT_SYSTEM,
  RECORD_TAG_SYSTEM,
])

function toTags(meta: JsonObject, { sender, senderId, about, tags }: Stamp): readonly JsonValue[] {
  const theirs = isJsonArray(meta['tag'])
    ? readObjects(meta, 'tag').filter((tag) => !OUR_TAG_SYSTEMS.has(readText(tag, 'system') ?? ''))
    : []
  return [
    ...theirs,
    { system: ODS_CODE_SYSTEM, code: sender.organisation, display: sender.name },
    { system: SOURCE_KIND_SYSTEM, code: sender.kind },
    ...(senderId === undefined ? [] : [{ system: SENDER_ID_SYSTEM, code: senderId }]),
    ...(about === undefined ? [] : [{ system: ABOUT_SYSTEM, code: about }]),
    ...(tags ?? []),
  ]
}
