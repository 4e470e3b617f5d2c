import type { JsonObject } from './json-value.js'
import { JOINED_TAG, RECORD_TAG_SYSTEM } from './profiles.js'
import { readObject, readObjects, readText } from './read-element.js'

/** Whether a Patient is the one that is joined from those of all sources: no source sent it. */
export function isJoined(patient: JsonObject): boolean {
  return readObjects(readObject(patient, 'meta'), 'tag').some(
    (tag) => readText(tag, 'system') === RECORD_TAG_SYSTEM && readText(tag, 'code') === JOINED_TAG,
  )
}
