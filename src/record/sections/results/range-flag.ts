import { codedWords, hasCode } from '../../reading/coded-text.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import { readQuantity, type Limit, type ReadQuantity } from '../../reading/quantity.js'
import { isRangeFor, type Whose } from './range-for-whom.js'
import { statedBounds, type Bounds } from '../../results/stated-bounds.js'

/**
 * That a value is outside the one range for everybody, or for people of this age and sex, that its source sent with it, or outside a critical one; empty where that is
 * not sure: no single such range, another unit than that of the value, no number, or one that it is only above or below and that
 * lies within the range.
 */
export function rangeFlag(element: Element, whose: Whose): string {
  const { critical, side } = placeInRange(element, whose)
  if (critical !== undefined) return `critically ${critical} (outside the critical range that came with it)`
  return side === undefined || side === 'within' ? '' : `${side} ${OUTSIDE_RANGE}`
}

/** Behind what we find by comparing, of which its source says nothing. */
export const OUTSIDE_RANGE = '(outside the range that came with it)'

/** Where a value lies, each `undefined` where that is not sure. */
export interface PlaceInRange {
  readonly critical: 'low' | 'high' | undefined
  readonly side: 'low' | 'high' | 'within' | undefined
  /** Which ends the range has: what has no upper end says of no value that it is not high. */
  readonly ends: readonly ('low' | 'high')[]
}

export function placeInRange(element: Element, whose: Whose): PlaceInRange {
  const value = readQuantity(at(element, 'valueQuantity'))
  if (value === undefined) return { critical: undefined, side: undefined, ends: [] }
  const ranges = all(element, 'referenceRange').filter((range) => isRangeFor(range, whose))
  const critical = ranges.filter(isCritical).flatMap((range) => {
    const side = sideOf(value, boundsOf(range, value))
    return side === undefined || side === 'within' ? [] : [side]
  })[0]
  const [ordinary, ...others] = ranges.filter(isOrdinary)
  const bounds = others.length > 0 || ordinary === undefined ? {} : boundsOf(ordinary, value)
  const ends = (['low', 'high'] as const).filter((end) => bounds[end] !== undefined)
  return { critical, side: sideOf(value, bounds), ends }
}

function isCritical(range: Element): boolean {
  return /\b(?:critical|panic|alert)\b/i.test(codedWords(at(range, 'type')) ?? '')
}

function isOrdinary(range: Element): boolean {
  const type = at(range, 'type')
  return type === undefined || hasCode(type, ['normal']) || /^normal( range)?$/i.test(codedWords(type) ?? '')
}

/** Of a range in numbers those; of one in words alone what it surely says. None in another unit. */
function boundsOf(range: Element, { unit }: ReadQuantity): Bounds {
  const ends = [at(range, 'low'), at(range, 'high')]
  const text = textAt(range, 'text')
  if (ends.every((end) => end === undefined) && text !== undefined)
    return OF_SOME.test(text) ? {} : (statedBounds(text, unit)[0] ?? {})
  const [low, high] = ends.map(readQuantity)
  // A bound without a unit can be meant in no other.
  const isOfOneUnit = [low, high].every((limit) => limit === undefined || ['', unit].includes(limit.unit))
  return isOfOneUnit ? { low: low?.number, high: high?.number } : {}
}

/** Words behind the numbers may say for whom they are. */
const OF_SOME = /\S\s*\(|;/

function sideOf(value: ReadQuantity, bounds: Bounds): PlaceInRange['side'] {
  const { low, high } = bounds
  if (low === undefined && high === undefined) return undefined
  if (value.limit !== undefined) return sideOfLimit(value.limit, bounds)
  if (value.number === undefined) return undefined
  if (low !== undefined && value.number < low) return 'low'
  return high !== undefined && value.number > high ? 'high' : 'within'
}

/** Of `>2.9` nobody knows more than that: it is surely above a range that ends at 2, and may be within one that ends at 5. */
function sideOfLimit({ side, number }: Limit, { low, high }: Bounds): PlaceInRange['side'] {
  if (side === 'above') return high !== undefined && number >= high ? 'high' : undefined
  return low !== undefined && number <= low ? 'low' : undefined
}
