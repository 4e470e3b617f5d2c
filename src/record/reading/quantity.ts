import { remembered } from '../duplicates/words/remembered.js'
import { all, at, textAt, type Element } from './element.js'
import { timeUnit } from './time-unit.js'
import { unitInWords } from './unit-words.js'

/** A quantity as sent: comparator and lexeme, its own unit. Nothing is rounded or converted. */
export interface ReadQuantity {
  readonly value: string
  /** For drawing; `undefined` when there is a comparator, no number, or a code of another unit than its words. */
  readonly number: number | undefined
  readonly unit: string
  /** The number that it is below or above, where it has a comparator. */
  readonly limit?: Limit
}

export interface Limit {
  readonly side: 'below' | 'above'
  readonly number: number
}

export function readQuantity(quantity: Element): ReadQuantity | undefined {
  const lexeme = textAt(quantity, 'value')
  if (lexeme === undefined) return undefined
  const comparator = textAt(quantity, 'comparator') ?? ''
  const limit = isOfTwoUnits(quantity) ? undefined : toLimit(comparator, lexeme)
  return {
    value: `${comparator}${lexeme}`,
    number: comparator === '' && !isOfTwoUnits(quantity) ? toNumber(lexeme) : undefined,
    unit: unitOf(quantity),
    ...(limit && { limit }),
  }
}

function toLimit(comparator: string, lexeme: string): Limit | undefined {
  const number = toNumber(lexeme)
  if (!/^[<>]=?$/.test(comparator) || number === undefined) return undefined
  return { side: comparator.startsWith('<') ? 'below' : 'above', number }
}

/** `1.50 mg`, `50 years`; `undefined` when there is no value. A letter is a time only where it is the code too: `a` may be any word. */
export function quantityText(quantity: Element): string | undefined {
  const read = readQuantity(quantity)
  if (!read) return undefined
  const unit = read.unit === textAt(quantity, 'code') ? timeUnit(read.unit, read.value) : read.unit
  return unit === '' ? read.value : `${read.value}${unit === '%' ? '' : ' '}${unit}`
}

/** `50 years`: an age is a time by what it is, whether its unit has a code or not. */
export function ageText(age: Element): string | undefined {
  const read = readQuantity(age)
  return read && `${read.value} ${timeUnit(read.unit, read.value)}`.trim()
}

/** `1 to 2 mg`, `5 to 10 mg`; `1 mg to 2 g` where the units differ. */
export function rangeText(range: Element): string | undefined {
  const low = readQuantity(at(range, 'low'))
  const high = quantityText(at(range, 'high'))
  if (low === undefined) return high === undefined ? undefined : `up to ${high}`
  if (high === undefined) return `${quantityText(at(range, 'low')) ?? ''} or more`
  const isOfOneUnit = low.unit === readQuantity(at(range, 'high'))?.unit
  return `${isOfOneUnit ? low.value : (quantityText(at(range, 'low')) ?? '')} to ${high}`
}

/** `40 mg in 1 day`. Whatever of it is lacking, or is nothing, is said: without it the rest reads as a plain amount. */
export function ratioText(ratio: Element): string | undefined {
  const numerator = quantityText(at(ratio, 'numerator'))
  const denominator = quantityText(at(ratio, 'denominator'))
  if (numerator === undefined && denominator === undefined) return undefined
  if (denominator === undefined) return `${numerator ?? ''} (in how much is not said)`
  const text = `${numerator ?? 'an amount that is not said'} in ${denominator}`
  return isNothing(at(ratio, 'denominator')) ? `${text} (as sent: no rate is in nothing)` : text
}

/** Whether a quantity is nought, in whatever lexeme: `0`, `0.00`. */
export function isNothing(quantity: Element): boolean {
  return readQuantity(quantity)?.number === 0
}

