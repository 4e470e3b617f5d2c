import type { BusinessIdentifier } from '../../fhir/business-identifier.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { NHS_NUMBER_SYSTEM } from '../../fhir/nhs-number.js'
import { readObject, readObjects, readText } from '../../fhir/read-element.js'

/** By what a sender knows a resource: the key from which its id here is derived. */
export interface Identity {
  readonly key: readonly string[]
  /** Set when the key is an identifier. */
  readonly identifier: BusinessIdentifier | undefined
  /** For messages: never the value, which may name a person. */
  readonly words: string
}

/**
 * The first of: a business identifier that identifies it ({@link identifyingOf}); the NHS number of a Patient; the
 * logical id as sent; a `urn:uuid:` fullUrl; the NHS number of a RelatedPerson. `undefined` when there is none, so that a repeat could not be recognised.
 */
export function identityOf(resource: JsonObject, fullUrl: string | undefined): Identity | undefined {
  const [local] = identifyingOf(resource)
  if (local) return byIdentifier(local)

  const national = identifiersOf(resource)[0]
  if (national && resource['resourceType'] === 'Patient') return byIdentifier(national)

  const id = readText(resource, 'id')
  if (id !== undefined) return byLogicalId(id)
  if (fullUrl?.startsWith('urn:uuid:')) {
    return { key: ['urn', fullUrl], identifier: undefined, words: 'the fullUrl' }
  }
  return national && resource['resourceType'] === 'RelatedPerson' ? byIdentifier(national) : undefined
}

/** The identifiers that have both a system and a value, in the order sent. */
export function identifiersOf(resource: JsonObject): readonly BusinessIdentifier[] {
  return sentIdentifiers(resource).map(({ identifier }) => identifier)
}

/**
 * The identifiers of a sender's own, without the NHS number, which several sources share. One of `use` secondary or of
 * type PLAC or FILL (the number of an order, which all its results may carry) does not identify what has another one
 * beside it.
 */
export function identifyingOf(resource: JsonObject): readonly BusinessIdentifier[] {
  const own = sentIdentifiers(resource).filter(({ identifier }) => identifier.system !== NHS_NUMBER_SYSTEM)
  const primary = own.filter(({ isShared }) => !isShared)
  return (primary.length > 0 ? primary : own).map(({ identifier }) => identifier)
}

interface SentIdentifier {
  readonly identifier: BusinessIdentifier
  readonly isShared: boolean
}

function sentIdentifiers(resource: JsonObject): readonly SentIdentifier[] {
  return readObjects(resource, 'identifier').flatMap((sent) => {
    const system = readText(sent, 'system')
    const value = readText(sent, 'value')
    return system !== undefined && value !== undefined
      ? [{ identifier: { system, value }, isShared: isShared(sent) }]
      : []
  })
}

const SHARED_TYPES = new Set(['PLAC', 'FILL'])

function isShared(sent: JsonObject): boolean {
  if (readText(sent, 'use') === 'secondary') return true
  const codings = readObjects(readObject(sent, 'type'), 'coding')
  return codings.some((coding) => SHARED_TYPES.has(readText(coding, 'code') ?? ''))
}

export function byIdentifier(identifier: BusinessIdentifier): Identity {
  return {
    key: ['identifier', identifier.system, identifier.value],
    identifier,
    words: `the identifier of system ${identifier.system}`,
  }
}

export function byLogicalId(id: string): Identity {
  return { key: ['id', id], identifier: undefined, words: 'the logical id' }
}
