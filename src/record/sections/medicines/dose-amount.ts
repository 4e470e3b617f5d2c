import { spelledOut } from './dose-shorthand.js'
import { exactly, type Range } from '../results/range.js'

/** Amounts at a time by unit: mass in micrograms, volume in millilitres, `count` for tablets, puffs … */
export type Amounts = ReadonlyMap<string, Range>

/** Units of one kind in the smallest of them: 1 g is 1,000 mg is 1,000,000 micrograms. */
const UNITS: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  g: ['microgram', 1e6],
  gram: ['microgram', 1e6],
  mg: ['microgram', 1e3],
  milligram: ['microgram', 1e3],
  microgram: ['microgram', 1],
  mcg: ['microgram', 1],
  ug: ['microgram', 1],
  µg: ['microgram', 1],
  ng: ['microgram', 1e-3],
  nanogram: ['microgram', 1e-3],
  ml: ['ml', 1],
  l: ['ml', 1e3],
  unit: ['unit', 1],
  iu: ['unit', 1],
}

const NUMBER = String.raw`\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?`
const UNIT = 'milligrams?|micrograms?|nanograms?|grams?|units?|iu|mcg|ug|µg|mg|ng|ml|g|l'
const AMOUNT = new RegExp(
  `(?:(${NUMBER})\\s*(?:${UNIT})?\\s*(?:-|–|to)\\s*)?(${NUMBER})\\s*(${UNIT})(?![\\p{L}])`,
  'giu',
)

/** The first amount of each kind of unit in a wording. */
export function amountsIn(text: string): Amounts {
  const amounts = new Map<string, Range>()
  for (const { unit, amount } of amountsOneByOne(text)) if (!amounts.has(unit)) amounts.set(unit, amount)
  return amounts
}

/**
 * What a product holds in all, of each kind of unit: `100mg/25mg` and `25mg/100mg` are one mixture. An amount that is said twice,
 * in two units or behind a name, is one.
 */
export function allAmountsIn(name: string): Amounts {
  const amounts = new Map<string, Range>()
  const told = new Set<string>()
  for (const { unit, amount } of amountsOneByOne(name)) {
    const key = `${unit} ${amount.least} ${amount.most}`
    if (told.has(key)) continue
    told.add(key)
    const { least, most } = amounts.get(unit) ?? exactly(0)
    amounts.set(unit, { least: least + amount.least, most: most + amount.most })
  }
  return amounts
}

function amountsOneByOne(text: string): readonly { readonly unit: string; readonly amount: Range }[] {
  return [...text.matchAll(AMOUNT)].flatMap(([, low, high = '', written = '']) => {
    const known = UNITS[written.toLowerCase().replace(/(?<=unit|gram)s$/, '')]
    if (!known) return []
    const most = numberOf(high) * known[1]
    return [{ unit: known[0], amount: { least: low === undefined ? most : numberOf(low) * known[1], most } }]
  })
}

/** A comma before three digits parts thousands; any other stands for a point. */
function numberOf(text: string): number {
  return Number(/,\d{3}(?!\d)/.test(text) ? text.replaceAll(',', '') : text.replace(',', '.'))
}

const COUNTS: Readonly<Record<string, number>> = {
  half: 0.5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
}

const HOW_MANY = String.raw`(half|one|two|three|four|five|six|seven|eight|ten|\d+(?:\.\d+)?)`
const RANGE = `${HOW_MANY}(?:\\s*(?:-|–|to|or)\\s*${HOW_MANY})?`
const COUNTED: readonly RegExp[] = [
  new RegExp(
    `\\b${RANGE}\\s*(?:a\\s+)?(?:tablet|capsule|patch|puff|dose|tab|cap|sachet|drop|spray|inhalation|actuation|bottle|carton|pump|suppositor|pessar|lozenge|ampoule|vial|plaster)`,
    'i',
  ),
  new RegExp(
    `\\b(?:take|use|apply|inhale|give|chew|suck|dissolve|swallow)\\s+${RANGE}\\b(?!\\s*(?:${UNIT}|times?)\\b)`,
    'i',
  ),
  new RegExp(`^\\s*${RANGE}\\b(?![.,]\\d)(?!\\s*(?:${UNIT}|times?|hourly|weekly|%)\\b)`, 'i'),
]

/** How many tablets, capsules … at a time. */
export function countIn(text: string): Range | undefined {
  const words = spelledOut(text.toLowerCase())
  const found = COUNTED.map((pattern) => pattern.exec(words)).find((one) => one !== null)
  const [few, many] = [found?.[1], found?.[2]].map((word) =>
    word === undefined ? undefined : (COUNTS[word.toLowerCase()] ?? Number(word)),
  )
  if (few === undefined) return undefined
  return many === undefined ? exactly(few) : { least: few, most: many }
}
