import { organismsIn } from './dividing-words.js'
import { toPlainName } from './plain-name.js'
import { toSingular } from './singular.js'

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** Ways in which reports write one thing: a side by its letter, a count by its power of ten, a sensitivity in short. */
const SAME: readonly (readonly [RegExp, string | ((match: string, ...groups: string[]) => string)])[] = [
  [/\bR(?:t|T)?\b\.?(?=\s+\p{L})/gu, 'right'],
  [/\bL(?:t|T)?\b\.?(?=\s+\p{L})(?!\s*(?:[1-5]\b|spine))/gu, 'left'],
  [/\b(?:rt|lt)\b\.?/g, (side) => (side.startsWith('r') ? 'right' : 'left')],
  [/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (digits) => `^${[...digits].map((one) => SUPERSCRIPT.indexOf(one)).join('')}`],
  [/(?<![\d.])10\s*(?:\^|\*\*?|\be)\s*(\d{1,2})\b/gi, (_, power = '') => `1${'0'.repeat(Number(power))}`],
  [/(?<=\d),(?=\d{3}\b)/g, ''],
  [/\b(?:cfu|orgs?|organisms?|col(?:ony|onies)?)(?:\s*\/\s*|\s+per\s+)ml\b/gi, ' '],
  [/\b(?:sens|susceptible)\b(?:\s+to\b)?/gi, 'sensitive'],
  [/\bsensitive to\b/gi, 'sensitive'],
  [/\b(?:resist|res)\b(?:\s+to\b)?/gi, 'resistant'],
  [/\bresistant to\b/gi, 'resistant'],
  [/\+ve\b|\bpos\b/gi, 'positive'],
  [/(?<![\w+])-ve\b|\bneg\b/gi, 'negative'],
  [/#/g, ' fracture '],
  [/\b[Ss](?= *$|[,;.])/g, 'sensitive'],
]

/** The words of a conclusion, each once, as they can be compared. */
export function toConclusion(text: string): readonly string[] {
  const said = SAME.reduce((rest, [pattern, word]) => rest.replace(pattern, word as string), text)
  return toPlainName(said).split(' ').map(toSingular)
}

/** What a report says or does not: who says the one says not the other. */
const OPPOSED: readonly (readonly [string, string])[] = [
  ['left', 'right'],
  ['sensitive', 'resistant'],
  ['upper', 'lower'],
  ['increased', 'decreased'],
  ['medial', 'lateral'],
  ['proximal', 'distal'],
  ['mild', 'severe'],
  ['benign', 'malignant'],
]

/** Whether two conclusions cannot be of one report: another side, another count, another answer. */
export function areOtherConclusions(one: readonly string[], other: readonly string[]): boolean {
  const [own, others] = [one, other].map((words, index) => {
    const theirs = index === 0 ? other : one
    return words.filter((word) => !theirs.includes(word))
  })
  if (own === undefined || others === undefined) return false
  const isApart = ([a, b]: readonly [string, string]): boolean =>
    (own.includes(a) && others.includes(b)) || (own.includes(b) && others.includes(a))
  return (
    OPPOSED.some(isApart) ||
    (own.some(isNumber) && others.some(isNumber)) ||
    (organismsIn(own).length > 0 && organismsIn(others).length > 0)
  )
}

/** Words of which a conclusion says nothing by itself. */
const SMALL = new Set(
  'no not nil none evidence seen found noted there is are was with without consistent likely probable new acute significant obvious change size normal report finding appearance study view see comment right left both bilateral'.split(
    ' ',
  ),
)

/** Whether two texts have the half of what they say in common, each read as far as the shorter goes, and nothing that divides them. */
export function agreeInWords(
  one: readonly string[],
  other: readonly string[],
  ofTheTest: readonly string[] = [],
): boolean {
  if (areOtherConclusions(one, other)) return false
  const [few, many] = [one, other]
    .map((words) => words.filter((word) => !SMALL.has(word) && !ofTheTest.includes(word)))
    .sort((a, b) => a.length - b.length)
  if (few === undefined || many === undefined || few.length === 0) return false
  const shared = few.filter((word) => many.some((others) => areOneWord(word, others))).length
  return shared > 0 && shared * 2 >= few.length
}

/** One word, or one cut short: `leuc`, `leucocyte`. */
function areOneWord(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short === long || (short.length > 3 && !isNumber(short) && long.startsWith(short))
}

function isNumber(word: string): boolean {
  return /^\d/.test(word)
}
