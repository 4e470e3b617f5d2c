import { amountsIn, countIn, type Amounts } from './dose-amount.js'
import { rateIn } from './dose-rate.js'
import { areApart, areEqual, type Range } from './range.js'

/** As much of a dose as can be compared across two sources' wordings. */
export interface Dose {
  readonly amounts: Amounts
  /** How often a day: a seventh is once a week. */
  readonly rate: Range | undefined
}

/** Reads the dose from a medicine's name (which may hold its strength) and its dosage. */
export function toDose(name: string, dosage: string): Dose {
  if (NEGATIVE.test(dosage) || LIMITED.test(dosage)) return { amounts: new Map(), rate: undefined }
  return { amounts: amountsOf(name, dosage), rate: rateIn(dosage) }
}

function amountsOf(name: string, dosage: string): Amounts {
  const own = amountsIn(dosage)
  const count = countIn(dosage)
  const counted = count === undefined ? [] : ([['count', count]] as const)
  if (own.size > 0) return new Map([...dissolvedIn(name, own.get('ml')), ...own, ...counted])
  const times = count ?? { least: 1, most: 1 }
  const strength = [...amountsIn(name.replace(CONCENTRATION, ' '))].map(
    ([unit, { least, most }]) => [unit, { least: least * times.least, most: most * times.most }] as const,
  )
  return new Map([...strength, ...counted])
}

/** Nobody takes less than nothing: what was meant nobody can tell. */
const NEGATIVE = /(?:^|[\p{L}:(]\s*)[-−]\d/u

/** `<5 mg` is no dose of 5 mg, and two of them are not known to be one. */
const LIMITED = /[<>]=?\s*\d[\d.,]*\s*(?:mg|milligrams?|micrograms?|mcg|g|grams?|ml|units?)(?!\p{L})/iu

/** How much of the medicine is in a volume of it: 5 ml of `10mg/5ml` hold 10 mg. Nothing where the name says none, or two. */
function dissolvedIn(name: string, volume: Range | undefined): readonly (readonly [string, Range])[] {
  const said = [...name.matchAll(CONCENTRATION)].map(([text]) => text)
  const [text = ''] = said
  if (volume === undefined || said.length !== 1) return []
  const within = /(?:\/|per|in)\s*([\d.,]*)\s*(?:ml|millilitres?)$/i.exec(text)
  if (!within) return []
  const per = within[1] === '' ? 1 : Number(within[1])
  const amounts = [...amountsIn(text.slice(0, within.index))].filter(([unit]) => unit !== 'ml')
  return Number.isNaN(per) || per === 0
    ? []
    : amounts.map(
        ([unit, { least, most }]) =>
          [unit, { least: (least / per) * volume.least, most: (most / per) * volume.most }] as const,
      )
}

/** `10mg/5ml`, `100units/ml`: how much is in the bottle, not how much is taken. */
const CONCENTRATION =
  /\d[\d.,]*\s*\p{L}+\s*(?:\/|per|in)\s*(?:\d[\d.,]*\s*)?(?:ml|millilitres?|g|grams?)\b/giu

/** Whether two doses of the same substance say different things. Wordings that cannot be compared do not differ. */
export function dosesDiffer(one: Dose, other: Dose): boolean {
  if (comparable(one, other).some(([own, others]) => areApart(own, others))) return true
  return one.rate !== undefined && other.rate !== undefined && areApart(one.rate, other.rate)
}

/** Whether a dose says nothing that the other does not say as well. */
export function isSaidBy(one: Dose, other: Dose): boolean {
  const pairs = comparable(one, other)
  const amounts =
    one.amounts.size === 0 || (pairs.length > 0 && pairs.every(([own, told]) => areEqual(own, told)))
  const rates = one.rate === undefined || (other.rate !== undefined && areEqual(one.rate, other.rate))
  return amounts && rates
}

/** Amounts of units that both have; how many tablets only where nothing else can be compared: strengths differ. */
function comparable(one: Dose, other: Dose): readonly (readonly [Range, Range])[] {
  const pairs = [...one.amounts].flatMap(([unit, amount]) => {
    const others = other.amounts.get(unit)
    return others === undefined ? [] : [{ unit, pair: [amount, others] as const }]
  })
  const measured = pairs.filter(({ unit }) => unit !== 'count')
  return (measured.length > 0 ? measured : pairs).map(({ pair }) => pair)
}
