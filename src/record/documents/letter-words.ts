import { readNarrative } from '../reading/narrative.js'
import { decodeEntities } from '../reading/entities.js'
import { rowLine } from '../reading/table-rows.js'

/** A letter in HTML without its layout. */
export interface LetterWords {
  /** All its words in the order in which they are written, those that its layout hides too. */
  readonly lines: readonly string[]
  /** Whether its layout could hide words, or turn the order of letters: what is seen may not be all that is said. */
  readonly mayHide: boolean
  /** Whether it goes on beyond what is told of it here. */
  readonly isCut: boolean
}

/** More than any letter has without its pictures: what goes on beyond it is told to be cut. */
const LONGEST = 50_000

export function letterWords(bytes: Uint8Array, charset: string): LetterWords {
  const whole = new TextDecoder(charset).decode(bytes).replace(PICTURE, 'data:')
  const html = whole.slice(0, LONGEST)
  const lines = readNarrative(html.replace(NO_WORDS, ' ')).map((block) =>
    block.kind === 'row' ? rowLine(block, ' · ') : block.text,
  )
  return {
    lines,
    mayHide: HIDES.some((way) => way.test(decodeEntities(html))),
    isCut: html.length < whole.length,
  }
}

const PICTURE = /\bdata:image\/[\w+.-]+;base64,[\w+/=]*/gi

/** What no browser shows as words. */
const NO_WORDS = /<(style|script|title)\b[^<>]{0,200}>(?:(?!<\1\b)[\s\S])*?<\/\1\s*>|<!doctype[^<>]{0,200}>/gi

/** Ways by which a layout hides words or turns them; that one of them hides nothing in this letter is not known here. */
const HIDES: readonly RegExp[] = [
  /\b(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:|content-visibility)/i,
  /\bcolor\s*[:=]\s*["']?\s*(?:white|transparent|#f[0-9a-f]{2}\b|#f[0-9a-f]f[0-9a-f]f[0-9a-f]|rgba?\(|hsla?\()/i,
  /\bfont(?:-size)?\s*:[^;"']{0,60}?(?<![\d.])[0-5](?:\.\d+)?\s*(?:px|pt|%|em|rem)?\s*(?:[;"'/}]|$)/i,
  /\b(?:left|right|top|bottom|text-indent|margin(?:-\w+)?)\s*:\s*-/i,
  /\b(?:clip|clip-path|transform|scale|position|z-index|overflow|line-height\s*:\s*0|(?:max-)?(?:height|width)\s*:\s*[01](?:px)?)\b\s*[:;"'}]/i,
  /\b(?:unicode-bidi|direction|writing-mode)\s*:/i,
  /<bdo\b|<[a-z][^>]{0,300}\s(?:dir\s*=|hidden\b)/i,
  /<(?:template|noscript|details|dialog|font|svg|math|object|iframe|select|option|textarea|input)\b/i,
]
