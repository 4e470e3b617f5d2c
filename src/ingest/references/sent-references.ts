import type { BusinessIdentifier } from '../../fhir/business-identifier.js'
import { isJsonArray, type JsonObject } from '../../fhir/json-value.js'
import { hasReferenceKeysOnly } from '../../fhir/reference-keys.js'
import { NHS_NUMBER_SYSTEM } from '../../fhir/nhs-number.js'
import { readObject, readText } from '../../fhir/read-element.js'
import { walkObjects } from '../../fhir/walk-json.js'

/** A Reference of a resource. */
export interface SentReference {
  readonly path: string
  readonly reference: string | undefined
  /** Set when it names a person by identifier alone. */
  readonly patientIdentifier: BusinessIdentifier | undefined
  readonly element: JsonObject
}

/** Every Reference anywhere in a resource, contained ones included. */
export function sentReferences(resource: JsonObject, path: string): readonly SentReference[] {
  const found: SentReference[] = []
  walkObjects(resource, path, (object, at) => {
    const sent = toSentReference(object, at)
    if (sent) found.push(sent)
  })
  return found
}

function toSentReference(element: JsonObject, path: string): SentReference | undefined {
  const reference = readText(element, 'reference')
  if (reference !== undefined) return { path, reference, patientIdentifier: undefined, element }
  const patientIdentifier = patientIdentifierOf(element, path)
  return patientIdentifier && { path, reference, patientIdentifier, element }
}

/**
 * A Reference without `reference` names a person when it says so: by its type, by the NHS number, or by standing where
 * the subject of a resource stands.
 */
function patientIdentifierOf(element: JsonObject, path: string): BusinessIdentifier | undefined {
  if (isJsonArray(element['identifier'])) return undefined
  const identifier = readObject(element, 'identifier')
  const system = readText(identifier, 'system')
  const value = readText(identifier, 'value')
  if (system === undefined || value === undefined || !hasReferenceKeysOnly(element)) return undefined
  const type = readText(element, 'type')
  const isPerson =
    type === 'Patient' ||
    system === NHS_NUMBER_SYSTEM ||
    (type === undefined && /\.(subject|patient)$/.test(path))
  return isPerson ? { system, value } : undefined
}
