import { at, textAt, type Element } from './element.js'

/** A quantity as sent: comparator and lexeme, its own unit. Nothing is rounded or converted. */
export interface ReadQuantity {
  readonly value: string
  /** For drawing; `undefined` when there is a comparator or no number. */
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
  const limit = toLimit(comparator, lexeme)
  return {
    value: `${comparator}${lexeme}`,
    number: comparator === '' ? toNumber(lexeme) : undefined,
    unit: unitOf(quantity),
    ...(limit && { limit }),
  }
}

function toLimit(comparator: string, lexeme: string): Limit | undefined {
  const number = toNumber(lexeme)
  if (!/^[<>]=?$/.test(comparator) || number === undefined) return undefined
  return { side: comparator.startsWith('<') ? 'below' : 'above', number }
}

/** `1.50 mg`, or `undefined` when there is no value. */
export function quantityText(quantity: Element): string | undefined {
  const read = readQuantity(quantity)
  if (!read) return undefined
  return read.unit === '' ? read.value : `${read.value}${read.unit === '%' ? '' : ' '}${read.unit}`
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

/** `40 mg in 1 day`. */
export function ratioText(ratio: Element): string | undefined {
  const numerator = quantityText(at(ratio, 'numerator'))
  const denominator = quantityText(at(ratio, 'denominator'))
  if (numerator === undefined || denominator === undefined) return numerator ?? denominator
  return `${numerator} in ${denominator}`
}

/** The number that a lexeme is, if it is one that can be drawn. */
export function toNumber(lexeme: string): number | undefined {
  const number = Number(lexeme)
  return lexeme.trim() === '' || !Number.isFinite(number) ? undefined : number
}

/** The unit in the sender's words; the code when there are none. `{score}` and `1` are units of nothing. */
function unitOf(quantity: Element): string {
  const unit = textAt(quantity, 'unit') ?? textAt(quantity, 'code') ?? ''
  return unit === '1' || /^\{[^{}]*\}$/.test(unit) ? '' : unit
}
