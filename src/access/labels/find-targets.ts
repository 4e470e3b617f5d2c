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
 * every resource of the record that has the identifier in it, by its value alone where one side does not say of which system
 * it is. Whoever follows a reference, or hides where it leads, MUST ask here: one that is written in another
 * way tells as much.
 */
export type FindTargets = (link: JsonObject) => readonly string[]

export function createFindTargets(resources: readonly Findable[]): FindTargets {
  const byValue = new Map<string, Map<string, Set<string>>>()
  const bySender = new Map<string | undefined, Set<string>>()
  for (const { reference, json } of resources) {
    for (const name of senderReferencesOf(json)) {
      bySender.set(name, (bySender.get(name) ?? new Set()).add(reference))
    }
    for (const { system, value } of identifiersOf(json)) {
      const ofValue = byValue.get(value) ?? new Map<string, Set<string>>()
      byValue.set(value, ofValue.set(system, (ofValue.get(system) ?? new Set()).add(reference)))
    }
  }

  function identified(link: JsonObject): readonly string[] {
    const name = nameIn(link)
    if (!name) return []
    const found = [...(byValue.get(name.value) ?? [])].filter(
      ([system]) => system === name.system || system === '' || name.system === '',
    )
    return [...new Set(found.flatMap(([, references]) => [...references]))]
  }

  return function findTargets(link) {
    const target = targetOf(link)
    return [
      ...(target === undefined ? [] : [target]),
      ...(bySender.get(elsewhere(link)) ?? []),
      ...identified(link),
    ]
  }
}

/** The identifier by which a link names something; resources and lists have none of this kind. */
export function identifierIn(link: JsonObject): string | undefined {
  const name = nameIn(link)
  return name && `${name.system}|${name.value}`
}

function nameIn(link: JsonObject): FoldedIdentifier | undefined {
  return 'resourceType' in link ? undefined : folded(readObject(link, 'identifier'))
}

/** `identifier`, `masterIdentifier`, `accessionIdentifier`: what may stand in a reference instead of an address. */
const IDENTIFIER = /identifier$/i

function identifiersOf(resource: JsonObject): readonly FoldedIdentifier[] {
  return Object.keys(resource)
    .filter((key) => IDENTIFIER.test(key))
    .flatMap((key) => readObjects(resource, key))
    .map(folded)
    .filter((one) => one !== undefined)
}

/** An identifier whatever case, spaces and prefix it is written with. */
interface FoldedIdentifier {
  /** Empty where it is not said: it may then be any. */
  readonly system: string
  readonly value: string
}

function folded(identifier: JsonObject | undefined): FoldedIdentifier | undefined {
  const value = readText(identifier, 'value')
    ?.normalize('NFKC')
    .replace(/\s/gu, '')
    .toLowerCase()
    .replace(/^urn:(?:uuid|oid):/u, '')
  return value === undefined ? undefined : { system: foldSystem(readText(identifier, 'system') ?? ''), value }
}
