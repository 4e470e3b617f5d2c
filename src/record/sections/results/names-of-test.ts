import { TESTS } from '../../duplicates/words/tests.js'
import { toPlainName } from '../../duplicates/words/plain-name.js'
import { toTestName } from '../../duplicates/words/test-name.js'
import { codesOf, type CodedText } from '../../reading/coded-text.js'
import { all, textAt, type Element } from '../../reading/element.js'
import type { Mark } from '../section.js'

/** What a test is called, whichever of its names is used. */
export function namesOf(
  concept: Element,
  part: CodedText | undefined,
  misnamed: readonly Mark[],
): readonly string[] {
  if (misnamed.length > 0) return []
  const said = namesSaid(concept)
  if (said.some((name) => NOT_MEASURED.test(name))) return []
  const names = said.map((name) => toPlainName(toTestName(name)))
  const codes = codesOf(concept)
  const isOfBlood = codes.length > 0 || said.some((name) => OF_BLOOD.test(name))
  if (!isOfBlood && names.some((name) => OF_URINE_TOO.has(name))) return []
  const every = [...names, ...TESTS.of(codes, names).map((meaning) => `test ${meaning}`)]
  return [...new Set(every)].map((name) => `${name}#${part?.text.toLowerCase() ?? ''}`)
}

function namesSaid(concept: Element): readonly string[] {
  return [textAt(concept, 'text'), ...all(concept, 'coding').map((one) => textAt(one, 'display'))].filter(
    (name) => name !== undefined,
  )
}

/** What is to be reached is no measurement of it. */
const NOT_MEASURED = /\b(?:target|goal)\b/i

const OF_BLOOD = /\b(?:serum|plasma|blood)\b/i

/** What is measured in urine too, in the same units: a name alone does not say where it was found. */
const OF_URINE_TOO: ReadonlySet<string> = new Set(
  [
    'sodium',
    'potassium',
    'k',
    'na',
    'urea',
    'creatinine',
    'albumin',
    'glucose',
    'calcium',
    'phosphate',
    'chloride',
    'magnesium',
    'urate',
    'protein',
    'cortisol',
    'osmolality',
  ].map(toPlainName),
)
