import { foldSystem } from '../../fhir/confidentiality.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'
import { targetOf } from './references.js'
import { elsewhere, senderReferencesOf } from './sender-reference.js'

/** A resource of a record, as references find it. */
export interface Findable {
  /** `Type/id`. */
  readonly reference: string
  readonly json: JsonObject
}

/**
 * What a link names, as `Type/id`: what its reference or address says, what its sender calls so on its own server, and
 * every resource of the record that has the identifier in it. Whoever follows a reference, or hides where it leads, MUST ask here: one that is written in another
 * way tells as much.
 */
export type FindTargets = (link: JsonObject) => readonly string[]

export function createFindTargets(resources: readonly Findable[]): FindTargets {
  const byIdentifier = new Map<string | undefined, Set<string>>()
  const bySender = new Map<string | undefined, Set<string>>()
  for (const { reference, json } of resources) {
    for (const name of senderReferencesOf(json)) {
      bySender.set(name, (bySender.get(name) ?? new Set()).add(reference))
    }
    for (const key of identifiersOf(json)) {
      byIdentifier.set(key, (byIdentifier.get(key) ?? new Set()).add(reference))
    }
  }

  return function findTargets(link) {
    const target = targetOf(link)
    return [
      ...(target === undefined ? [] : [target]),
      ...(bySender.get(elsewhere(link)) ?? []),
      ...(byIdentifier.get(identifierIn(link)) ?? []),
    ]
  }
}

/** The identifier by which a link names something; resources and lists have none of this kind. */
export function identifierIn(link: JsonObject): string | undefined {
  return 'resourceType' in link ? undefined : keyOf(readObject(link, 'identifier'))
}

/** `identifier`, `masterIdentifier`, `accessionIdentifier`: what may stand in a reference instead of an address. */
const IDENTIFIER = /identifier$/i

function identifiersOf(resource: JsonObject): readonly string[] {
  return Object.keys(resource)
    .filter((key) => IDENTIFIER.test(key))
    .flatMap((key) => readObjects(resource, key))
    .map(keyOf)
    .filter((key) => key !== undefined)
}

function keyOf(identifier: JsonObject | undefined): string | undefined {
  const value = readText(identifier, 'value')?.trim()
  return value === undefined ? undefined : `${foldSystem(readText(identifier, 'system') ?? '')}|${value}`
}
