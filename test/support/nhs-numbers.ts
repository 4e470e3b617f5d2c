import { checkDigitOf, parseNhsNumber, type NhsNumber } from '../../src/fhir/nhs-number.js'

/** The n-th NHS number of the 999 test range that has a valid check digit. */
export function aTestNhsNumber(n: number): NhsNumber {
  let found = -1
  for (let serial = 0; serial < 1_000_000; serial++) {
    const nine = `999${String(serial).padStart(6, '0')}`
    const digit = checkDigitOf(nine)
    if (digit === undefined) continue
    if (++found < n) continue
    const parsed = parseNhsNumber(`${nine}${digit}`)
    if (parsed) return parsed
  }
  throw new Error(`There is no test number ${n}`)
}
