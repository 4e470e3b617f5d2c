import { codedWords, hasCode } from '../../reading/coded-text.js'
import { all, at, textAt, type Element } from '../../reading/element.js'
import { readQuantity, type ReadQuantity } from '../../reading/quantity.js'
import { statedBounds, type Bounds } from '../../results/stated-bounds.js'

/**
 * That a value is outside the one range for everybody that its source sent with it, or outside a critical one; empty where that is
 * not sure: no single such range, another unit than that of the value, no plain number.
 */
export function rangeFlag(element: Element): string {
  const { critical, side } = placeInRange(element)
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

export function placeInRange(element: Element): PlaceInRange {
  const value = readQuantity(at(element, 'valueQuantity'))
  if (value === undefined) return { critical: undefined, side: undefined, ends: [] }
  const ranges = all(element, 'referenceRange').filter(isForEverybody)
  const critical = ranges.filter(isCritical).flatMap((range) => {
    const side = sideOf(value, boundsOf(range, value))
    return side === undefined || side === 'within' ? [] : [side]
  })[0]
  const [ordinary, ...others] = ranges.filter(isOrdinary)
  const bounds = others.length > 0 || ordinary === undefined ? {} : boundsOf(ordinary, value)
  const ends = (['low', 'high'] as const).filter((end) => bounds[end] !== undefined)
  return { critical, side: sideOf(value, bounds), ends }
}

function isForEverybody(range: Element): boolean {
  return at(range, 'age') === undefined && all(range, 'appliesTo').length === 0
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

function sideOf({ number }: ReadQuantity, { low, high }: Bounds): PlaceInRange['side'] {
  if (number === undefined || (low === undefined && high === undefined)) return undefined
  if (low !== undefined && number < low) return 'low'
  return high !== undefined && number > high ? 'high' : 'within'
}
