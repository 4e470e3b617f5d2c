/** As much of a dose as can be compared across two sources' wordings. */
export interface Dose {
  /** Amount at a time by unit of mass or volume. */
  readonly amounts: ReadonlyMap<string, number>
  readonly perDay: number | undefined
  /** The wording folded, for when nothing else can be compared. */
  readonly words: string
}

/** Reads the dose from a medicine's name (which may hold its strength) and its dosage. */
export function toDose(name: string, dosage: string): Dose {
  const own = amountsIn(dosage)
  const strength = amountsIn(name)
  const count = countIn(dosage)
  const amounts =
    own.size > 0 ? own : new Map([...strength].map(([unit, amount]) => [unit, amount * (count ?? 1)]))
  return { amounts, perDay: perDayIn(dosage), words: fold(dosage) }
}

/** Whether two doses of the same substance say different things. Wordings that cannot be compared do not differ. */
export function dosesDiffer(one: Dose, other: Dose): boolean {
  for (const [unit, amount] of one.amounts) {
    const others = other.amounts.get(unit)
    if (others !== undefined && Math.abs(others - amount) > 1e-9) return true
  }
  return one.perDay !== undefined && other.perDay !== undefined && one.perDay !== other.perDay
}

/** Units of one kind in the smallest of them: 1 g is 1,000 mg is 1,000,000 micrograms. */
const UNITS: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  g: ['microgram', 1e6],
  gram: ['microgram', 1e6],
  mg: ['microgram', 1e3],
  milligram: ['microgram', 1e3],
  microgram: ['microgram', 1],
  mcg: ['microgram', 1],
  ug: ['microgram', 1],
  ml: ['ml', 1],
  unit: ['unit', 1],
}

const AMOUNT = /(\d+(?:[.,]\d+)?)\s*(milligrams?|micrograms?|grams?|units?|mcg|ug|mg|ml|g)\b/gi

function amountsIn(text: string): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>()
  for (const [, number = '', written = ''] of text.matchAll(AMOUNT)) {
    const known = UNITS[written.toLowerCase().replace(/s$/, '')]
    if (known && !amounts.has(known[0])) amounts.set(known[0], Number(number.replace(',', '.')) * known[1])
  }
  return amounts
}

const COUNTS: Readonly<Record<string, number>> = { half: 0.5, one: 1, two: 2, three: 3, four: 4 }

/** How many tablets, capsules … at a time. */
function countIn(text: string): number | undefined {
  const [, written] =
    /\b(half|one|two|three|four|\d+(?:\.\d+)?)\s*(?:a\s+)?(?:tablet|capsule|patch|puff|dose|tab|cap)/i.exec(
      text,
    ) ??
    /\btake\s+(half|one|two|three|four|\d+)\b/i.exec(text) ??
    []
  if (written === undefined) return undefined
  return COUNTS[written.toLowerCase()] ?? Number(written)
}

const FREQUENCIES: readonly (readonly [RegExp, number])[] = [
  [/\bqds\b|\bfour times (a|each|every|per)? ?da(y|ily)|\b4 times a day/i, 4],
  [/\btds\b|\btid\b|\b(three|3) times (a|each|every|per)? ?da(y|ily)/i, 3],
  [
    /\bbd\b|\bbid\b|\btwice\b(?! a (week|month))|\b(two|2) times (a|each|every|per)? ?da(y|ily)|morning and (evening|night)/i,
    2,
  ],
  [
    /\bod\b|\bonce\b(?! a (week|month))(?! (weekly|monthly))|\bevery day\b|\bdaily\b|\bat night\b|\bnocte\b|\bin the morning\b|\bmane\b/i,
    1,
  ],
]

function perDayIn(text: string): number | undefined {
  if (/week|month|alternate|every other/i.test(text)) return undefined
  return FREQUENCIES.find(([pattern]) => pattern.test(text))?.[1]
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
