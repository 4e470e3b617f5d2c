import { checkDigitOf, parseNhsNumber, type NhsNumber } from '../../fhir/nhs-number.js'

/** A step without a common factor with a million: it visits every number once before it comes round. */
const STEP = 618_033
const NUMBERS = 1_000_000

/**
 * NHS numbers of the test range 999, each valid, none twice, in an order that depends on `start`.
 * Numbers that begin with 99900 are left to the stories, and those that begin with 99910 to test data of others.
 */
export function* nhsNumbers(start: number): Generator<NhsNumber, never> {
  for (let count = 0; count < NUMBERS; count += 1) {
    const nine = `999${String((start + count * STEP) % NUMBERS).padStart(6, '0')}`
    const number = isReserved(nine) ? undefined : parseNhsNumber(`${nine}${checkDigitOf(nine) ?? ''}`)
    if (number !== undefined) yield number
  }
  throw new Error('The test range has no more NHS numbers.')
}

function isReserved(nine: string): boolean {
  return nine.startsWith('99900') || nine.startsWith('99910')
}
