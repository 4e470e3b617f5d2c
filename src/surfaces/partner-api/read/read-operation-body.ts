import type { Request } from 'express'
import { isJsonObject, type JsonObject } from '../../../fhir/json-value.js'
import { parseJson } from '../../../fhir/parse-json.js'
import { readObjects, readText } from '../../../fhir/read-element.js'
import { MOST_BYTES, readSmallBody } from './read-small-body.js'

export type ReadOperationBody =
  /** The parameters as a form has them. */
  | { readonly outcome: 'read'; readonly form: string }
  | {
      readonly outcome: 'refused'
      readonly status: 400 | 413 | 415
      readonly reason: string
      readonly diagnostics: string
    }

/**
 * The Parameters resource of a `POST` of an operation, as a form; no parameters where there is no body. Only parameters
 * of one word are known.
 *
 * @see https://hl7.org/fhir/R4/operations.html#executing
 */
export async function readOperationBody(req: Request): Promise<ReadOperationBody> {
  if (hasNoBody(req)) return { outcome: 'read', form: '' }
  if (!req.is(['application/fhir+json', 'application/json'])) return NO_JSON
  const text = await readSmallBody(req)
  if (text === undefined) return TOO_LONG
  const form = toForm(text)
  return form === undefined ? NO_PARAMETERS : { outcome: 'read', form }
}

function hasNoBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] === undefined && (headers['content-length'] ?? '0') === '0'
}

function toForm(text: string): string | undefined {
  const parsed = parseJson(text)
  if (parsed.outcome !== 'parsed' || !isJsonObject(parsed.value)) return undefined
  if (readText(parsed.value, 'resourceType') !== 'Parameters') return undefined
  const pairs = readObjects(parsed.value, 'parameter').map(toPair)
  const known = pairs.filter((pair) => pair !== undefined)
  return known.length < pairs.length ? undefined : new URLSearchParams(known).toString()
}

/** `{ name, valueCode }`: a name and one value that is a text. */
function toPair(parameter: JsonObject): [name: string, value: string] | undefined {
  const name = readText(parameter, 'name')
  const [value, ...others] = Object.entries(parameter).filter(([key]) => key !== 'name' && key !== 'id')
  if (name === undefined || value === undefined || others.length > 0) return undefined
  const [key, text] = value
  return /^value[A-Z]/.test(key) && typeof text === 'string' ? [name, text] : undefined
}

const NO_JSON: ReadOperationBody = {
  outcome: 'refused',
  status: 415,
  reason: 'media-type-refused',
  diagnostics: 'Send the Parameters as application/fhir+json.',
}

const TOO_LONG: ReadOperationBody = {
  outcome: 'refused',
  status: 413,
  reason: 'body-too-long',
  diagnostics: `The Parameters have more than ${MOST_BYTES} bytes.`,
}

const NO_PARAMETERS: ReadOperationBody = {
  outcome: 'refused',
  status: 400,
  reason: 'parameters-malformed',
  diagnostics:
    'The body must be a Parameters resource, each parameter with a name and one value that is a text.',
}
