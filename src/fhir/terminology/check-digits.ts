/** The dihedral group of ten, by which Verhoeff's check digit multiplies. */
const MULTIPLIED = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
]
const PERMUTED = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
]

/**
 * Whether a text is the id of a concept of SNOMED CT, dm+d included: 6 to 18 digits, of a partition of concepts, with the
 * right check digit. A telephone number is one by chance in a few hundred.
 *
 * @see https://confluence.ihtsdotools.org/display/DOCRELFMT/6+SNOMED+CT+Identifiers
 */
export function isConceptId(text: string): boolean {
  return /^[1-9]\d{2,14}[01]0\d$/.test(text) && verhoeff(text) === 0
}

function verhoeff(digits: string): number {
  return Array.from(digits, Number)
    .reverse()
    .reduce((sum, digit, place) => {
      const permuted = Number(PERMUTED[place % PERMUTED.length]?.[digit])
      return Number(MULTIPLIED[sum]?.[permuted])
    }, 0)
}

/** Whether a text is a code of LOINC with the right check digit, or looks like one of its parts or answers. */
export function isLoincCode(text: string): boolean {
  const [, number = '', check] = /^(\d{1,7})-(\d)$/.exec(text) ?? []
  return check === undefined ? /^L[AP]\d{1,7}-\d$/.test(text) : luhn(number) === Number(check)
}

/** Modulus 10: every other digit counts twice, from the last on. */
function luhn(number: string): number {
  const sum = Array.from(number, Number)
    .reverse()
    .reduce((total, digit, place) => {
      const counted = digit * (place % 2 === 0 ? 2 : 1)
      return total + (counted > 9 ? counted - 9 : counted)
    }, 0)
  return (10 - (sum % 10)) % 10
}
