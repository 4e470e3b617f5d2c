import { createHash } from 'node:crypto'
import { canonicalJson } from '../fhir/canonical-json.js'
import { isJsonArray, type JsonObject, type JsonValue } from '../fhir/json-value.js'
import { writeMembers } from '../fhir/write-json.js'
import type { Contribution } from './contribution.js'

export type StoredText = Pick<Contribution, 'head' | 'tail' | 'contentHash'>

/**
 * The text of a resource with a gap for its version, and the hash by which the same content is known again: in whatever
 * order keys and labels stand, because a FHIR server puts them in an order of its own. `members` has neither
 * `resourceType`, `id` nor `meta`; `meta` is never empty.
 */
export function toStoredText(
  { type, id }: { readonly type: string; readonly id: string },
  meta: JsonObject,
  members: JsonObject,
): StoredText {
  const rest = writeMembers(members)
  const head = `{"resourceType":${JSON.stringify(type)},"id":"${id}","meta":{`
  const tail = `${writeMembers(meta)}}${rest === '' ? '' : ','}${rest}}`
  const content = canonicalJson({ ...members, resourceType: type, id, meta: inNoOrder(meta) })
  return { head, tail, contentHash: createHash('sha256').update(content).digest('hex') }
}

/** Profiles, labels and tags are sets. */
function inNoOrder(meta: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(meta).map(([key, value]): [string, JsonValue] => [
      key,
      isJsonArray(value) ? value.map(canonicalJson).sort() : value,
    ]),
  )
}
