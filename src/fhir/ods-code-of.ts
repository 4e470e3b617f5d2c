import type { JsonObject } from './json-value.js'
import { ODS_CODE_SYSTEM, parseOdsCode, type OdsCode } from './ods-code.js'
import { readObject, readText } from './read-element.js'

/** The organisation that a Reference names by its ODS code; `undefined` where it names none in these words. */
export function odsCodeOf(reference: JsonObject | undefined): OdsCode | undefined {
  const identifier = readObject(reference, 'identifier')
  if (readText(identifier, 'system') !== ODS_CODE_SYSTEM) return undefined
  return parseOdsCode(readText(identifier, 'value') ?? '')
}
