/** The letters that it takes, and the words that they make; fewer words where they are long, as in some languages. */
const FEWEST_LETTERS = 10
const FEWEST_WORDS = 3
const LETTERS_OF_TWO_WORDS = 14

const WORDS = new Intl.Segmenter('en', { granularity: 'word' })
const LETTERS = /\p{L}/gu
/** A character that is a syllable or a word says as much as several letters. */
const SYLLABLE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/**
 * Whether a text has letters that make several words, of whatever language: digits, one letter again and again, keys that
 * lie side by side and texts that printers fill pages with do not.
 */
export function isSaidInWords(text: string): boolean {
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
