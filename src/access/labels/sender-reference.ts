import type { JsonObject } from '../../fhir/json-value.js'
import { SENDER_ID_SYSTEM } from '../../fhir/profiles.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'
import { targetOf } from './references.js'

/** `Type/id` by which the sender of a resource itself calls it. */
export function senderReferencesOf(resource: JsonObject): readonly string[] {
  return readObjects(readObject(resource, 'meta'), 'tag')
    .filter((tag) => readText(tag, 'system') === SENDER_ID_SYSTEM)
    .map((tag) => `${readText(resource, 'resourceType') ?? ''}/${readText(tag, 'code') ?? ''}`)
}

/**
 * What a link by an absolute address names on the server that it is an address of. Which server that is nobody says, so it
 * is good enough to be careful, and MUST NOT be taken for what the link leads to.
 */
export function elsewhere(link: JsonObject): string | undefined {
  const address = readText(link, 'reference') ?? readText(link, 'url') ?? ''
  return ABSOLUTE.test(address) ? targetOf(link) : undefined
}

const ABSOLUTE = /^https?:\/\//i
