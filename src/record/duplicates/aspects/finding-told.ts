import { all, at, choiceAt, textAt, type Element } from '../../reading/element.js'
import { codedWords } from '../../reading/coded-text.js'
import { createAspect } from '../aspect.js'
import { isDividing, isOfOthers } from '../words/dividing-words.js'
import { findingTold } from '../words/findings-told.js'
import { spelledAlike } from '../words/short-for.js'
import { toPlainName } from '../words/plain-name.js'
import { NAMES_NOTHING, OF_A_TEST } from '../words/says-nothing.js'
import { toSingular } from '../words/singular.js'

interface Told {
  readonly names: readonly string[]
  /** What was found, where a value says it in words; `undefined` where there is no value, and the name says it all. */
  readonly value: string | undefined
}

/**
 * A finding that one source tells as the name of what was observed, `Smoker`, and another as the value of a question: `Smoking status:
 * current smoker`. Of two names or of two values it says nothing.
 */
export const findingInName = createAspect<Told>({
  read({ json }) {
    if (all(json, 'component').length > 0 || json['dataAbsentReason'] !== undefined) return undefined
    const names = namesIn(at(json, 'code'))
    const value = textAt(json, 'valueString') ?? codedWords(at(json, 'valueCodeableConcept'))
    if (names.length === 0 || (value === undefined && choiceAt(json, 'value') !== undefined)) return undefined
    return { names, value }
  },
  compare(one, other) {
    const [bare, told] = one.value === undefined ? [one, other] : [other, one]
    if (bare.value !== undefined || told.value === undefined) return 'unknown'
    const { value } = told
    return bare.names.some((name) => told.names.some((asked) => isTold(name, asked, value)))
      ? 'near'
      : 'unknown'
  },
  keys: ({ names, value = '' }) => [...new Set([...names, value].flatMap(wordsOf))],
})

function namesIn(code: Element): readonly string[] {
  return [textAt(code, 'text'), ...all(code, 'coding').map((coding) => textAt(coding, 'display'))].filter(
    (name) => name !== undefined,
  )
}

/** How much of it, and how often, stands in a note where the name is the finding. */
const HOW_MUCH =
  /\b\d+(?:\s*[-–]\s*\d+)?\s*(?:\w+\s+)?(?:(?:a|per|each)\s+|\/\s*)?(?:day|week|month|year)s?\b|\bdaily\b/gi

function isTold(name: string, asked: string, value: string): boolean {
  const [found] = value.split(/[,;(]|\s[-–]\s/)
  const meaning = findingTold(name)
  if (meaning !== undefined && meaning === findingTold(found ?? '') && isAskedBy(meaning, asked)) return true
  const [bare, whole] = spelledAlike(name, `${asked}: ${value.replace(HOW_MUCH, ' ')}`).map(wordsOf)
  if (bare === undefined || whole === undefined) return false
  const answer = wordsOf(found ?? '')
  if (answer.length === 0 || !answer.every((word) => bare.includes(word))) return false
  if (!bare.every((word) => whole.includes(word))) return false
  // `Housebound` is the whole of an answer; `Negative` is the answer to anything.
  if (bare.length === answer.length)
    return (
      !ANSWERS_ANYTHING.test(found ?? '') && whole.every((word) => bare.includes(word) || !isOfOthers(word))
    )
  const isNamed = bare.some((word) => word.length > 2 && !NAMES_NOTHING.has(word) && !answer.includes(word))
  return isNamed && whole.every((word) => bare.includes(word) || !isDividing(word))
}

const ANSWERS_ANYTHING =
  /^\s*(?:yes|no|none|nil|negative|positive|normal|abnormal|present|absent|(?:not )?detected|(?:not )?suspected|true|false|done|pass(?:ed)?|fail(?:ed)?|high|low|unknown|clear)\b/i

function wordsOf(text: string): readonly string[] {
  return toPlainName(text)
    .split(' ')
    .map(toSingular)
    .filter((word) => word !== '' && !OF_A_TEST.has(word))
}

/** `Smoker` and `Smoking status` are about one thing. */
function isAskedBy(meaning: string, asked: string): boolean {
  const about = ABOUT.find(([pattern]) => pattern.test(meaning))
  return about !== undefined && about[1].test(asked)
}

const ABOUT: readonly (readonly [RegExp, RegExp])[] = [
  [/smok/i, /smok|tobacco|cigarette/i],
  [
    /^lives/i,
    /\bliv(?:es|ing)\b|accommodation|household|home circumstances|social (?:situation|circumstances)/i,
  ],
]
