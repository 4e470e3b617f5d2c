/**
 * Units of one kind, each with the powers of ten by which it is told in the first of them: `9.4 g/dL` is `94 g/L`, and `1450 pg/mL`
 * is `1450 ng/L`, to the last digit. No factor that is not a power of ten is among them.
 */
const KINDS: readonly (readonly [unit: string, others: Readonly<Record<string, number>>])[] = [
  [
    'ug/L',
    {
      ...{ 'g/l': 6, 'mg/ml': 6, 'g/dl': 7, 'mg/l': 3, 'ug/ml': 3, 'mg/dl': 4, 'ug/dl': 1, 'ng/ml': 0 },
      ...{ 'ng/l': -3, 'pg/ml': -3, 'ng/dl': -2, 'pg/l': -6 },
    },
  ],
  ['umol/L', { 'mol/l': 6, 'mmol/l': 3, 'nmol/ml': 0, 'nmol/l': -3, 'pmol/ml': -3, 'pmol/l': -6 }],
  ['mU/L', { 'U/L': 3, 'u/ml': 6, 'ku/l': 6, 'mu/ml': 3, 'uu/ml': 0 }],
  ['ug/g', { 'mg/kg': 0, 'ng/mg': 0, 'mg/g': 3, 'g/kg': 3, 'ng/g': -3 }],
  [
    '10^9/L',
    { '10*3/ul': 0, 'k/ul': 0, '/nl': 0, '10*6/l': -3, '/ul': -3, '10*6/ul': 3, '10^12/L': 3, '/pl': 3 },
  ],
  ['cm', { m: 2, mm: -1 }],
  ['g', { kg: 3 }],
  ['ml', { l: 3, dl: 2 }],
  ['ml/min', { 'l/min': 3 }],
  ['%', { 'l/l': 2 }],
  ['ms', { s: 3 }],
]

const SHIFTS: ReadonlyMap<string, readonly [unit: string, places: number]> = new Map(
  KINDS.flatMap(([unit, others]) =>
    Object.entries(others).map(([other, places]) => [other, [unit, places]] as const),
  ),
)

/** Ions of one charge: a milliequivalent of them is a millimole. Of calcium and magnesium it is half of one. */
const OF_ONE_CHARGE = /\b(?:sodium|potassium|chloride|bicarbonate|lithium|lactate|ammonium)\b/i

/** An amount in the one unit of those that differ by a power of ten: no digit of it is lost, and nothing is rounded. */
export function inOneUnit(
  amount: string,
  unit: string,
  nameTest: () => string,
): readonly [amount: string, unit: string] {
  const isMole = unit === 'meq/l' && OF_ONE_CHARGE.test(nameTest())
  const shift = SHIFTS.get(isMole ? 'mmol/l' : unit)
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
