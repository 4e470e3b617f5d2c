import { parseNhsNumber, type NhsNumber } from '../../fhir/nhs-number.js'

/** An NHS number as typed: the number, or words on what to look at. */
export type CheckedNhsNumber =
  | { readonly outcome: 'valid'; readonly nhsNumber: NhsNumber }
  | { readonly outcome: 'invalid'; readonly text: string }

/** Checks an NHS number as people type it, spaces and hyphens allowed. */
export function checkNhsNumber(typed: string): CheckedNhsNumber {
  const nhsNumber = parseNhsNumber(typed)
  if (nhsNumber !== undefined) return { outcome: 'valid', nhsNumber }
  return { outcome: 'invalid', text: adviceFor(typed.replace(/[\s-]/g, '')) }
}

function adviceFor(digits: string): string {
  if (!/^\d*$/.test(digits))
    return 'An NHS number has digits only. Look for a letter typed in place of a digit.'
  if (digits.length !== 10) {
    return `An NHS number has 10 digits and this one has ${digits.length}. Look for a digit that is missing or typed twice.`
  }
  return 'This is not an NHS number: its last digit does not fit the others. Look for a mistyped digit or two digits in the wrong order.'
}
