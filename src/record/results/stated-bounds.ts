import { unitKey } from '../duplicates/aspects/unit-key.js'
import type { Limit } from '../reading/quantity.js'

/** From where to where something lies; an end that is not said is open. */
export interface Bounds {
  readonly low?: number | undefined
  readonly high?: number | undefined
}

/** A value as far as it is a number: itself, or that it is below or above one. */
export interface Measured {
  readonly number: number
  readonly side?: Limit['side'] | undefined
}

const NUMBER = String.raw`\d+(?:\.\d+)?`
const FORMS: readonly RegExp[] = [
  new RegExp(String.raw`^(?<low>${NUMBER}) ?(?:[-–—]|to) ?(?<high>${NUMBER})(?<rest>.*)$`),
  new RegExp(String.raw`^(?:up to|<=?|≤|below|less than) ?(?<high>${NUMBER})(?<rest>.*)$`),
  new RegExp(String.raw`^(?:>=?|≥|above|more than|over) ?(?<low>${NUMBER})(?<rest>.*)$`),
  new RegExp(String.raw`^(?<low>${NUMBER})(?<rest>.*) or more$`),
]

/**
 * The bounds that a range says for values of a unit, each that it says; what cannot surely be read, or is in another unit, is
 * left out.
 */
export function statedBounds(range: string, unit: string): readonly Bounds[] {
  return range
    .split('; ')
    .map((piece) => piece.replace(/(?<=\S)\s*\([^()]*\)$/, '').replace(/^[([]\s*|\s*[)\]]$/g, ''))
    .flatMap((piece) => readBounds(piece.trim().toLowerCase(), unit))
}

function readBounds(piece: string, unit: string): readonly Bounds[] {
  const read = FORMS.map((form) => form.exec(piece)?.groups).find((groups) => groups !== undefined)
  if (!read || !isOfUnit(read['rest'] ?? '', unit)) return []
  const [low, high] = [read['low'], read['high']]
  return [
    { ...(low !== undefined && { low: Number(low) }), ...(high !== undefined && { high: Number(high) }) },
  ]
}

/** What stands behind the numbers: nothing, or the unit that is asked for. */
function isOfUnit(rest: string, unit: string): boolean {
  return rest.trim() === '' || unitKey(rest) === unitKey(unit)
}

/** Whether a value surely lies within: what is below or above a number may be any such. */
export function liesWithin(
  { number, side }: Measured,
  { low = -Infinity, high = Infinity }: Bounds,
): boolean {
  if (side === 'below') return low <= 0 && high !== Infinity && number <= high
  if (side === 'above') return high === Infinity && number >= low
  return number >= low && number <= high
}
