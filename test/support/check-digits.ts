const D5: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
  [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
  [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
  [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
  [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
  [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
]
const TURN: readonly number[] = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

/** Whether a code of SNOMED CT ends in its check digit, by the scheme of Verhoeff. */
export function isSnomedCode(code: string): boolean {
  const left = digitsFromTheRight(code).reduce(
    (sum, digit, index) => D5[sum]?.[turned(digit, index % 8)] ?? Number.NaN,
    0,
  )
  return /^\d{6,18}$/.test(code) && left === 0
}

function turned(digit: number, times: number): number {
  return times === 0 ? digit : turned(TURN[digit] ?? Number.NaN, times - 1)
}

/** Whether a code of LOINC ends in its check digit: every second digit counts twice. */
export function isLoincCode(code: string): boolean {
  const [, digits, check] = /^(\d+)-(\d)$/.exec(code) ?? []
  if (digits === undefined) return false
  const sum = digitsFromTheRight(digits)
    .map((digit, index) => digit * (index % 2 === 0 ? 2 : 1))
    .reduce((total, number) => total + Math.floor(number / 10) + (number % 10), 0)
  return (10 - (sum % 10)) % 10 === Number(check)
}

function digitsFromTheRight(code: string): readonly number[] {
  return (code.match(/\d/g) ?? []).reverse().map(Number)
}
