import { remembered } from '../../duplicates/words/remembered.js'
import { allAmountsIn, amountsIn, countIn, type Amounts } from './dose-amount.js'
import { unequalPartsIn } from './dose-by-part.js'
import { rateIn } from './dose-rate.js'
import { mostADayIn } from './most-a-day.js'
import { takeBeside } from './taken-beside.js'
import { areApart, areEqual, exactly, type Range } from '../results/range.js'

/** As much of a dose as can be compared across two sources' wordings. */
export interface Dose {
  readonly amounts: Amounts
  /** How often a day: a seventh is once a week. */
  readonly rate: Range | undefined
  /** How much at which part of the day, where it is not the same at all of them. */
  readonly byPart?: ReadonlyMap<string, Amounts>
  /** The most that may be had in a day. */
  readonly mostADay?: Amounts
}

/** Reads the dose from a medicine's name (which may hold its strength) and its dosage. */
export function toDose(name: string, dosage: string): Dose {
  return readPair(JSON.stringify([name, dosage]))
}

/** The same medicine is prescribed again and again. */
const readPair = remembered((pair) => readDose(...(JSON.parse(pair) as [string, string])))

function readDose(name: string, wording: string): Dose {
  const dosage = takeBeside(wording).without
  if (NEGATIVE.test(dosage) || LIMITED.test(dosage)) return { amounts: new Map(), rate: undefined }
  const parts = unequalPartsIn(dosage)
  const most = mostADayIn(dosage).amounts
  return {
    // The most that may be had in a day is not what is had at a time.
    amounts: amountsOf(name, most.size === 0 ? dosage : mostADayIn(dosage).without),
    rate: rateIn(dosage),
    ...(parts.length === 0
      ? {}
      : { byPart: new Map(parts.map(({ part, words }) => [part, amountsOf(name, words)])) }),
    ...(most.size === 0 ? {} : { mostADay: most }),
  }
}

function amountsOf(name: string, dosage: string): Amounts {
  const own = amountsIn(dosage)
  const count = countIn(dosage)
  const counted = count === undefined ? [] : ([['count', count]] as const)
  if (own.size > 0) return new Map([...dissolvedIn(name, own.get('ml')), ...own, ...counted])
  const times = count ?? { least: 1, most: 1 }
  const strength = [...allAmountsIn(name.replace(CONCENTRATION, ' '))].map(
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
  if (areAmountsApart(one.mostADay, other.mostADay)) return true
  if (one.byPart && other.byPart && partsDiffer(one.byPart, other.byPart)) return true
  if (one.byPart || other.byPart) return areAmountsApart(inADay(one), inADay(other))
  if (areAmountsApart(one.amounts, other.amounts)) return true
  return one.rate !== undefined && other.rate !== undefined && areApart(one.rate, other.rate)
}

function areAmountsApart(one: Amounts = new Map(), other: Amounts = new Map()): boolean {
  return pairsOf(one, other).some(([own, told]) => areApart(own, told))
}

type ByPart = NonNullable<Dose['byPart']>

/** Whether both are given at one part of the day in amounts that are apart. */
function partsDiffer(one: ByPart, other: ByPart): boolean {
  return [...one].some(([part, amounts]) => areAmountsApart(amounts, other.get(part)))
}

/** Whether two give the same amounts at the same parts of the day. */
export function arePartsEqual(one: ByPart, other: ByPart): boolean {
  return (
    one.size === other.size &&
    [...one].every(([part, amounts]) => {
      const pairs = pairsOf(amounts, other.get(part) ?? new Map())
      return pairs.length > 0 && pairs.every(([own, told]) => areEqual(own, told))
    })
  )
}

/** How much a day, of each unit, as far as it can be told. */
function inADay({ amounts, rate, byPart }: Dose): Amounts {
  if (byPart) {
    const parts = [...byPart.values()]
    const units = [...(parts[0]?.keys() ?? [])].filter((unit) => parts.every((part) => part.has(unit)))
    return new Map(
      units.map((unit) => [
        unit,
        parts.reduce(
          (sum, part) => ({
            least: sum.least + (part.get(unit)?.least ?? 0),
            most: sum.most + (part.get(unit)?.most ?? 0),
          }),
          exactly(0),
        ),
      ]),
    )
  }
  return rate === undefined
    ? new Map()
    : new Map(
        [...amounts].map(([unit, { least, most }]) => [
          unit,
          { least: least * rate.least, most: most * rate.most },
        ]),
      )
}

/** Whether a dose says nothing that the other does not say as well. */
export function isSaidBy(one: Dose, other: Dose): boolean {
  const pairs = pairsOf(one.amounts, other.amounts)
  const amounts =
    one.amounts.size === 0 || (pairs.length > 0 && pairs.every(([own, told]) => areEqual(own, told)))
  const rates = one.rate === undefined || (other.rate !== undefined && areEqual(one.rate, other.rate))
  return amounts && rates
}

/** Amounts of units that both have; how many tablets only where nothing else can be compared: strengths differ. */
function pairsOf(one: Amounts, other: Amounts): readonly (readonly [Range, Range])[] {
  const pairs = [...one].flatMap(([unit, amount]) => {
    const others = other.get(unit)
    return others === undefined ? [] : [{ unit, pair: [amount, others] as const }]
  })
  const measured = pairs.filter(({ unit }) => unit !== 'count')
  return (measured.length > 0 ? measured : pairs).map(({ pair }) => pair)
}
