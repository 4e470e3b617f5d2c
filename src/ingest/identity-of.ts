import type { BusinessIdentifier } from '../fhir/business-identifier.js'
import type { JsonObject } from '../fhir/json-value.js'
import { NHS_NUMBER_SYSTEM } from '../fhir/nhs-number.js'
import { readObjects, readText } from '../fhir/read-element.js'

/** By what a sender knows a resource: the key from which its id here is derived. */
export interface Identity {
  readonly key: readonly string[]
  /** Set when the key is an identifier. */
  readonly identifier: BusinessIdentifier | undefined
  /** For messages: never the value, which may name a person. */
  readonly words: string
}

/**
 * The first of: a business identifier other than the NHS number, which several sources share; the NHS number of a
 * Patient; the logical id as sent; a `urn:uuid:` fullUrl. `undefined` when there is none, so that a repeat could not
 * be recognised.
 */
export function identityOf(resource: JsonObject, fullUrl: string | undefined): Identity | undefined {
  const identifiers = identifiersOf(resource)
  const local = identifiers.find(({ system }) => system !== NHS_NUMBER_SYSTEM)
  if (local) return byIdentifier(local)

  const national = identifiers[0]
  if (national && resource['resourceType'] === 'Patient') return byIdentifier(national)

  const id = readText(resource, 'id')
  if (id !== undefined) return { key: ['id', id], identifier: undefined, words: 'the logical id' }
  if (fullUrl?.startsWith('urn:uuid:')) {
    return { key: ['urn', fullUrl], identifier: undefined, words: 'the fullUrl' }
  }
  return undefined
}

/** The identifiers that have both a system and a value, in the order sent. */
export function identifiersOf(resource: JsonObject): readonly BusinessIdentifier[] {
  return readObjects(resource, 'identifier').flatMap((identifier) => {
    const system = readText(identifier, 'system')
    const value = readText(identifier, 'value')
    return system !== undefined && value !== undefined ? [{ system, value }] : []
  })
}

export function identifierKey({ system, value }: BusinessIdentifier): readonly string[] {
  return ['identifier', system, value]
}

function byIdentifier(identifier: BusinessIdentifier): Identity {
  return {
    key: identifierKey(identifier),
    identifier,
    words: `the identifier of system ${identifier.system}`,
  }
}
