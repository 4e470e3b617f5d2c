import { parseNhsNumber, type NhsNumber } from '../fhir/nhs-number.js'

/**
 * The NHS numbers that a stored resource gives, wherever in it they stand and of whatever system it says they are: also of
 * who is only contained. A number of another kind with the same check digit may be among them, and leads to nobody.
 */
export function numbersNamed(text: string): readonly NhsNumber[] {
  const numbers = Array.from(text.matchAll(TEN_DIGITS), ([, digits = '']) =>
    parseNhsNumber(digits.replaceAll(/\\[tnrfv]/g, '')),
  )
  return [...new Set(numbers)].filter((number) => number !== undefined)
}

/** As {@link parseNhsNumber} takes them, in the quotes of a JSON string; a tab or a new line is escaped there. */
const TEN_DIGITS = /"((?:[\s-]|\\[tnrfv])*\d(?:(?:[\s-]|\\[tnrfv])*\d){9}(?:[\s-]|\\[tnrfv])*)"/g
