import { toNameKey } from '../../fhir/name-key.js'

const TITLES = new Set('MR MRS MS MISS MX DR PROF PROFESSOR REV REVD SIR DAME LADY LORD MASTER'.split(' '))

/** The words of a name that was sent as text, folded for comparison: without title, and without what stands in brackets. */
export function wordsOfName(text: string): readonly string[] {
  const words = text
    .replace(/\([^)]*\)/g, ' ')
    .split(/[\s,]+/)
    .map(toNameKey)
    .filter((word) => word !== '')
  const named = words.filter((word) => !TITLES.has(word))
  return named.length === 0 ? words : named
}
