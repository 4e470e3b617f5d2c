import { dosagesOf, readDosage, type ReadDosage } from '../../reading/dosage.js'
import { textAt, type Element } from '../../reading/element.js'
import type { ReadResource } from '../../reading/record-view.js'
import { joined } from '../../reading/section-item.js'
import { amountsIn, countIn } from './dose-amount.js'
import { dosesDiffer, isSaidBy, toDose, type Dose } from './dose.js'
import { mostADayIn } from './most-a-day.js'
import { areEqual } from '../results/range.js'

/** How a medicine is taken, as one source says it. */
export interface MedicineDosage {
  readonly words: string | undefined
  /** Each way in which the source says the dose: in words and in structure. They may differ. */
  readonly doses: readonly Dose[]
  /** Whether the source's own words and its structure give different doses. */
  readonly contradictsItself: boolean
}

/** Reads every dosage of a medicine whose name may hold its strength. */
export function toMedicineDosage({ json }: ReadResource, name: string): MedicineDosage {
  const dosages = dosagesOf(json).toSorted(bySequence)
  const read = dosages.map((dosage) => toOne(readDosage(dosage), name))
  const steps = new Set(dosages.map(sequenceOf)).size
  return {
    words: joined(
      read.map(({ words }) => words),
      steps > 1 ? '; then ' : '; and ',
    ),
    doses: steps > 1 ? (read[0]?.doses ?? []) : together(read.map(({ doses }) => doses)),
    contradictsItself: read.some(({ contradictsItself }) => contradictsItself),
  }
}

function sequenceOf(dosage: Element): number {
  return Number(textAt(dosage, 'sequence') ?? 0)
}

function bySequence(one: Element, other: Element): number {
  return sequenceOf(one) - sequenceOf(other)
}

/** What is taken side by side makes up one dose: as often as all together. */
function together(parts: readonly (readonly Dose[])[]): readonly Dose[] {
  const [first = [], ...more] = parts
  if (more.length === 0) return first
  const firsts = parts.flatMap(([dose]) => (dose ? [dose] : []))
  const rates = firsts.flatMap(({ rate }) => (rate ? [rate] : []))
  const isOneAmount = firsts.every((dose) => isSaidBy({ ...dose, rate: undefined }, firsts[0] ?? dose))
  return [
    {
      amounts: isOneAmount ? (firsts[0]?.amounts ?? new Map()) : new Map(),
      rate:
        rates.length < parts.length
          ? undefined
          : rates.reduce((sum, { least, most }) => ({ least: sum.least + least, most: sum.most + most })),
    },
  ]
}

function toOne(dosage: ReadDosage, name: string): MedicineDosage {
  const { text, patientInstruction, structure, schedule, rest } = dosage
  const written = [text, patientInstruction].filter((words) => words !== undefined)
  const structured = joined([structure, schedule])
  const ways = [...written, ...(structured === undefined ? [] : [structured])]
  const contradictsItself = ways.some((one, index) =>
    ways.slice(index + 1).some((other) => dosesDiffer(statedDose(name, one), statedDose(name, other))),
  )
  return {
    words: wordsOf(dosage, { name, contradictsItself }),
    doses: withMost(statedDoses(name, ways), rest),
    contradictsItself,
  }
}

/** Where none of the ways says an amount, it is taken for one of what the name says. */
function statedDoses(name: string, ways: readonly string[]): readonly Dose[] {
  const stated = ways.map((words) => statedDose(name, words)).filter(isSomething)
  if (stated.some(({ amounts }) => amounts.size > 0)) return stated
  const { amounts } = toDose(name, '')
  return stated.length === 0 ? [toDose(name, '')] : stated.map((dose) => ({ ...dose, amounts }))
}

/** With the most of a day that the structure says beside all of them. */
function withMost(doses: readonly Dose[], rest: readonly string[]): readonly Dose[] {
  const mostADay = mostADayIn(rest.join('. ')).amounts
  return mostADay.size === 0 ? doses : doses.map((dose) => ({ ...dose, mostADay }))
}

function isSomething({ amounts, rate }: Dose): boolean {
  return amounts.size > 0 || rate !== undefined
}

/** The dose in a wording, without the amount that is only taken for granted where none is said. */
function statedDose(name: string, words: string): Dose {
  const saysHowMuch = amountsIn(words).size > 0 || countIn(words) !== undefined
  return toDose(saysHowMuch ? name : '', words)
}

/** Everything that the dosage says; the structure is left out only where the words say all of it. */
function wordsOf(
  { text, patientInstruction, structure, schedule, rest }: ReadDosage,
  { name, contradictsItself }: { readonly name: string; readonly contradictsItself: boolean },
): string | undefined {
  const written = joined([text, patientInstruction === text ? undefined : patientInstruction])
  if (written === undefined) return joined([structure, schedule, ...rest])
  const isSaid =
    structure === undefined || (text !== undefined && saysAll(text, structure, name) && !contradictsItself)
  return joined([
    written,
    isSaid ? undefined : contradictsItself ? `in the structure: ${structure}` : structure,
    schedule,
    ...rest.filter((words) => words !== 'as needed' || !/\b(?:need|require|prn)/i.test(written)),
  ])
}

function saysAll(text: string, structure: string, name: string): boolean {
  const [told, structured] = [statedDose(name, text), statedDose(name, structure)]
  const count = told.amounts.get('count')
  const isSameCount = structured.amounts.get('count')
  return (
    isSomething(structured) &&
    isSaidBy(structured, told) &&
    !dosesDiffer(structured, told) &&
    (count === undefined || isSameCount === undefined || areEqual(count, isSameCount))
  )
}
