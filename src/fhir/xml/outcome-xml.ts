import type { OperationOutcome } from 'fhir/r4.js'
import type { JsonObject } from '../json-value.js'
import { toXml } from './to-xml.js'

/** An OperationOutcome as FHIR XML. It has texts alone, and no number whose digits could be lost. */
export function outcomeXml(outcome: OperationOutcome): string {
  return toXml(outcome as object as JsonObject)
}
