import { choiceAt, type Element } from '../../reading/element.js'
import type { ObservedValue } from './observed-value.js'

/**
 * Whether a result says no more than that there is none: without a value, or with a laboratory's words for a sample that
 * could not be used. It takes the place of no result before it.
 */
export function isWithoutValue(element: Element, value: ObservedValue): boolean {
  if (value.number !== undefined || value.parts !== undefined || value.limit !== undefined) return false
  return choiceAt(element, 'value') === undefined || UNUSABLE.test(value.value)
}

const UNUSABLE =
  /^no value\b|\binsufficient\b|\b(?:grossly )?(?:ha?emoly[sz]ed|clotted|lipa?emic|icteric|leaked)\b|\b(?:sample|specimen)\b.*\b(?:lost|leak\w*|rejected|unsuitable|old|spoil\w*|contaminated|unlabell?ed|mislabell?ed|wrong|missing|not)\b|\b(?:un|mis)label+ed\b|\bunsuitable\b|\bQNS\b|\bnot (?:received|tested|processed|analysed|measured|performed|done|available|reported|sent|possible)\b|\bunable to (?:process|report|analyse|test|measure|perform|obtain)\b|\bno (?:sample|specimen|result)\b|\b(?:rejected|withheld|pending|awaited|to follow|see comment|repeat (?:please|sample|requested|required))\b|^\W*$/i
