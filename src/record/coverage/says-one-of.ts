import type { JsonValue } from '../../fhir/json-value.js'
import { hasCode, wordsOf } from '../reading/coded-text.js'

/** Whether a CodeableConcept has one of these as a code, or as whole words of its text or a display; any value has, of none. */
export function saysOneOf(value: JsonValue, said: readonly string[]): boolean {
  if (said.length === 0) return true
  const words = ` ${plain(wordsOf(value))} `
  return hasCode(value, said) || said.some((one) => words.includes(` ${plain(one)} `))
}

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
