import type { JsonObject } from './json-value.js'
import { RECEIVED_TAG, RECORD_TAG_SYSTEM } from './profiles.js'
import { readObject, readObjects, readText } from './read-element.js'

/** Whether it is a Provenance that the record itself wrote of what came in one submission: no sender can make one. */
export function isReceived(resource: JsonObject): boolean {
  return (
    readText(resource, 'resourceType') === 'Provenance' &&
    readObjects(readObject(resource, 'meta'), 'tag').some(
      (tag) => readText(tag, 'system') === RECORD_TAG_SYSTEM && readText(tag, 'code') === RECEIVED_TAG,
    )
  )
}
