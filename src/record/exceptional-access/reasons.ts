import { SEAL_GROUNDS } from '../../access/access-facts.js'
import type { ExceptionalKind } from './exceptional-use.js'

/** A reason that can be chosen, by its code, in the words of the form. */
export interface CodedReason {
  readonly code: string
  readonly words: string
}

const SEAL_WORDS: Readonly<Record<(typeof SEAL_GROUNDS)[number], string>> = {
  'person-consents': 'The person has agreed to it, now and for this',
  'required-by-law': 'A law or an order of a court requires it',
  'overriding-public-interest': 'Somebody would come to serious harm without it',
}

/** What can be chosen for each kind of use. A seal opens on one of three legal grounds and on nothing else. */
export const REASONS: Readonly<Record<ExceptionalKind, readonly CodedReason[]>> = {
  'break-glass': [
    { code: 'life-at-risk', words: 'Their life is at risk, or they could come to serious harm' },
    { code: 'cannot-say', words: 'They need care now and cannot tell us what we have to know' },
    { code: 'others-at-risk', words: 'Somebody else could come to serious harm' },
    { code: 'best-interests', words: 'They lack capacity, and it is in their best interests' },
  ],
  'self-claimed': [
    { code: 'referred-elsewhere', words: 'They were referred to me, and the referral is not here yet' },
    { code: 'in-my-care', words: 'They are in my care today: on a ward, on a visit, in a clinic' },
    { code: 'asked-for-advice', words: 'A colleague who cares for them asked for my advice' },
    { code: 'they-asked', words: 'They asked me to look' },
  ],
  unseal: SEAL_GROUNDS.map((code) => ({ code, words: SEAL_WORDS[code] })),
}

/** What was given as a reason. */
export interface ReasonGiven {
  readonly code: string
  readonly text: string
}

export interface ReasonFault {
  readonly field: 'reasonCode' | 'reasonText'
  readonly text: string
}

const LONGEST = 1_000
/** The letters that it takes, and the words that they make; fewer words where they are long, as in some languages. */
const FEWEST_LETTERS = 10
const FEWEST_WORDS = 3
const LETTERS_OF_TWO_WORDS = 14

/** What is wrong with a reason: it has to be one of those that there are, and said in words that a reviewer can judge. */
export function checkReason(kind: ExceptionalKind, { code, text }: ReasonGiven): readonly ReasonFault[] {
  const faults: ReasonFault[] = []
  if (!REASONS[kind].some((one) => one.code === code)) {
    faults.push({ field: 'reasonCode', text: 'Choose the reason that fits best' })
  }
  if (!isSaidInWords(text)) {
    faults.push({
      field: 'reasonText',
      text: 'Say in a few words what has happened and what you need to know: somebody will review it',
    })
  }
  if (text.length > LONGEST) {
    faults.push({ field: 'reasonText', text: `Say it in at most ${LONGEST} characters` })
  }
  return faults
}

const WORDS = new Intl.Segmenter('en', { granularity: 'word' })
const LETTERS = /\p{L}/gu
/** A character that is a syllable or a word says as much as several letters. */
const SYLLABLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/**
 * Whether a text has letters that make several words, of whatever language: digits, one letter again and again, keys that
 * lie side by side and texts that printers fill pages with do not.
 */
function isSaidInWords(text: string): boolean {
  const words = new Set(
    [...WORDS.segment(text.toLowerCase())].map(({ segment }) => lettersOf(segment).join('')).filter(isWord),
  )
  const letters = [...words].flatMap(lettersOf)
  const length = letters.reduce((sum, letter) => sum + (SYLLABLE.test(letter) ? 3 : 1), 0)
  if (length < FEWEST_LETTERS || new Set(letters).size < 4 || ![...words].some(canBeSpoken)) return false
  return words.size >= FEWEST_WORDS || (words.size === 2 && length >= LETTERS_OF_TWO_WORDS)
}

function isWord(word: string): boolean {
  if (SYLLABLE.test(word)) return true
  return new Set(word).size > 1 && !FILLER.has(word) && !isRun(word)
}

/** What is written to fill a page, and never of a person. */
const FILLER = new Set('lorem ipsum amet consectetur adipiscing blah bla foo baz'.split(' '))

/** The letters in the order of the alphabet and of the keyboards in use. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'qwertz',
  'azerty',
  'asdfghjkl',
  'zxcvbnm',
  'yxcvbnm',
]

/** Three letters or more that lie side by side, once or again and again: `asd`, `asdasd`. */
function isRun(word: string): boolean {
  const repeated = /^(.{3,}?)\1*$/.exec(word)?.[1] ?? ''
  return repeated !== '' && ROWS.some((row) => row.includes(repeated))
}

/** A word of an alphabet with vowels has one; other scripts do without. */
function canBeSpoken(word: string): boolean {
  return !/^\p{Script=Latin}+$/u.test(word) || /[aeiouwy]/.test(word.normalize('NFD'))
}

function lettersOf(text: string): readonly string[] {
  return text.match(LETTERS) ?? []
}
