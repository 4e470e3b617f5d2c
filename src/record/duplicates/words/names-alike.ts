import { isDividing } from './dividing-words.js'
import { toPlainName } from './plain-name.js'
import { remembered } from './remembered.js'
import { lettersOf, spelledAlike } from './short-for.js'
import { toSingular } from './singular.js'

/** How names of one kind of thing are read. */
export interface NameReading {
  /** Brings a name to the words of its kind: what clinics say for what laboratories say. */
  readonly shorten: (name: string) => string
  /** Words that every name of the kind may have: `score`, `form`. */
  readonly saysNothing: ReadonlySet<string>
  /** Words that alone name nothing: `plan`, `cancer`. */
  readonly general: ReadonlySet<string>
  /** Whether a word makes another thing of a name of this kind, beside those that do so in any. */
  readonly divides?: (word: string) => boolean
  /** Whether what stands behind a name makes another thing of it: the sling of a hoist, one question of a scale. */
  readonly behindDivides?: 'always' | 'unless-bracketed'
}

/**
 * Whether two names are of one thing so far as no word of them says otherwise: the words of the one stand in the other, and nothing
 * that the other has more is known to divide. What each has for itself alone divides always.
 */
export function areNamedAlike(one: string, other: string, reading: NameReading): boolean {
  const [own, others] = [one, other].map((name) => abbreviationsIn(withoutVersion(name)))
  if (own === undefined || others === undefined) return false
  if (areAlike(own, others, reading)) return true
  const [bare, bareOther] = [withoutAside(own, others), withoutAside(others, own)]
  return (bare !== own || bareOther !== others) && areAlike(bare, bareOther, reading)
}

function areAlike(one: string, other: string, reading: NameReading): boolean {
  const spelled = spelledAlike(one, other)
  if (areOneText(spelled)) return true
  const [short, long] = spelled
    .map((name) => ({ name, words: wordsOfName(name, reading) }))
    .sort((a, b) => a.words.length - b.words.length)
  if (short === undefined || long === undefined) return false
  if (!short.words.every((word) => long.words.includes(word))) return false
  if (short.words.length === long.words.length && short.words.length > 1) return true
  if (!short.words.some((word) => word.length > 1 && !reading.general.has(word))) return false
  const { divides = () => false } = reading
  const left = long.words.filter((word) => !short.words.includes(word))
  return left.every(
    (word) => !isDividing(word) && !divides(word) && !isBehind(word, long.name, { short, reading }),
  )
}

/** What stands in brackets behind the one name, and divides nothing: `Risk of choking (level 4 diet)`, `Pain score (0-10)`. */
function withoutAside(name: string, other: string): string {
  if (other.includes('(')) return name
  return name.replace(/\s*\(([^)]+)\)/g, (aside, words: string) =>
    toPlainName(words)
      .split(' ')
      .every((word) => /^\d/.test(word) || (word.length > 1 && !isDividing(toSingular(word)))) &&
    !/[A-Z]{2}/.test(words)
      ? ' '
      : aside,
  )
}

function areOneText([one, other]: readonly [string, string]): boolean {
  const [own, others] = [toPlainName(one), toPlainName(other)]
  return own === others && own.includes(' ')
}

interface Named {
  readonly name: string
  readonly words: readonly string[]
}

/** Whether a word stands behind all that the shorter name has. */
function isBehind(
  word: string,
  name: string,
  { short, reading }: { readonly short: Named; readonly reading: NameReading },
): boolean {
  if (reading.behindDivides === undefined) return false
  const text = reading.behindDivides === 'always' ? name : name.replace(/[(,;:].*$|\s[-–]\s.*$/, '')
  const said = (text.match(/\p{L}+|\p{N}+/gu) ?? []).map((one) => toSingular(toPlainName(one)))
  const last = Math.max(...short.words.map((one) => said.lastIndexOf(one)))
  return said.indexOf(word) > last
}

/** By what two names meet that may be alike: a word that they share, or the letters of some words and these words. */
export function keysOfName(name: string, reading: NameReading): readonly string[] {
  const said = abbreviationsIn(withoutVersion(name))
  const words = wordsOfName(said, reading).filter((word) => word.length > 1 && !reading.general.has(word))
  return [...new Set([...words, ...lettersOf(said).map((letters) => `~${letters}`)])]
}

function wordsOfName(name: string, { shorten, saysNothing }: NameReading): readonly string[] {
  return toPlainName(shorten(abbreviationsIn(name)))
    .split(' ')
    .map(toSingular)
    .filter((word) => word !== '' && !saysNothing.has(word))
}

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  // How many questions a scale has; which of them it is stands behind the word.
  [/(\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve))[- ]?items?\b(?!\s*\d)/gi, '$1'],
  [/\bMH\b/g, 'mental health'],
  [/\b[Ss](?:ection )?117(?: aftercare)?\b/g, 'section 117'],
  [/\bmins?\b/gi, 'minute'],
  [/\bwt\b/gi, 'weight'],
  [/\bht\b/gi, 'height'],
  [/\btemp\b/gi, 'temperature'],
  [/\b(?:appt|appointment)s?\b/gi, 'appointment'],
  [/\bco-ordinat/gi, 'coordinat'],
  [/\bkey[- ]?worker\b/gi, 'key worker'],
  [/\bmgt\b|\bmgmt\b/gi, 'management'],
  [/\brehab\b/gi, 'rehabilitation'],
]

const abbreviationsIn = remembered((name) =>
  ABBREVIATIONS.reduce((rest, [pattern, word]) => rest.replace(pattern, word), name),
)

/** `ReSPECT form v3`: of which print a form is says nothing of what stands in it. */
export function withoutVersion(name: string): string {
  return name
    .replace(/[\s,(–-]*\b(?:v\.?|ver(?:sion)?\.?)\s*\d+(?:\.\d+)*\b\)?/gi, ' ')
    .replace(/\(\s*categor(?:y|ies):?\s+(?=\p{L}{3})/giu, '(')
    .trim()
}
