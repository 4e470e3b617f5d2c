import type { JsonObject } from '../../fhir/json-value.js'
import { JOINED_TAG, RECORD_TAG_SYSTEM } from '../../fhir/profiles.js'
import { all, textAt } from './element.js'

/** Whether a Patient is the one that is joined from those of all sources: no source sent it. */
export function isJoined(json: JsonObject): boolean {
  return all(json, 'meta', 'tag').some(
    (tag) => textAt(tag, 'system') === RECORD_TAG_SYSTEM && textAt(tag, 'code') === JOINED_TAG,
  )
}
