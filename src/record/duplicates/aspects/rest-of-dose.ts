import { codedWords } from '../../reading/coded-text.js'
import { dosagesOf } from '../../reading/dosage.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import { daysText, howLongText } from '../../reading/timing.js'
import { quantityText } from '../../reading/quantity.js'
import { mostADayIn } from '../../sections/medicines/most-a-day.js'
import { toDose } from '../../sections/medicines/dose.js'
import type { Amounts } from '../../sections/medicines/dose-amount.js'
import { areEqual, type Range } from '../../sections/results/range.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { createAspect } from '../aspect.js'
import { toGeneric } from '../words/brands.js'
import { areReasonsApart } from '../words/reason-in-dose.js'
import { restOfDose as read, type RestOfDose } from '../words/rest-of-dose.js'
import { readMedicine } from './medicine.js'

interface Told extends RestOfDose {
  /** The most that may be had in a day. */
  readonly most: Amounts
  /** What may be had in a day by how much and how often is said: a most that is no less than it changes nothing. */
  readonly inADay: Amounts
}

/**
 * What the dosages say beyond how much and how often: until when, from which pulse, at most how much, what then. Two
 * medicines of which one has more to say of it are not one line, or the reader would see the shorter one alone.
 */
export const restOfDose = createAspect<Told>({
  read(resource, view) {
    const { json } = resource
    const own = ownWords(resource, view)
    const dosages = dosagesOf(json)
    const told = dosages.map(wordingsOf).filter(({ length }) => length > 0)
    const wordings = told.flat()
    const isSilent = wordings.every((text) => isNothingSaid(text, own))
    if (isSilent && dosages.every((dosage) => all(dosage, 'doseAndRate').length === 0)) return undefined
    const parts = wordings.map((text) => read(text, own))
    const more = new Set(dosages.map((dosage) => canonical(dosage))).size > 1
    return {
      rest: unique([
        ...parts.flatMap(({ rest }) => rest),
        ...(more ? dosages.map((dosage) => `and ${canonical(dosage)}`) : []),
      ]),
      details: Object.fromEntries(
        Object.keys(parts[0]?.details ?? {}).map((name) => [
          name,
          unique(parts.flatMap(({ details }) => details[name] ?? [])),
        ]),
      ),
      reasons: unique(parts.flatMap(({ reasons }) => reasons)),
      areas: unique(parts.flatMap(({ areas }) => areas)),
      more: unique(parts.flatMap(({ more: said }) => said)),
      most: new Map(wordings.flatMap((text) => [...mostADayIn(text).amounts])),
      inADay: new Map(wordings.flatMap(inADay)),
    }
  },
  compare(one, other) {
    const isApart =
      one.rest.join('\n') !== other.rest.join('\n') ||
      Object.entries(one.details).some(([name, said]) => {
        const others = other.details[name] ?? []
        return said.length > 0 && others.length > 0 && said.join() !== others.join()
      }) ||
      areReasonsApart(one.reasons, other.reasons) ||
      areAreasApart(one.areas, other.areas) ||
      isMostApart(one, other)
    return isApart ? 'apart' : 'same'
  },
})

function areAreasApart(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((area) => other.includes(area))
}

/** The words of its own name: `take one metformin tablet` names no other medicine. */
function ownWords(resource: ReadResource, view: RecordView): ReadonlySet<string> {
  const names = readMedicine(resource, view)?.names ?? []
  return new Set(
    names.flatMap(({ substance, brand = '' }) =>
      `${substance} ${brand} ${toGeneric(brand)}`.toLowerCase().split(/[^\p{L}\p{N}]+/u),
    ),
  )
}

function isMostApart(one: Told, other: Told): boolean {
  if (one.most.size === 0 && other.most.size === 0) return false
  if (one.most.size === 0) return !isWithin(other, [one, other])
  if (other.most.size === 0) return !isWithin(one, [one, other])
  return [...one.most].some(([unit, range]) => !equalsAt(other.most, unit, range))
}

/** Whether the most is what may be had at the most by the rest of what is said. */
function isWithin({ most }: Told, told: readonly Told[]): boolean {
  return [...most].every(([unit, range]) =>
    told.some(({ inADay: day }) => {
      const said = day.get(unit)
      return said !== undefined && Math.abs(said.most - range.most) < 1e-9
    }),
  )
}

function equalsAt(amounts: Amounts, unit: string, range: Range): boolean {
  const others = amounts.get(unit)
  return others !== undefined && areEqual(range, others)
}

function inADay(text: string): readonly (readonly [string, Range])[] {
  const { amounts, rate } = toDose('', text)
  if (rate === undefined) return []
  return [...amounts].map(([unit, { least, most }]) => [
    unit,
    { least: least * rate.least, most: most * rate.most },
  ])
}

/** Every wording of a dosage that no other aspect reads, and of its structure what bounds it. */
function wordingsOf(dosage: Element): readonly string[] {
  const repeat = at(dosage, 'timing', 'repeat')
  const ratio = at(dosage, 'maxDosePerPeriod')
  const [most, period] = [quantityText(at(ratio, 'numerator')), quantityText(at(ratio, 'denominator'))]
  const days = daysText(repeat)
  return [
    textAt(dosage, 'text'),
    textAt(dosage, 'patientInstruction'),
    ...all(dosage, 'additionalInstruction').map((instruction) => codedWords(instruction)),
    days,
    ended(at(dosage, 'timing')),
    most === undefined
      ? undefined
      : `at most ${most} in ${(period ?? '').replace(/^1 d(?:ay)?s?$/, '1 day')}`,
  ].filter((text) => text !== undefined)
}

/** For how long and how many times in all; from when alone bounds nothing. */
function ended(timing: Element): string | undefined {
  return howLongText(timing)
    ?.replace(/^from [^,]*?(?=until|,|$)/, '')
    .trim()
}

function canonical(dosage: Element): string {
  return wordingsOf(dosage).join(' ').toLowerCase()
}

function isNothingSaid(text: string, own: ReadonlySet<string>): boolean {
  const { rest, details, reasons, areas } = read(text, own)
  const { amounts, rate } = toDose('', text)
  const isDetailed = Object.values(details).some((said) => said.length > 0)
  return (
    rest.length + reasons.length + areas.length === 0 &&
    !isDetailed &&
    rate === undefined &&
    mostADayIn(text).amounts.size === 0 &&
    !amounts.has('count') &&
    amounts.size === 0
  )
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort()
}
