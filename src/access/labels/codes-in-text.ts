import { toLatin } from './to-latin.js'

/**
 * What stands in a text and looks like a code of the ICD: with its dot anywhere, and a space before that, without one only where something says
 * that it is a code. `B20` alone is as well a postcode, a road, or the number of a bed. Takes time linear in the text.
 */
export function codesInText(text: string): readonly string[] {
  const latin = PLAIN.test(text) ? text : toLatin(text)
  return [...latin.matchAll(LIKE_ICD)]
    .filter(({ index, 1: dot }) => dot !== undefined || isAnnounced(latin, index))
    .map(([code]) => code.replace(/\s/g, ''))
}

const PLAIN = /^[\t\n\r\x20-\x7e]*$/
/** Its dot is caught, with a space before it. The second half of a postcode does not follow. */
const LIKE_ICD =
  /(?<![\p{L}\p{N}.])[A-Z]\d\d(?:\s?(\.)\d{1,2}|\d{1,2})?(?![\p{L}\p{N}])(?!\s\d[A-Z]{2}(?![A-Z]))/giu

function isAnnounced(text: string, at: number): boolean {
  return ANNOUNCED.test(text.slice(Math.max(0, at - LONGEST_ANNOUNCEMENT), at))
}

const LONGEST_ANNOUNCEMENT = 14
const ANNOUNCED = /(?:\bicd(?:[ -]?10)?|\bopcs(?:[ -]?4)?|\bcode[ds]?(?: as)?)[\s:=-]{0,3}$|[([]\s?$/i
