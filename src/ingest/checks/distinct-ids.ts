import type { OperationOutcomeIssue } from 'fhir/r4.js'
import { anIssue } from '../../fhir/operation-outcome.js'
import { readText } from '../../fhir/read-element.js'
import { lookupKey, toLookup } from '../references/identifier-lookup.js'
import type { IdentifiedEntry } from '../identity/identify.js'
import { identifyingOf } from '../identity/identity-of.js'

/**
 * No two entries are the same resource: which of them should stand could not be said. They are when they have the same
 * id here, the same logical id, or an identifier in common and nothing addresses them. Conditions that lead both to one
 * are in conflict.
 */
export function checkDistinctIds(entries: readonly IdentifiedEntry[]): readonly OperationOutcomeIssue[] {
  const seen = new Map<string, IdentifiedEntry>()
  return entries.flatMap((entry) => {
    const names = namesOf(entry)
    const [first] = names.flatMap(({ name, words }) => {
      const one = seen.get(name)
      return one === undefined ? [] : [{ one, words }]
    })
    for (const { name } of names) if (!seen.has(name)) seen.set(name, entry)
    if (first === undefined) return []
    const words = `The same ${entry.type} as ${first.one.path}, by ${first.words}: send it once.`
    const isByConditions = entry.condition !== undefined && first.one.condition !== undefined
    return [anIssue(isByConditions ? 'conflict' : 'duplicate', words, entry.path)]
  })
}

interface Name {
  readonly name: string
  readonly words: string
}

function namesOf({ type, id, resource, identity, recognisedBy }: IdentifiedEntry): readonly Name[] {
  const sent = readText(resource, 'id')
  const content = recognisedBy === undefined ? [] : identifyingOf(resource)
  return [
    { name: `${type}/${id}`, words: identity.words },
    ...(sent === undefined ? [] : [{ name: `${type}/${sent}`, words: 'the logical id' }]),
    ...content.map((identifier) => ({
      name: lookupKey(toLookup(type, identifier)),
      words: `the identifier of system ${identifier.system} (if they share it, mark it as use=secondary)`,
    })),
  ]
}