/** Why a quantity has no value: `unknown`, `error`; `undefined` where it has one, or does not say. */
export function absentReason(quantity: Element): string | undefined {
  const reason = [at(quantity, '_value'), quantity]
    .flatMap((element) => all(element, 'extension'))
    .find((extension) => textAt(extension, 'url') === DATA_ABSENT_REASON)
  return textAt(reason, 'valueCode')?.replaceAll('-', ' ')
}

const DATA_ABSENT_REASON = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason'

/** The number that a lexeme is, if it is one that can be drawn. */
export function toNumber(lexeme: string): number | undefined {
  const number = Number(lexeme)
  return lexeme.trim() === '' || !Number.isFinite(number) ? undefined : number
}

/**
 * The unit in the sender's words; the code when there are none, as it is said where that is surely known. `{score}` and `1` are units of nothing. Words and a code of two
 * units are both told: which of them was meant nobody can tell (HZ10).
 */
function unitOf(quantity: Element): string {
  const [words, code] = [textAt(quantity, 'unit'), textAt(quantity, 'code')]
  const unit = words ?? code ?? ''
  if (isOfTwoUnits(quantity)) return `${unit} (coded ${code ?? ''})`
  if (unit === '1' || /^\{[^{}]*\}$/.test(unit)) return ''
  return unitInWords(unit)
}

/** Whether its words name one unit and its code another, as far as both are known for sure. */
function isOfTwoUnits(quantity: Element): boolean {
  const [unit, coded] = ['unit', 'code'].map((key) => unitNamed(textAt(quantity, key) ?? ''))
  return unit !== undefined && coded !== undefined && unit !== coded
}

const MASSES: readonly (readonly [RegExp, string])[] = [
  [/^k(?:g|ilograms?)$/i, 'kg'],
  [/^g(?:rams?)?$/i, 'g'],
  [/^m(?:g|illigrams?)$/i, 'mg'],
  [/^(?:[uµμ]g|mcg|micrograms?)$/i, 'ug'],
  [/^n(?:g|anograms?)$/i, 'ng'],
]

const AMOUNTS: readonly (readonly [RegExp, string])[] = [
  ...MASSES,
  [/^mol(?:es?)?$/i, 'mol'],
  [/^(?:mmol|millimoles?)$/i, 'mmol'],
  [/^(?:[uµμ]mol|micromol(?:es?)?)$/i, 'umol'],
  [/^nmol$/i, 'nmol'],
  [/^pmol$/i, 'pmol'],
  [/^pg$/i, 'pg'],
]

const VOLUMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:l|lit(?:re|er)s?)$/i, 'l'],
  [/^(?:dl|100 ?ml)$/i, 'dl'],
  [/^ml$/i, 'ml'],
  [/^mol$/i, 'mol'],
]

const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:cel|degc|°c|deg c|celsius|c)$/i, 'Cel'],
  [/^(?:\[degf\]|degf|°f|fahrenheit)$/i, '[degF]'],
  [/^(?:mm\[hg\]|mm ?hg)$/i, 'mm[Hg]'],
  [/^kpa$/i, 'kPa'],
  [/^(?:%|percent|per cent)$/i, '%'],
  [/^(?:\[lb_av\]|lbs?|pounds?)$/i, '[lb_av]'],
  [/^(?:cm|centimet(?:re|er)s?)$/i, 'cm'],
  [/^(?:\[in_i\]|inch(?:es)?)$/i, '[in_i]'],
]

/** A unit by one name; `undefined` for one that is not known here, which may be any. */
const unitNamed = remembered((unit): string | undefined => {
  const [amount = '', volume, ...rest] = unit.trim().split('/')
  if (volume === undefined) return nameIn([...AMOUNTS, ...OTHERS], amount)
  const [of, by] = [nameIn(AMOUNTS, amount), nameIn(VOLUMES, volume)]
  return rest.length > 0 || of === undefined || by === undefined ? undefined : `${of}/${by}`
})

function nameIn(names: readonly (readonly [RegExp, string])[], unit: string): string | undefined {
  return names.find(([pattern]) => pattern.test(unit))?.[1]
}
