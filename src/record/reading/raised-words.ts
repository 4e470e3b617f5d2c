/** Where raised and where lowered words begin, and where either ends, as long as words are taken from markup; no XHTML has them. */
export const [RAISED, LOWERED, LEVEL] = ['\u0003', '\u0004', '\u0005'] as const

/** Those characters where a source sends them itself, as such or as a reference. */
export const OURS = /[\u0003-\u0005]|&#(?:0{0,6}[345]|x0{0,5}[345]);/gi

/** What markup says of the height of the words in it; `undefined` where it leaves them on the line. */
export function levelOf(element: string, tag: string): typeof RAISED | typeof LOWERED | undefined {
  const [, align] = /\bvertical-align\s*:\s*(super|sub|text-top|text-bottom)\b/i.exec(tag) ?? []
  if (element === 'sup' || /^(?:super|text-top)$/i.test(align ?? '')) return RAISED
  return element === 'sub' || align !== undefined ? LOWERED : undefined
}

/**
 * Words on one line that say what their height said: `2½`, `10^9/L`, `m^2`. That a letter is raised or a figure stands below
 * a letter changes nothing: `1st`, `B12`, `CO2`. What has no end in these words is raised to their end.
 */
export function onOneLine(words: string): string {
  const told = words.replace(FRACTION, fraction).replace(OF_DEGREES, '°')
  return told
    .replace(RAISED_WORDS, (...[, raised = '', next = '']: readonly string[]) => {
      return `${raisedText(raised.trim())}${apart(next)}`
    })
    .replace(LOWERED_WORDS, (...[, before = '', lowered = '', next = '']: readonly string[]) => {
      const isApart = /\d/.test(before) && /^\s*\d/.test(lowered)
      return `${before}${isApart ? '_' : ''}${lowered}${/\d$/.test(lowered) ? apart(next) : next}`
    })
    .replace(UNENDED, '^')
    .replace(LEVELS, '')
}

const FIGURES = String.raw`\s*(\d{1,3})\s*`
const SLASH = String.raw`\s*[/\u2044\u2215]\s*`
const FRACTION = new RegExp(
  [
    String.raw`(\p{L}?)(\d?)`,
    `(?:${RAISED}${FIGURES}${LEVEL}${SLASH}(?:${LOWERED}${FIGURES}${LEVEL}|([2-9])(?![\\d\\p{L}]))`,
    `|${RAISED}${FIGURES}${SLASH}${FIGURES}${LEVEL})`,
  ].join(''),
  'gu',
)

const ONE_SIGN: Readonly<Record<string, string>> = {
  '1/2': '½',
  '1/3': '⅓',
  '2/3': '⅔',
  '1/4': '¼',
  '3/4': '¾',
  '1/5': '⅕',
  '1/8': '⅛',
}

/** Of a unit the raised figure is a power, and what stands behind the slash on the line is the next unit: `m^2/24 h`. */
function fraction(...[all = '', letter, figure, ...rest]: readonly (string | undefined)[]): string {
  if (letter !== '' && figure === '') return all
  const parts = rest.slice(0, FRACTION_PARTS)
  const told = parts.filter((part) => part !== undefined).join('/')
  const sign = ONE_SIGN[told]
  if (sign === undefined && parts[ON_THE_LINE] !== undefined) return all
  const before = [letter, figure].join('')
  return sign === undefined ? `${before}${before === '' ? '' : ' '}${told}` : `${before}${sign}`
}

/** Raised, lowered, on the line, and both raised together. */
const FRACTION_PARTS = 5
const ON_THE_LINE = 2

const OF_DEGREES = new RegExp(`${RAISED}\\s*[oO0]\\s*${LEVEL}(?=\\s*[CF]\\b)`, 'g')
const RAISED_WORDS = new RegExp(`${RAISED}([^${RAISED}${LOWERED}${LEVEL}]*)${LEVEL}(\\d?)`, 'g')
const LOWERED_WORDS = new RegExp(`(.?)${LOWERED}([^${RAISED}${LOWERED}${LEVEL}]*)${LEVEL}(\\d?)`, 'g')
const UNENDED = new RegExp(`${RAISED}(?=\\s*[-+−]?\\d)`, 'g')
const LEVELS = new RegExp(`[${RAISED}${LOWERED}${LEVEL}]`, 'g')

function raisedText(raised: string): string {
  if (!/\d/.test(raised)) return raised
  return /^[-+−–]?\d+(?:\.\d+)?[-+−–]?$/.test(raised) ? `^${raised}` : `^(${raised})`
}

/** A figure that goes on at the height of the line is none of those before it. */
function apart(next: string): string {
  return next === '' ? '' : ` ${next}`
}
