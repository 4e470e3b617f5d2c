import { codedWords, hasCode } from '../../reading/coded-text.js'
import { all, at, type Element } from '../../reading/element.js'
import { readQuantity, type ReadQuantity } from '../../reading/quantity.js'

/**
 * That a value is outside the one range for everybody that its source sent with it, or outside a critical one; empty where that is
 * not sure: no single such range, another unit than that of the value, no plain number.
 */
export function rangeFlag(element: Element): string {
  const value = readQuantity(at(element, 'valueQuantity'))
  if (value === undefined) return ''
  const ranges = all(element, 'referenceRange').filter(isForEverybody)
  const critical = ranges.filter(isCritical).flatMap((range) => sideOf(value, range) ?? [])[0]
  if (critical !== undefined) return `critically ${critical} (outside the critical range that came with it)`
  const [ordinary, ...others] = ranges.filter(isOrdinary)
  const side = others.length > 0 || ordinary === undefined ? undefined : sideOf(value, ordinary)
  return side === undefined ? '' : `${side} ${OUTSIDE_RANGE}`
}

/** Behind what we find by comparing, of which its source says nothing. */
export const OUTSIDE_RANGE = '(outside the range that came with it)'

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

function sideOf({ number, unit }: ReadQuantity, range: Element): 'low' | 'high' | undefined {
  const [low, high] = ['low', 'high'].map((end) => readQuantity(at(range, end)))
  // A bound without a unit can be meant in no other.
  const isOfOneUnit = [low, high].every((limit) => limit === undefined || ['', unit].includes(limit.unit))
  if (number === undefined || !isOfOneUnit) return undefined
  if (low?.number !== undefined && number < low.number) return 'low'
  return high?.number !== undefined && number > high.number ? 'high' : undefined
}
