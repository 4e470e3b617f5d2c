import { all, at, textAt, type Element } from './element.js'
import type { ReadResource } from './record-view.js'

/** Where a resource says whose place it takes, by type: links, and identifiers that stand alone. */
const REPLACES: Readonly<Record<string, (json: ReadResource['json']) => readonly Element[]>> = {
  CarePlan: (json) => all(json, 'replaces'),
  ServiceRequest: (json) => all(json, 'replaces'),
  DocumentReference: (json) => replacing(json).map((relation) => at(relation, 'target')),
  Composition: (json) =>
    replacing(json).flatMap((relation) => [
      at(relation, 'targetReference'),
      { identifier: at(relation, 'targetIdentifier') ?? null },
    ]),
}

function replacing(json: ReadResource['json']): readonly Element[] {
  return all(json, 'relatesTo').filter((relation) => textAt(relation, 'code') === 'replaces')
}

/** Of some resources those whose place this one says it takes: of the same source, by reference or by an identifier of theirs. */
export function replacedByIt(
  resource: ReadResource,
  others: readonly ReadResource[],
): readonly ReadResource[] {
  const links = Object.hasOwn(REPLACES, resource.type) ? (REPLACES[resource.type]?.(resource.json) ?? []) : []
  if (links.length === 0) return []
  const named = new Set(
    links.flatMap((link) => [textAt(link, 'reference') ?? [], keyOf(at(link, 'identifier')) ?? []]).flat(),
  )
  return others.filter(
    (other) =>
      other !== resource &&
      other.source.organisation === resource.source.organisation &&
      [other.reference, ...all(other.json, 'identifier').map(keyOf)].some(
        (key) => key !== undefined && named.has(key),
      ),
  )
}

function keyOf(identifier: Element): string | undefined {
  const value = textAt(identifier, 'value')
  return value === undefined ? undefined : `${textAt(identifier, 'system') ?? ''}|${value}`
}
