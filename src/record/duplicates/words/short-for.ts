import { toPlainName } from './plain-name.js'

/** Two names in which what is short in the one is spelled out as the other spells it: `AUDIT` beside the alcohol test of that name. */
export function spelledAlike(one: string, other: string): readonly [one: string, other: string] {
  const [own, others] = [withoutItsShort(one), withoutItsShort(other)]
  return joinedAlike(spelledAs(own, others), spelledAs(others, own))
}

const WORD = /\p{L}+|\p{N}+(?:\.\p{N}+)?/gu

function wordsOf(name: string): readonly string[] {
  return name.replace(/['’]s\b/g, '').match(WORD) ?? []
}

/** Letters of which most are capitals: `AUDIT`, `PoTS`, `HoNOS`. */
const SHORT = /(?<![\p{L}])(?=(?:[a-z]*[A-Z]){2})[A-Za-z]{2,8}(?![\p{L}])/gu

function isShort(word: string): boolean {
  const capitals = word.match(/[A-Z]/g)?.length ?? 0
  return capitals >= 2 && capitals * 2 > word.length
}

/** `CAN (Camberwell Assessment of Need)` says one thing twice. */
function withoutItsShort(name: string): string {
  const words = wordsOf(name)
  return name.replace(SHORT, (short) => {
    const others = words.filter((word) => word !== short)
    return isShort(short) && runFor(short, others) !== undefined ? ' ' : short
  })
}

function spelledAs(name: string, other: string): string {
  const others = wordsOf(other)
  const plain = new Set(others.map((word) => word.toLowerCase()))
  return name.replace(SHORT, (short) =>
    isShort(short) && !plain.has(short.toLowerCase()) ? (runFor(short, others) ?? short) : short,
  )
}

/** The words behind each other of which these letters are the first ones. */
function runFor(short: string, words: readonly string[]): string | undefined {
  const letters = short.toLowerCase()
  for (const [start, first] of words.entries()) {
    if (toPlainName(first) === '') continue
    const length = lengthOfRun(letters, words.slice(start))
    if (length !== undefined && length > 1) return words.slice(start, start + length).join(' ')
  }
  return undefined
}

/** How many words it takes for these letters: small words stand for one or none, and a word of two for both: `wellbeing`. */
function lengthOfRun(letters: string, words: readonly string[]): number | undefined {
  if (letters === '') return 0
  const [word, ...rest] = words
  if (word === undefined || /\p{N}/u.test(word)) return undefined
  const lower = word.toLowerCase()
  const ways = [
    ...(lower.startsWith(letters[0] ?? '') ? [1] : []),
    ...(toPlainName(word) === '' ? [0] : []),
    ...(/^[A-Z]{2,4}$/.test(word) && letters.startsWith(lower) ? [lower.length] : []),
    ...(lower.length > 6 && lower.startsWith(letters[0] ?? '') && isWithin(lower, letters[1]) ? [2] : []),
  ]
  for (const taken of ways) {
    const more = lengthOfRun(letters.slice(taken), rest)
    if (more !== undefined) return more + 1
  }
  return undefined
}

function isWithin(word: string, letter: string | undefined): boolean {
  return letter !== undefined && word.indexOf(letter, 3) > 2
}

/** `bloodspot` is written as `blood spot` where the other has two words. */
function joinedAlike(one: string, other: string): readonly [string, string] {
  return [splitAs(one, other), splitAs(other, one)]
}

function splitAs(name: string, other: string): string {
  const words = wordsOf(other)
  const twos = new Map(
    words.slice(1).map((word, index) => {
      const before = words[index] ?? ''
      return [`${before}${word}`.toLowerCase(), `${before} ${word}`] as const
    }),
  )
  return name.replace(WORD, (word) => (word.length > 5 ? (twos.get(word.toLowerCase()) ?? word) : word))
}

/** The letters of a short name, or those that a short name may have of the words of a long one. */
export function lettersOf(name: string): readonly string[] {
  const shorts = (name.match(SHORT) ?? []).filter(isShort).map((short) => short.slice(0, 2).toLowerCase())
  const words = wordsOf(name)
  const beside = (kept: readonly string[]): readonly string[] =>
    kept.slice(1).map((word, index) => `${kept[index]?.[0] ?? ''}${word[0] ?? ''}`.toLowerCase())
  return [
    ...new Set([...shorts, ...beside(words), ...beside(words.filter((word) => toPlainName(word) !== ''))]),
  ]
}
