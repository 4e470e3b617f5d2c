import type { JsonObject } from '../../fhir/json-value.js'
import { SENDER_ADDRESS_SYSTEM, SENDER_ID_SYSTEM } from '../../fhir/profiles.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'
import { targetOf, toTarget } from './references.js'

/** `Type/id` by which the sender of a resource itself calls it, or how the address ends under which it sent it. */
export function senderReferencesOf(resource: JsonObject): readonly string[] {
  return readObjects(readObject(resource, 'meta'), 'tag').flatMap((tag) => {
    const code = readText(tag, 'code') ?? ''
    const system = readText(tag, 'system')
    if (system === SENDER_ID_SYSTEM) return [`${readText(resource, 'resourceType') ?? ''}/${code}`]
    return system === SENDER_ADDRESS_SYSTEM ? [toTarget(code)] : []
  })
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
