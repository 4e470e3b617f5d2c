import { parseCanonical } from '../../fhir/canonical.js'
import type { JsonObject } from '../../fhir/json-value.js'
import { readText } from '../../fhir/read-element.js'

/** By which canonical address, of whatever version, answers name what was asked. */
export function canonicalNamed(resource: JsonObject): string | undefined {
  return urlIn(resource, 'QuestionnaireResponse', 'questionnaire')
}

/** By which a questionnaire is named so. */
export function canonicalOf(resource: JsonObject): string | undefined {
  return urlIn(resource, 'Questionnaire', 'url')
}

function urlIn(resource: JsonObject, type: string, element: string): string | undefined {
  const text = resource['resourceType'] === type ? readText(resource, element) : undefined
  return text === undefined ? undefined : parseCanonical(text)?.url
}
