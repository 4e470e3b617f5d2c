import type { HapiAnswer } from './hapi-connection.js'
import { HapiUnavailable } from './hapi-unavailable.js'

/** Enough of a FHIR resource to know what it is. Numbers in it are not to be used: they have lost their lexemes. */
export interface AnsweredResource {
  readonly resourceType: string
  readonly id?: string
  readonly [element: string]: unknown
}

/**
 * The resource of a type in an answer. An answer that is cut short, not JSON, or of another type is a failure of HAPI,
 * whatever its status says.
 */
export function parseAnswer({ text, status }: HapiAnswer, type: string): AnsweredResource {
  const resource = parseResource(text)
  if (!resource)
    throw new HapiUnavailable('not-fhir', 'HAPI answered with something that is not FHIR.', status)
  if (resource.resourceType !== type) {
    throw new HapiUnavailable('not-fhir', `HAPI answered with another type of resource than ${type}.`, status)
  }
  return resource
}

/** Gives `undefined` for what is not the JSON of a resource. */
export function parseResource(text: string): AnsweredResource | undefined {
  try {
    const parsed = JSON.parse(text) as AnsweredResource | null
    return typeof parsed?.resourceType === 'string' ? parsed : undefined
  } catch {
    return undefined
  }
}
