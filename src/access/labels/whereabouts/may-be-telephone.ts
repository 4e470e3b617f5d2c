import { isJsonNumber, LEXEME, type JsonValue } from '../../../fhir/json-value.js'

/** Digits from which on a bare number may be one to call: nothing is counted or measured so finely without a unit. */
const SHORTEST = 9

/** Whether a number without a unit has as many digits as a telephone number, however it is written. */
export function mayBeTelephone(number: JsonValue | undefined): boolean {
  return isJsonNumber(number) && number[LEXEME].replace(/\D/g, '').length >= SHORTEST
}
