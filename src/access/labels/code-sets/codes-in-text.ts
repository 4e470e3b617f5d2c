import { toLatin } from '../whereabouts/to-latin.js'

/** A code that stands in a text, and whether it is called one of OPCS-4, whose codes look like those of the ICD. */
export interface CodeInText {
  readonly code: string
  readonly isOpcs: boolean
}

/**
 * What stands in a text and looks like a code of the ICD: with its dot anywhere, and a space before that, without one only where something says
 * that it is a code. `B20` among other words is as well a postcode, a road, or the number of a bed. Takes time linear in the text.
 */
export function codesInText(text: string): readonly CodeInText[] {
  const latin = PLAIN.test(text) ? text : toLatin(text)
  return [...latin.matchAll(LIKE_ICD)]
    .filter(({ index, 1: dot }) => dot !== undefined || isAnnounced(latin, index))
    .map(({ 0: code, index }) => ({
      code: code.replace(/\s/g, ''),
      isOpcs: OPCS.test(before(latin, index)),
    }))
}

/** The codes of a text that is nothing else, as some systems write a problem: `B20` or `B20, J45.9`; a word beside them makes it none. */
export function codesAlone(text: string): readonly string[] {
  const parts = text.split(/[,;/+&]/)
  const codes = parts.flatMap((part) => ALONE.exec(part.trim())?.[1] ?? [])
  return codes.length === parts.length ? codes : []
}

/** With the marks of the ICD behind it: dagger, asterisk, and the X that fills up a class. */
const ALONE = /^(\p{L}\d\d(?:\s?\.?\s?\d{1,2})?)X?[*.†-]{0,2}$/iu

const PLAIN = /^[\t\n\r\x20-\x7e]*$/
/** Its dot is caught, with a space before it. The second half of a postcode does not follow. */
const LIKE_ICD =
  /(?<![\p{L}\p{N}.])[A-Z]\d\d(?:\s?(\.)\d{1,2}|\d{1,2})?(?![\p{L}\p{N}])(?!\s\d[A-Z]{2}(?![A-Z]))/giu

function isAnnounced(text: string, at: number): boolean {
  return ANNOUNCED.test(before(text, at))
}

function before(text: string, at: number): string {
  return text.slice(Math.max(0, at - LONGEST_ANNOUNCEMENT), at)
}

const LONGEST_ANNOUNCEMENT = 14
const OPCS = /\bopcs[\s\d:=.(-]*$/i
const ANNOUNCED =
  /(?:\bicd(?:[ -]?10)?|\bopcs(?:[ -]?4)?|\bcode[ds]?(?: as)?|\bdiagnos[ei]s|\bdx)[\s:=-]{0,3}$|[([]\s?$/i
