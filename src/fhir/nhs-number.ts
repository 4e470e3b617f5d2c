declare const checked: unique symbol

/** An NHS number whose check digit is right: ten digits, no spaces. Made only by {@link parseNhsNumber}. */
export type NhsNumber = string & { readonly [checked]: 'NhsNumber' }

/** The identifier system of NHS numbers in FHIR. */
export const NHS_NUMBER_SYSTEM = 'https://fhir.nhs.uk/Id/nhs-number'

/**
 * Reads an NHS number as people write it: ten digits, spaces or hyphens between them allowed.
 * Gives `undefined` when it is not ten digits or the check digit is wrong.
 *
 * @see NHS Data Dictionary, NHS NUMBER: modulus 11 check digit
 */
export function parseNhsNumber(text: string): NhsNumber | undefined {
  const digits = text.replace(/[\s-]/g, '')
  if (!/^\d{10}$/.test(digits)) return undefined
  return checkDigitOf(digits.slice(0, 9)) === digits[9] ? (digits as NhsNumber) : undefined
}

/** The number as it is shown: 3 3 4 groups, for example `999 012 3457` (ISB 1504). */
export function displayNhsNumber(nhsNumber: NhsNumber): string {
  return `${nhsNumber.slice(0, 3)} ${nhsNumber.slice(3, 6)} ${nhsNumber.slice(6)}`
}

/** The check digit of nine digits, or `undefined` when these nine can have none (remainder 10). */
export function checkDigitOf(nine: string): string | undefined {
  const sum = Array.from(nine, Number).reduce((total, digit, index) => total + digit * (10 - index), 0)
  const digit = (11 - (sum % 11)) % 11
  return digit === 10 ? undefined : String(digit)
}
