/**
 * What a text says to somebody who reads it: the text as it is written, where attributes and comments are found, and,
 * where it has markup, the words as they are shown: `<b>chl</b>amydia` is one word. Each once. A tag ends at the first `>` to
 * some, and to others, as to a browser, at the first that stands in no value of an attribute. Takes time linear in its length.
 */
export function readings(text: string): readonly string[] {
  const shown = MARKUP.test(text)
    ? [withoutTags(text, firstClose), withoutTags(text, closeBeyondValues)].map((words) =>
        decodeEntities(words).replace(EMPHASIS, ''),
      )
    : []
  return [...new Set([text, ...shown].flatMap(readingsOf))]
}

/**
 * What nobody sees may stand within a word or part two; letters with dots between them are one word; and so are two halves of a
 * word with a hyphen between them, at the end of a line or where one once was: `termi-nation`.
 */
function readingsOf(text: string): readonly string[] {
  const parted = text.replace(UNSEEN, ' ')
  const joined = text.replace(LETTERS, (letters) => letters.replaceAll('.', ''))
  const whole = text.replace(HYPHENATED, '')
  return [text, parted, joined, whole]
}

const UNSEEN = /\p{Cf}/gu
/** `I.V.F.` */
const LETTERS = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu

const HYPHENATED = /(?<=\p{L}{2})[-\u2010\u2011]\s{0,9}(?=\p{L}{2})/gu

const MARKUP = /[<&*_`~]/
/** Markdown for bold, italic and struck through: it may stand inside a word. */
const EMPHASIS = /[*_`~]/g

/** Text without tags. Those that begin a line, an item or a cell part words; all others do not. */
function withoutTags(text: string, closeOf: (text: string, open: number) => number): string {
  const shown: string[] = []
  let at = 0
  for (let open = text.indexOf('<'); open !== -1; open = text.indexOf('<', at)) {
    const close = closeOf(text, open)
    if (close === -1) break
    shown.push(text.slice(at, open), PARTS_WORDS.test(text.slice(open, open + LONGEST_NAME)) ? ' ' : '')
    at = close + 1
  }
  shown.push(text.slice(at))
  return shown.join('')
}

function firstClose(text: string, open: number): number {
  return text.indexOf('>', open)
}

/** Where a tag ends, beyond the values of its attributes; `-1` where it does not. */
function closeBeyondValues(text: string, open: number): number {
  let quote = ''
  let before = ''
  for (let at = open; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '>') return at
    else if (before === '=' && QUOTES.has(character)) quote = character
    if (!/\s/.test(character)) before = character
  }
  return -1
}

const QUOTES: ReadonlySet<string> = new Set(['"', "'"])

const LONGEST_NAME = 14
const PARTS_WORDS =
  /^<\/?(?:address|blockquote|br|caption|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)\b/i

const ENTITY = /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi

/** Named entities that stand for a letter, a sign or nothing; any other parts words. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['shy', ''],
  ['zwj', ''],
  ['zwnj', ''],
])

function decodeEntities(text: string): string {
  return text.replace(ENTITY, (_all, name: string) => decode(name.toLowerCase()))
}

function decode(name: string): string {
  if (name.startsWith('#x')) return toCharacter(Number.parseInt(name.slice(2), 16))
  if (name.startsWith('#')) return toCharacter(Number(name.slice(1)))
  return NAMED.get(name) ?? ' '
}

function toCharacter(code: number): string {
  return code > 0x10ffff ? ' ' : String.fromCodePoint(code)
}
