/** A unit in which another is told, and by how many powers of ten: `9.4 g/dL` is `94 g/L`, to the last digit. */
const SHIFTS: Readonly<Record<string, readonly [unit: string, places: number]>> = {
  'g/dl': ['g/l', 1],
  m: ['cm', 2],
  mm: ['cm', -1],
  'mmol/l': ['umol/L', 3],
  'ng/ml': ['ug/L', 0],
  'ug/ml': ['mg/l', 0],
  'l/l': ['%', 2],
  '10*3/ul': ['10^9/L', 0],
  'k/ul': ['10^9/L', 0],
}

/** An amount in the one unit of those that differ by a power of ten: no digit of it is lost, and nothing is rounded. */
export function inOneUnit(amount: string, unit: string): readonly [amount: string, unit: string] {
  const shift = Object.hasOwn(SHIFTS, unit) ? SHIFTS[unit] : undefined
  const plain = /^-?\d+(?:\.\d+)?$/.test(amount)
  return shift && plain ? [shifted(amount, shift[1]), shift[0]] : [amount, unit]
}

/** Moves the point in the text: a decimal is not made a binary number. */
function shifted(amount: string, places: number): string {
  const [whole = '', fraction = ''] = amount.replace('-', '').split('.')
  const digits = `${'0'.repeat(Math.max(0, -places))}${whole}${fraction}${'0'.repeat(Math.max(0, places))}`
  const point = Math.max(0, -places) + whole.length + places
  const moved = `${digits.slice(0, point)}.${digits.slice(point)}`
    .replace(/^0+(?=\d)/, '')
    .replace(/0+$/, '')
    .replace(/\.$/, '')
  return amount.startsWith('-') ? `-${moved}` : moved
}

/**
 * HbA1c in per cent (DCCT) of what is told in mmol/mol (IFCC), to the tenth that laboratories print: 58 mmol/mol is 7.5 %.
 *
 * @see https://ngsp.org/ifcc.asp
 */
export function inPerCent(value: string): string | undefined {
  const [, amount] = /^(\d{2,3}) mmol\/mol$/.exec(value) ?? []
  return amount === undefined ? undefined : `${Number((0.0915 * Number(amount) + 2.15).toFixed(1))} %`
}
